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
  ])('%s: the same changes, however they are queried', (zone) => {
    const whole = findSegments(offsetsOf(zone), [])
    const all = whole.between(FROM, TO)
    const pieces = findSegments(offsetsOf(zone), [])
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
    const segments = findSegments(offsetsOf('America/Recife'), [])
    const found = segments
      .between(Date.UTC(2000, 8, 1), Date.UTC(2000, 11, 1))
      .map(({ start }) => new Date(start).toISOString())
      .slice(1)
    expect(found).toEqual(['2000-10-08T03:00:00.000Z', '2000-10-15T02:00:00.000Z'])
  })

  test('a change at a full hour is found with few samples, another one with a few more', () => {
    const samplesFor = (zone: string, year: number, month: number) => {
      let samples = 0
      const offsetAt = offsetsOf(zone)
      const segments = findSegments((instant) => {
        samples++
        return offsetAt(instant)
      }, [])
      segments.between(Date.UTC(year, month, 1), Date.UTC(year, month + 1, 1))
      return samples
    }
    const none = samplesFor('America/Los_Angeles', 2023, 5)
    // 144 hours are halved eight times, and one sample shows that the clock did not change before the full hour.
    expect(samplesFor('America/Los_Angeles', 2023, 2) - none).toBeLessThanOrEqual(9)
    // The 3600 seconds of an hour are halved twelve times.
    const lordHowe = samplesFor('Australia/Lord_Howe', 2023, 8) - samplesFor('Australia/Lord_Howe', 2023, 5)
    expect(lordHowe).toBeGreaterThan(9)
    expect(lordHowe).toBeLessThanOrEqual(21)
  })

  test('a change of the runtime is at a whole second, even if a known change close by is not', () => {
    // Lord Howe's clock went forward at 15:30 UTC.
    const change = Date.UTC(2023, 8, 30, 15, 30)
    const changesWith = (at: number) => {
      const known = [{ at, offset: 3 * 60 * MINUTE }]
      return findSegments(corrected(offsetsOf('Australia/Lord_Howe'), known), [at])
        .between(Date.UTC(2023, 8, 25), Date.UTC(2023, 9, 5))
        .map(({ start }) => start)
        .slice(1)
    }
    for (const after of [500, 1500, 9.5 * MINUTE + 500, 40 * MINUTE + 1, 2 * 60 * MINUTE + 999])
      expect(changesWith(change + after)).toEqual([change, change + after])
  })

  test('they are those that Intl shows', () => {
    for (const zone of ['America/Recife', 'Australia/Lord_Howe', 'Asia/Gaza']) {
      const segments = findSegments(offsetsOf(zone), [])
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

describe('zone data is only read where it is needed', () => {
  /** Segments of a clock, and the instants at which it was read since the last call of `asked`. */
  function watched(offsetAt: (instant: number) => number, changes: readonly number[] = []) {
    let instants: number[] = []
    const asked = () => {
      const found = instants
      instants = []
      return found
    }
    const read = (instant: number) => {
      instants.push(instant)
      return offsetAt(instant)
    }
    return { segments: findSegments(read, changes), asked }
  }

  const steps = (...numbers: readonly number[]) => numbers.map((step) => step * GRID)

  test('a step before an instant and up to two after it, each of them once', () => {
    const { segments, asked } = watched(() => 0)
    segments.at(1000 * GRID + 1)
    expect(asked()).toEqual(steps(999, 1000, 1001, 1002))
    segments.at(1000 * GRID)
    segments.at(1001 * GRID)
    expect(asked()).toEqual([])
    segments.at(1001 * GRID + 1)
    expect(asked()).toEqual(steps(1002, 1003))
    segments.at(1000 * GRID - 1)
    expect(asked()).toEqual(steps(998, 999))
    segments.between(999 * GRID, 1002 * GRID)
    expect(asked()).toEqual([])
    segments.between(998 * GRID, 1003 * GRID)
    expect(asked()).toEqual(steps(997, 998, 1003, 1004))
    segments.between(997 * GRID, 1003 * GRID)
    expect(asked()).toEqual(steps(996, 997))
    expect(segments.at(1000 * GRID)).toBe(segments.at(1000 * GRID))
    const again = () => segments.between(997 * GRID, 1003 * GRID)[0]
    expect(again()).toBe(again())
  })

  test('and at known changes among these samples, and just before them', () => {
    const asked = (at: number) => {
      const clock = watched((instant) => (instant < at ? 0 : 1000), [900 * GRID, at, 1100 * GRID])
      clock.segments.at(1000 * GRID + 1)
      // The instant before a change is asked for again when the change is found.
      return [...new Set(clock.asked())]
    }
    const at = 1001 * GRID
    expect(asked(at)).toEqual([...steps(999, 1000), at - 1, ...steps(1001, 1002)])
    expect(asked(at + 5)).toEqual([...steps(999, 1000), at, at + 4, at + 5, 1002 * GRID])
    expect(asked(1002 * GRID)).toEqual([...steps(999, 1000, 1001), 1002 * GRID - 1, 1002 * GRID])
    expect(asked(999 * GRID)).toEqual(steps(999, 1000, 1001, 1002))
    expect(asked(950 * GRID)).toEqual(steps(999, 1000, 1001, 1002))
  })

  // The first step of the grid in 2089. From there on, a step is four times as long.
  const SPARSE_FROM = Math.ceil(Date.UTC(2089, 0, 1) / GRID)
  const sparse = (...numbers: readonly number[]) =>
    numbers.map((step) => (SPARSE_FROM + (step < 0 ? step : 4 * step)) * GRID)

  test('none outside the supported range', () => {
    const first = Math.floor(Date.UTC(1972, 0, 1) / GRID)
    const last = Math.ceil((Date.UTC(2200, 0, 8) / GRID - SPARSE_FROM) / 4)
    const early = watched(() => 0)
    expect(early.segments.between(-1e15, -9e14)).toHaveLength(1)
    expect(early.asked()).toEqual(steps(first, first + 1))
    const late = watched(() => 0)
    expect(late.segments.between(9e14, 1e15)).toHaveLength(1)
    expect(late.asked()).toEqual(sparse(last - 1, last))
    const all = watched(() => 0)
    all.segments.between(-1e15, 1e15)
    expect(all.asked()).toHaveLength(SPARSE_FROM - first + last + 1)
  })

  test('fewer samples after 2088, at the same instants whatever was queried before', () => {
    const { segments, asked } = watched(() => 0)
    const begin = SPARSE_FROM * GRID
    segments.between(begin - 1, begin + 1)
    expect(asked()).toEqual(sparse(-2, -1, 0, 1))
    segments.at(begin + 9 * GRID)
    expect(asked()).toEqual(sparse(1, 2, 3))
    segments.at(begin + 11 * GRID)
    expect(asked()).toEqual([])
    const later = watched(() => 0)
    later.segments.at(begin + 9 * GRID)
    expect(later.asked()).toEqual(sparse(2, 3))
    later.segments.at(begin + 7 * GRID)
    expect(later.asked()).toEqual(sparse(1, 2))
    later.segments.at(begin - GRID)
    expect(later.asked()).toEqual(sparse(-2, -1, 0, 1))
  })

  test('a change is found in the long steps after 2088, too', () => {
    for (const days of [-7, -1, 0, 1, 23, 24, 25, 9000]) {
      const change = SPARSE_FROM * GRID + days * DAY + 61 * MINUTE
      const { segments } = watched((instant) => (instant < change ? 0 : 3_600_000))
      expect(segments.between(change - 1, change).map(({ start }) => start)[1]).toBe(change)
      expect(segments.at(change - 1).offset).toBe(0)
    }
  })

  test('a change is found to the second, with few samples', () => {
    const change = 1000 * GRID + 33 * 15 * MINUTE
    for (const at of [change, change + 1000, change - 1000]) {
      const { segments, asked } = watched((instant) => (instant < at ? 0 : 3_600_000))
      expect(segments.between(1000 * GRID + 1, 1000 * GRID + 1).map(({ end }) => end)[0]).toBe(at)
      // Six days have 518,400 seconds, about 2 to the power of 19.
      expect(asked().length - 4).toBeLessThanOrEqual(20)
    }
  })

  test('an answer has only the segments of the queried span', () => {
    const { segments } = watched((instant) => Math.floor(instant / (30 * DAY)) * 1000)
    const list = segments.between(3000 * DAY, 3030 * DAY)
    expect(list.map(({ start, end }) => [start / DAY, end / DAY])).toEqual([
      [3000, 3030],
      [3030, 3036],
    ])
    expect(segments.between(3000 * DAY, 3030 * DAY - 1)).toHaveLength(1)
    expect(segments.between(2999 * DAY, 3001 * DAY)).toHaveLength(2)
  })
})
