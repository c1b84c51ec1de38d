import { defineSchedule, type ScheduleInput } from 'dueby'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clipOf, unionOf } from '../../../src/core/intervals'
import { DAY } from '../../../src/core/time'
import { parsedScheduleOf } from '../../../src/schedule/define-schedule'
import { endOn, type ParsedWeekly, rowsOn } from '../../../src/schedule/parsed-schedule'
import { compileWeekly } from '../../../src/timeline/compile/compile-weekly'
import { openIn } from '../../../src/timeline/compile/span'
import { forEachShowing } from '../../../src/zone/showing'
import { type Zone, zoneOf } from '../../../src/zone/zone'
import { openIntervalsBetween } from '../../oracle/naive-schedule'
import { schedule, window } from '../../support/arbitraries'
import { holds } from '../../support/property'

function weekly(given: unknown): { readonly parsed: ParsedWeekly; readonly zone: Zone } {
  const parsed = parsedScheduleOf(defineSchedule(given as ScheduleInput))
  if (parsed.kind !== 'weekly') throw new Error('only weekly hours are compiled here')
  return { parsed, zone: zoneOf(parsed.timeZone, parsed.corrections) }
}

/** The intervals of a year, compiled row by row. */
function rowByRow(year: number, parsed: ParsedWeekly, zone: Zone): readonly number[] {
  const found: number[][] = []
  const [from, to] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)]
  for (let day = from / DAY - 4; day < to / DAY + 4; day++) {
    for (const row of rowsOn(day, parsed)) {
      const [start, end] = [day * DAY + row.start, day * DAY + endOn(day, row, parsed)]
      forEachShowing(start, end, zone, (start, end) => found.push([start, end]))
    }
  }
  return clipOf(unionOf(found), from, to)
}

/** The intervals of a year, as compiled. */
function compiled(year: number, parsed: ParsedWeekly, zone: Zone): readonly number[] {
  return openIn(compileWeekly(parsed, zone).spansIn(Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)))
}

describe('weekly hours compiled to spans', () => {
  const years = window.chain((near) =>
    fc.record({
      given: schedule(near),
      year: fc.constantFrom(-1, 0, 1).map((by) => new Date(near.focus).getUTCFullYear() + by),
    }),
  )

  test('give the same intervals as row by row, in years with clock changes, holidays and special hours', () => {
    holds(
      years,
      ({ given, year }) => {
        const { parsed, zone } = weekly(given)
        expect(compiled(year, parsed, zone)).toEqual(rowByRow(year, parsed, zone))
      },
      120,
    )
  })

  test('have the hours of their season', () => {
    const { parsed, zone } = weekly({
      timeZone: 'Europe/London',
      weekly: { 'mon-fri': ['09:00-17:00'] },
      seasons: [
        { from: { month: 12, day: 20 }, to: { month: 1, day: 10 }, weekly: { 'mon-fri': ['10:00-11:00'] } },
        { from: { month: 6, day: 1 }, to: { month: 8, day: 31 }, weekly: { 'mon-sat': ['08:00-12:00'] } },
        { from: { month: 9, day: 1 }, to: { month: 9, day: 1 }, weekly: { 'mon-sun': ['00:00-24:00'] } },
      ],
      holidays: [{ on: '2024-07-03' }],
    })
    for (const year of [2023, 2024])
      expect(compiled(year, parsed, zone)).toEqual(rowByRow(year, parsed, zone))
    const long = openIn(compileWeekly(parsed, zone).spansIn(Date.UTC(2023, 5, 1), Date.UTC(2023, 5, 3)))
    expect(long.map((at) => new Date(at).toISOString().slice(5, 16))).toEqual([
      '06-01T07:00',
      '06-01T11:00',
      '06-02T07:00',
      '06-02T11:00',
    ])
  })

  test.each([
    ['+15:00', '-15:00'],
    ['-15:00', '+15:00'],
    ['-12:00', '+14:00'],
  ])('are exact around a correction of the clock from %s to %s', (before, after) => {
    const at = Date.UTC(2024, 5, 12, 10)
    const zoneChanges = [
      { at: '2024-05-01T00:00:00Z', offset: before },
      { at: new Date(at).toISOString(), offset: after },
    ]
    for (const hours of [['00:00-03:00', '09:00-17:00'], ['23:30-23:00'], ['00:00-24:00']]) {
      const { parsed, zone } = weekly({ timeZone: 'UTC', zoneChanges, weekly: { 'mon-sun': hours } })
      expect(compiled(2024, parsed, zone)).toEqual(rowByRow(2024, parsed, zone))
      // Computed by hand: an instant is open if a row contains the local time.
      const open = compiled(2024, parsed, zone)
      const rows = hours.map((row) =>
        row.split('-').map((time) => Number(time.slice(0, 2)) + Number(time.slice(3)) / 60),
      )
      for (let instant = at - 4 * DAY; instant < at + 4 * DAY; instant += DAY / 48) {
        const local = instant + Number((instant < at ? before : after).slice(0, 3)) * (DAY / 24)
        const hour = (local % DAY) / (DAY / 24)
        const isOpen = rows.some(([from = 0, to = 0]) =>
          from < to ? hour >= from && hour < to : hour >= from || hour < to,
        )
        expect(clipOf(open, instant, instant + 1).length > 0).toBe(isOpen)
      }
    }
  })

  test('match the minute walk, and have few spans: one for each entry, change of the clock and time between', () => {
    const given = {
      timeZone: 'America/Los_Angeles',
      weekly: { 'mon-thu': ['06:00-18:00'], fri: ['22:00-06:00'], sun: ['00:00-03:00', '03:00-04:00'] },
      holidays: [{ name: 'Christmas week', from: '2023-12-25', to: '2023-12-29' }],
      specialHours: [{ name: 'Inventory', on: '2023-07-08', hours: ['09:00-11:00'] }],
    } as const
    const { parsed, zone } = weekly(given)
    const spans = compileWeekly(parsed, zone).spansIn(Date.UTC(2023, 0, 1), Date.UTC(2024, 0, 1))
    const days = spans.map(({ start }) => new Date(start).toISOString().slice(5, 13))
    // The date after an entry has no hours of a night before, so it is a span of its own.
    expect(days).toEqual([
      '01-01T00',
      '03-12T10',
      '07-08T07',
      '07-09T07',
      '07-10T07',
      '11-05T09',
      '12-25T08',
      '12-30T08',
      '12-31T08',
    ])
    const intervals = compiled(2023, parsed, zone)
    for (const [from, to] of [
      ['2023-03-09', '2023-03-16'],
      ['2023-07-06', '2023-07-11'],
      ['2023-11-02', '2023-11-09'],
      ['2023-12-21', '2023-12-31'],
    ]) {
      const [start, end] = [Date.parse(`${from}T08:00:00Z`), Date.parse(`${to}T08:00:00Z`)]
      const walked = openIntervalsBetween(given, start, end).flatMap(({ start, end }) => [start, end])
      expect(clipOf(intervals, start, end)).toEqual(walked)
      expect(walked.length).toBeGreaterThan(2)
    }
  })
})
