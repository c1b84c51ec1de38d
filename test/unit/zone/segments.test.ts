import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { corrected } from '../../../src/zone/corrections'
import { offsetsOf } from '../../../src/zone/offset-at'
import { findSegments } from '../../../src/zone/segments'
import { transitionsOf } from '../../support/arbitraries'
import { holds } from '../../support/property'

const FROM = Date.UTC(1973, 0, 1)
const TO = Date.UTC(2024, 0, 1)

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
// Instants that are sampled whatever is known beforehand.
const GRID = 6 * DAY

describe('the segments of a zone', () => {
  test.each([
    'America/Los_Angeles',
    'America/Recife', // two changes 6.96 days apart in October 2000, the closest there are
    'Pacific/Apia',
    'Australia/Lord_Howe',
    'America/St_Johns',
    'Africa/Cairo',
    'Asia/Gaza',
    'UTC',
  ])('%s: the same changes however they are asked for', (zone) => {
    const whole = findSegments(offsetsOf(zone))
    const all = whole.between(FROM, TO)
    const pieces = findSegments(offsetsOf(zone))
    for (const at of [Date.UTC(2000, 5, 1), Date.UTC(2010, 1, 3), FROM, Date.UTC(2005, 0, 1), TO])
      pieces.at(at)
    const changes = (segments: typeof whole) =>
      segments
        .between(FROM, TO)
        .map(({ start }) => start)
        .filter((start) => start > FROM && start < TO - 8 * 86_400_000)
    expect(changes(pieces).slice(1)).toEqual(changes(whole).slice(1))
    let reached = Number.NEGATIVE_INFINITY
    for (const { start, end, offset, ...segment } of all) {
      expect(offsetsOf(zone)(start)).toBe(offset)
      expect(offsetsOf(zone)(end - 1000)).toBe(offset)
      expect(segment.reached).toBe(reached)
      reached = Math.max(reached, end + offset - 1)
    }
  })

  test('Recife, October 2000: summer time for a week', () => {
    const segments = findSegments(offsetsOf('America/Recife'))
    const found = segments
      .between(Date.UTC(2000, 8, 1), Date.UTC(2000, 11, 1))
      .map(({ start }) => new Date(start).toISOString())
      .slice(1)
    expect(found).toEqual(['2000-10-08T03:00:00.000Z', '2000-10-15T02:00:00.000Z'])
  })

  test('they are those that Intl shows', () => {
    for (const zone of ['America/Recife', 'Australia/Lord_Howe', 'Asia/Gaza']) {
      const segments = findSegments(offsetsOf(zone))
      const transitions = transitionsOf(zone)
      const [first = 0, last = 0] = [transitions[0], transitions.at(-1)]
      const found = segments
        .between(first, last + 86_400_000)
        .map(({ start }) => start)
        .filter((start) => start >= first && start <= last)
      expect(found).toEqual([...transitions])
    }
  })

  test('changes that are known beforehand, on the grid and off it, among those of the runtime', () => {
    const zones = ['America/Los_Angeles', 'Australia/Lord_Howe', 'America/Recife', 'UTC']
    const known = zones.map((zone) => {
      const change = transitionsOf(zone).find((at) => at > Date.UTC(2000, 8, 1)) ?? Date.UTC(2000, 9, 8)
      return [zone, change] as const
    })
    holds(
      fc.record({
        at: fc.constantFrom(...known),
        near: fc.oneof(
          fc
            .constantFrom(0, 1, 2)
            .map((steps) => (change: number) => (Math.ceil(change / GRID) + steps) * GRID),
          fc.integer({ min: -2 * 1440, max: 8 * 1440 }).map((by) => (change: number) => change + by * MINUTE),
        ),
        others: fc.array(fc.integer({ min: 1, max: 3 * DAY }), { maxLength: 2 }),
        offsets: fc.array(fc.integer({ min: -15, max: 15 }), { minLength: 3, maxLength: 3 }),
      }),
      ({ at: [zone, change], near, others, offsets }) => {
        let at = near(change)
        const corrections = [0, ...others].map((after, index) => {
          at += after
          return { at, offset: (offsets[index] ?? 0) * 60 * MINUTE }
        })
        const offsetAt = corrected(offsetsOf(zone), corrections)
        const segments = findSegments(
          offsetAt,
          corrections.map(({ at }) => at),
        )
        const list = segments.between(change - 10 * DAY, change + 30 * DAY)
        for (const [index, { start, end, offset }] of list.entries()) {
          expect(start).toBeLessThan(end)
          expect(offsetAt(start)).toBe(offset)
          expect(offsetAt(end - 1)).toBe(offset)
          if (index > 0) expect(list[index - 1]?.end).toBe(start)
        }
        for (let instant = change - 9 * DAY; instant < change + 25 * DAY; instant += 30 * MINUTE)
          expect(segments.at(instant).offset).toBe(offsetAt(instant))
      },
      100,
    )
  })
})
