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
import { compilerOf } from '../../../src/timeline/compile/compiler'
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
