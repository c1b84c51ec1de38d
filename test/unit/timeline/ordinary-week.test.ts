import { defineSchedule, type Schedule, type ScheduleInput, succession, union } from 'dueby'
import { describe, expect, test } from 'vitest'
import { DAY, HOUR } from '../../../src/core/time'
import { parsedScheduleOf } from '../../../src/schedule/define-schedule'
import { compileCombined } from '../../../src/timeline/compile/compile-combined'
import { type Compiler, compilerOf } from '../../../src/timeline/compile/compiler'
import {
  numberedWeeks,
  type OrdinaryWeek,
  repeatedIn,
  WEEK,
} from '../../../src/timeline/compile/ordinary-week'
import { zoneOf } from '../../../src/zone/zone'

/** A compiler whose weeks are known. */
const compiled = (schedule: Schedule) => {
  const compiler = compilerOf(parsedScheduleOf(schedule))
  return { ...compiler, weekAt: (at: number) => compiler.weekAt(at) as OrdinaryWeek }
}
const office = {
  timeZone: 'America/Los_Angeles',
  weekly: { 'mon-fri': ['06:00-18:00'], sat: ['20:00-04:00'], sun: ['21:00-05:00'] },
} as const satisfies ScheduleInput

const MONDAY = Date.UTC(2024, 0, 8)
const WINTER = Date.UTC(2024, 0, 20)
const SUMMER = Date.UTC(2024, 6, 20)

describe('a week repeated', () => {
  const week = { weeks: 1, open: [0, HOUR, 2 * DAY, 2 * DAY + HOUR, WEEK - HOUR, WEEK] }

  test('is cut at both ends, and joined where two weeks meet', () => {
    expect(repeatedIn(2 * DAY + 1, WEEK + 2 * DAY, week)).toEqual([
      2 * DAY + 1,
      2 * DAY + HOUR,
      WEEK - HOUR,
      WEEK + HOUR,
    ])
    expect(repeatedIn(-HOUR - 1, 1, week)).toEqual([-HOUR, 1])
    expect(repeatedIn(HOUR, 2 * DAY, week)).toEqual([])
    expect(repeatedIn(0, 1000 * WEEK, { weeks: 1, open: [] })).toEqual([])
  })
})

describe('weeks with numbers', () => {
  test('are one if they are equal, whichever schedule has them', () => {
    const numbered = numberedWeeks()
    const week = { weeks: 1, open: [0, HOUR] }
    expect(numbered(week)).toEqual({ ...week, number: 1 })
    expect(numbered({ ...week })).toBe(numbered(week))
    const others = [
      { weeks: 2, open: [0, HOUR] },
      { weeks: 1, open: [0, DAY] },
      { weeks: 1, open: [] },
    ]
    expect(others.map(numbered)).toEqual(others.map((each, index) => ({ ...each, number: index + 2 })))
  })
})

describe('the ordinary week of a schedule', () => {
  test.each([
    ['winter', WINTER],
    ['summer', SUMMER],
  ])('is that of its hours, in %s', (_, at) => {
    const compiler = compiled(defineSchedule(office))
    const start = Math.floor(at / WEEK) * WEEK
    expect(repeatedIn(start, start + WEEK, compiler.weekAt(at))).toEqual(
      compiler.intervalsIn(start, start + WEEK),
    )
    expect(compiler.weekAt(at)).toBe(compiler.weekAt(at + WEEK))
  })

  test('depends on the offset alone, and on long holidays', () => {
    const holidays = [{ from: '2025-01-01', to: '2025-03-01' }] as const
    const compiler = compiled(defineSchedule({ ...office, holidays }))
    const weeks = [WINTER, SUMMER, WINTER + 52 * WEEK].map((at) => compiler.weekAt(at))
    expect(new Set(weeks).size).toBe(3)
    expect(compiler.weekAt(WINTER - 52 * WEEK)).toBe(compiler.weekAt(WINTER))
    expect(compiler.weekAt(WINTER + 52 * WEEK).open).toEqual([])
    // The first and the last date of the holiday in Los Angeles.
    const [first, last] = [Date.UTC(2025, 0, 1, 8), Date.UTC(2025, 2, 2, 8) - 1]
    const isClosed = (at: number) => compiler.weekAt(at).open.length === 0
    expect([first - 1, first, last, last + 1].map(isClosed)).toEqual([false, true, true, false])
  })

  test('inside a long entry of special hours or a season is theirs', () => {
    const compiler = compiled(
      defineSchedule({
        ...office,
        specialHours: [
          { from: '2025-01-01', to: '2025-03-01', hours: ['10:00-12:00', '22:00-02:00'] },
          { from: '2026-01-01', to: '2026-03-01', hours: ['11:00-12:00'] },
        ],
        seasons: [
          { from: { month: 6, day: 1 }, to: { month: 8, day: 31 }, weekly: { 'mon-fri': ['08:00-12:00'] } },
          { from: { month: 9, day: 1 }, to: { month: 10, day: 15 }, weekly: { sat: ['08:00-12:00'] } },
        ],
      }),
    )
    const times = [WINTER, WINTER + 52 * WEEK, WINTER + 104 * WEEK, SUMMER, SUMMER + 9 * WEEK]
    for (const at of times) {
      const start = Math.floor(at / WEEK) * WEEK
      expect(repeatedIn(start, start + WEEK, compiler.weekAt(at))).toEqual(
        compiler.intervalsIn(start, start + WEEK),
      )
    }
    expect(new Set(times.map((at) => compiler.weekAt(at))).size).toBe(times.length)
    // Each date of a long entry cuts the night before it short (S3).
    expect(compiler.weekAt(times[1] as number).open).toHaveLength(28)
  })

  test('of a succession is that of the version in force, and closed before the first', () => {
    const [winter, summer] = [
      defineSchedule(office),
      defineSchedule({ ...office, weekly: { mon: ['09:00-10:00'] } }),
    ]
    const compiler = compiled(
      succession({ from: '2024-01-08', schedule: winter }, { from: '2024-02-05', schedule: summer }),
    )
    expect(compiler.weekAt(MONDAY - DAY).open).toEqual([])
    expect(compiler.weekAt(WINTER).open).toEqual(compiled(winter).weekAt(WINTER).open)
    expect(compiler.weekAt(WINTER + 4 * WEEK).open).toEqual(compiled(summer).weekAt(WINTER).open)
    expect(compiler.weekAt(WINTER)).toBe(compiler.weekAt(WINTER + WEEK))
  })

  test('of a combination is computed once for each combination of offsets', () => {
    const berlin = defineSchedule({ timeZone: 'Europe/Berlin', weekly: { 'mon-fri': ['09:00-17:00'] } })
    const compiler = compiled(union(defineSchedule(office), berlin))
    // Europe changes its clocks three weeks after America in spring, and one week before in autumn.
    const days = Array.from({ length: 52 }, (_, week) => MONDAY + week * WEEK)
    const weeks = days.map((at) => compiler.weekAt(at))
    expect(new Set(weeks).size).toBe(3)
  })
})

test('a combination evaluates only what is not ordinary (S7)', () => {
  const asked: number[][] = []
  const always: Compiler = {
    openAWeek: WEEK,
    intervalsIn: (from, to) => {
      asked.push([from / DAY, to / DAY])
      return [from, to]
    },
    businessDaysIn: () => [],
    irregularIn: () => [100 * DAY, 103 * DAY, 200 * DAY, 200 * DAY],
    weekAt: () => ({ weeks: 1, open: [0, WEEK] }),
  }
  const both = compileCombined('intersection', [always, { ...always }], zoneOf('UTC'))
  expect(both.intervalsIn(0, 365 * DAY)).toEqual([0, 365 * DAY])
  expect(asked).toEqual([
    [100, 103],
    [100, 103],
  ])
})
