/** S7: how often the hours of a schedule may change in a year. */
import { checkSchedule } from 'dueby'
import { describe, expect, test } from 'vitest'

const OFFICE = { timeZone: 'Europe/London', weekly: { 'mon-fri': ['09:00-17:00'] } }
const TOKYO = { ...OFFICE, timeZone: 'Asia/Tokyo' }

const problems = (data: unknown): string[] =>
  checkSchedule(data).map(({ code, path }) => `${code} ${path.join('.')}`)

describe('a thousand changes of hours a year', () => {
  const times = (count: number, schedule: object = OFFICE) => ({ union: Array(count).fill(schedule) })
  const yearly = (count: number, more: object = {}) =>
    Array.from({ length: count }, () => ({ every: { month: 1, day: 6 }, ...more }))
  const holidays = (count: number) => ({ ...OFFICE, holidays: yearly(count) })
  const weekly = [{ mon: ['09:00-17:00'] }, {}]
  const turns = { ...OFFICE, weekly, firstWeek: '2024-01-01' }

  test('of which each schedule has two, however often it occurs', () => {
    expect(problems(times(500))).toEqual([])
    expect(problems(times(501))).toEqual(['too-large '])
    expect(problems({ intersection: [times(200), times(300)] })).toEqual([])
    expect(problems({ intersection: [times(200), times(301)] })).toEqual(['too-large '])
    // Only where it is first exceeded.
    expect(problems({ union: [TOKYO, times(501), times(1)] })).toEqual(['too-large union.1'])
    expect(problems({ union: [TOKYO, times(500), times(1)] })).toEqual(['too-large '])
    expect(checkSchedule(times(501))).toMatchObject([
      { rule: 'S7', expected: 'at most 1000 changes of hours a year' },
    ])
  })

  test('each yearly date has two', () => {
    expect(problems(holidays(499))).toEqual([])
    expect(problems(holidays(500))).toEqual(['too-large '])
    expect(problems(times(100, holidays(4)))).toEqual([])
    expect(problems(times(101, holidays(4)))).toEqual(['too-large '])
    expect(problems({ ...holidays(200), specialHours: yearly(299, { hours: [] }) })).toEqual([])
    expect(problems({ ...holidays(200), specialHours: yearly(300, { hours: [] }) })).toEqual(['too-large '])
    const ranges = Array.from({ length: 24 }, (_, i) => ({
      from: { month: 1 + (i >> 1), day: 1 + 10 * (i & 1) },
      to: { month: 1 + (i >> 1), day: 2 + 10 * (i & 1) },
      weekly: {},
    }))
    expect(problems({ ...holidays(475), seasons: ranges })).toEqual([])
    expect(problems({ ...holidays(476), seasons: ranges })).toEqual(['too-large '])
  })

  test('a rule of every month has twelve dates, and dates of one year do not count', () => {
    const monthly = yearly(41, { every: { weekday: 'mon', nth: 1 } })
    expect(problems({ ...OFFICE, holidays: [...monthly, ...yearly(7)] })).toEqual([])
    expect(problems({ ...OFFICE, holidays: [...monthly, ...yearly(8)] })).toEqual(['too-large '])
    const single = Array.from({ length: 2000 }, () => ({ on: '2024-12-24' }))
    expect(problems({ ...OFFICE, holidays: [...yearly(499), ...single] })).toEqual([])
  })

  test('weeks that take turns have one more for every second week', () => {
    const season = { from: { month: 6, day: 1 }, to: { month: 8, day: 31 }, weekly }
    expect(problems(times(35, turns))).toEqual([])
    expect(problems(times(36, turns))).toEqual(['too-large '])
    expect(problems(times(33, { ...OFFICE, firstWeek: '2024-01-01', seasons: [season] }))).toEqual([])
    expect(problems(times(34, { ...OFFICE, firstWeek: '2024-01-01', seasons: [season] }))).toEqual([
      'too-large ',
    ])
  })

  test('versions follow one another, so only the one with most counts', () => {
    const versions = Array.from({ length: 30 }, (_, index) => ({
      from: `20${10 + index}-01-01`,
      schedule: index === 3 ? turns : holidays(10),
    }))
    expect(problems({ versions })).toEqual([])
    expect(problems(times(35, { versions }))).toEqual([])
    expect(problems(times(36, { versions }))).toEqual(['too-large '])
  })
})
