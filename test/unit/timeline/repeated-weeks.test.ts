import { intersection, parseSchedule, type ScheduleInput, union } from 'dueby'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clipOf, unionOf } from '../../../src/core/intervals'
import { DAY } from '../../../src/core/time'
import { parsedScheduleOf } from '../../../src/schedule/define-schedule'
import { type Compiler, compilerOf } from '../../../src/timeline/compile/compiler'
import { repeatedIn } from '../../../src/timeline/compile/ordinary-week'
import { reasonsIn } from '../../../src/timeline/reasons'
import { window } from '../../support/arbitraries'
import { calendar } from '../../support/calendars'
import { holds } from '../../support/property'

const compiled = (given: unknown): Compiler => compilerOf(parsedScheduleOf(parseSchedule(given)))

const OFFICE = { timeZone: 'America/New_York', weekly: { 'mon-fri': ['09:00-17:00'] } } as const

const cases = window.chain((near) =>
  fc.record({ a: calendar(near), b: calendar(near), focus: fc.constant(near.focus) }),
)

describe('what is repeated', () => {
  test('is what is compiled, wherever nothing is irregular', () => {
    let repeated = 0
    holds(
      cases,
      ({ a, focus }) => {
        const compiler = compiled(a)
        const [from, to] = [focus - 200 * DAY, focus + 200 * DAY]
        const irregular = compiler.irregularIn(from, to)
        for (let day = from; day < to; day += DAY) {
          if (irregular.some((edge, i) => i % 2 === 0 && edge < day + DAY && (irregular[i + 1] ?? 0) >= day))
            continue
          const week = compiler.weekAt(day)
          expect(week && repeatedIn(day, day + DAY, week)).toEqual(compiler.intervalsIn(day, day + DAY))
          repeated++
        }
      },
      30,
    )
    expect(repeated).toBeGreaterThan(100)
  })

  test('gives a combination the same intervals over years as week by week', () => {
    holds(
      cases,
      ({ a, b, focus }) => {
        const both = compiled({ intersection: [a, b] })
        const [from, to] = [focus - 300 * DAY, focus + 300 * DAY]
        const parts = []
        for (let at = from; at < to; at += 15 * DAY)
          parts.push(both.intervalsIn(at, Math.min(at + 15 * DAY, to)))
        expect(both.intervalsIn(from, to)).toEqual(clipOf(unionOf(parts), from, to))
      },
      40,
    )
  })

  test('of alternating weeks is as long as their common turn, and no longer than eight years', () => {
    const turns = (count: number): ScheduleInput => ({
      ...OFFICE,
      weekly: [...Array.from({ length: count - 1 }, () => OFFICE.weekly), { sat: ['10:00-12:00'] }],
      firstWeek: '2024-01-01',
    })
    const at = Date.UTC(2024, 5, 12)
    const weeksOf = (counts: number[]) =>
      compiled(union(...counts.map((n) => parseSchedule(turns(n))))).weekAt(at)?.weeks
    expect([[1], [2], [2, 3], [2, 3, 4]].map(weeksOf)).toEqual([1, 2, 6, 12])
    expect(weeksOf([52, 53])).toBeUndefined()
    const [year, next] = [Date.UTC(2024, 0, 1), Date.UTC(2025, 0, 1)]
    const both = compiled(intersection(parseSchedule(turns(52)), parseSchedule(turns(53))))
    const apart = Array.from({ length: 53 }, (_, week) => year + week * 7 * DAY).map((from) =>
      both.intervalsIn(from, Math.min(from + 7 * DAY, next)),
    )
    expect(both.intervalsIn(year, next)).toEqual(unionOf(apart))
  })
})

test('reasons have no kind for a season, and name special hours of a yearly rule', () => {
  const given = {
    ...OFFICE,
    seasons: [
      {
        name: 'Summer',
        from: { month: 6, day: 1 },
        to: { month: 8, day: 31 },
        weekly: { 'mon-thu': ['08:00-14:00'] },
      },
    ],
    specialHours: [{ name: 'Half day', every: { month: 12, day: 24 }, hours: ['09:00-12:00'] }],
  }
  const parsed = parsedScheduleOf(parseSchedule(given))
  const kinds = (from: number) => reasonsIn(from, from + DAY, parsed).map(({ reason }) => reason)
  expect(kinds(Date.UTC(2024, 5, 6, 4))).toEqual([
    { kind: 'before opening' },
    { kind: 'open' },
    { kind: 'after closing' },
  ])
  expect(kinds(Date.UTC(2024, 5, 7, 4))).toEqual([{ kind: 'no hours', weekday: 'fri' }])
  expect(kinds(Date.UTC(2024, 11, 24, 5))[1]).toEqual({ kind: 'special hours', name: 'Half day' })
})
