import {
  defineSchedule,
  intersection,
  nextOpen,
  parseSchedule,
  type Schedule,
  type ScheduleInput,
} from 'dueby'
import { describe, expect, test } from 'vitest'
import { unionOf } from '../../../src/core/intervals'
import { DAY } from '../../../src/core/time'
import { parsedScheduleOf } from '../../../src/schedule/define-schedule'
import { compileCombined } from '../../../src/timeline/compile/compile-combined'
import { type Compiler, compilerOf } from '../../../src/timeline/compile/compiler'
import { zoneOf } from '../../../src/zone/zone'
import { holds } from '../../support/property'
import { treeCases } from '../../support/trees'

describe('regular weeks of a combined schedule', () => {
  test('give the same intervals as every fortnight compiled separately', () => {
    let [all, regular] = [0, 0]
    holds(
      treeCases(),
      ({ tree, at }) => {
        const parsed = parsedScheduleOf(parseSchedule(JSON.parse(JSON.stringify(tree))))
        const compiler = compilerOf(parsed)
        const [from, to] = [at - 180 * DAY, at + 180 * DAY]
        const windows = []
        for (let start = from; start < to; start += 14 * DAY)
          windows.push(compiler.intervalsIn(start, Math.min(start + 14 * DAY, to)))
        expect(compiler.intervalsIn(from, to)).toEqual(unionOf(windows))
        const irregular = compiler.irregularIn(from, to)
        all += to - from
        regular += to - from
        for (let i = 0; i < irregular.length; i += 2)
          regular -= (irregular[i + 1] as number) - (irregular[i] as number)
      },
      60,
    )
    // Most of the time is regular, so it is not computed week by week.
    expect(regular).toBeGreaterThan(all / 2)
  })

  test('make an intersection without common time cheap to search', () => {
    const rows = (odd: number) =>
      Array.from({ length: 24 }, (_, hour) => {
        const text = (minute: number) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
        return `${text(30 * odd)}-${text(30 * odd + 29)}`
      })
    const irregularDays: number[] = []
    const [even, odd] = [0, 1].map((half) => {
      const schedule = defineSchedule({
        timeZone: 'America/New_York',
        weekly: { 'mon-sun': rows(half) },
      } as unknown as ScheduleInput)
      return { schedule, compiler: compilerOf(parsedScheduleOf(schedule)) }
    }) as unknown as readonly [{ readonly schedule: Schedule }, { readonly schedule: Schedule }]
    const both = intersection(even.schedule, odd.schedule)
    const parsed = parsedScheduleOf(both)
    // In a year without holidays, only the days around the two clock changes are irregular.
    const irregular = compilerOf(parsed).irregularIn(Date.UTC(2023, 0, 1), Date.UTC(2024, 0, 1))
    for (let i = 0; i < irregular.length; i += 2)
      irregularDays.push(((irregular[i + 1] as number) - (irregular[i] as number)) / DAY)
    expect(irregularDays).toHaveLength(2)
    expect(Math.max(...irregularDays)).toBeLessThan(8)
    expect(() => nextOpen('2024-01-01T00:00:00Z', both)).toThrow(
      expect.objectContaining({ code: 'never-opens' }),
    )
  })
})

describe('many schedules, each with holidays of its own', () => {
  const ZONES = ['Europe/Berlin', 'America/New_York', 'Australia/Sydney', 'Asia/Kathmandu']
  const compilers = Array.from({ length: 12 }, (_, index) =>
    compilerOf(
      parsedScheduleOf(
        parseSchedule({
          timeZone: ZONES[index % ZONES.length],
          weekly: { 'mon-sat': [`0${index % 4}:00-${12 + index}:30`], sun: ['20:00-24:00'] },
          holidays: [
            { every: { month: 1 + index, day: 1 + 2 * index } },
            { every: { month: 1 + ((5 * index) % 12), weekday: 'mon', nth: 2 } },
          ],
          specialHours: [{ on: `2023-${String(1 + index).padStart(2, '0')}-28`, hours: ['05:00-06:00'] }],
        }),
      ),
    ),
  )
  const [from, to] = [Date.UTC(2022, 5, 3), Date.UTC(2025, 1, 2)]
  const combined = (kind: 'union' | 'intersection' | 'difference', operands: readonly Compiler[]) =>
    compileCombined(kind, operands, zoneOf('UTC'))

  test.each(['union', 'intersection', 'difference'] as const)(
    'a long %s has the same intervals as every fortnight',
    (kind) => {
      for (const count of [2, 3, 12]) {
        const compiler = combined(kind, compilers.slice(0, count))
        const windows = []
        for (let start = from; start < to; start += 14 * DAY)
          windows.push(compiler.intervalsIn(start, Math.min(start + 14 * DAY, to)))
        const intervals = compiler.intervalsIn(from, to)
        expect(intervals).toEqual(unionOf(windows))
        expect(intervals.length > 0).toBe(kind !== 'difference' || count < 12)
      }
    },
  )

  test.each(['union', 'intersection'] as const)(
    'a %s evaluates a schedule date by date only near its own holidays (S7)',
    (kind) => {
      let days = 0
      const counting = compilers.map((compiler) => ({
        ...compiler,
        intervalsIn(first: number, end: number) {
          days += (end - first) / DAY
          return compiler.intervalsIn(first, end)
        },
      }))
      combined(kind, counting).intervalsIn(from, to)
      expect(days).toBeGreaterThan(0)
      // Three entries a year with a week around each, rounded up to pieces of a week or more.
      expect(days / counting.length).toBeLessThan(((to - from) / DAY) * 0.3)
    },
  )
})
