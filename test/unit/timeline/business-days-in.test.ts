/** S6: ranges of dates whose hours repeat. */
import { defineSchedule, difference, type ScheduleInput, succession, union } from 'dueby'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lengthOf } from '../../../src/core/intervals'
import { DAY, HOUR } from '../../../src/core/time'
import { parsedScheduleOf } from '../../../src/schedule/define-schedule'
import { businessDaysIn } from '../../../src/timeline/compile/business-days/business-days-in'
import { datesByOffset } from '../../../src/timeline/compile/business-days/dates-by-offset'
import { flatDays } from '../../../src/timeline/compile/business-days/day-range'
import { compilerOf } from '../../../src/timeline/compile/compiler'
import { openIn, openTimeIn } from '../../../src/timeline/compile/span'
import { zoneOf } from '../../../src/zone/zone'
import { schedule, window } from '../../support/arbitraries'
import { holds } from '../../support/property'

const dayOf = (text: string): number => Date.parse(`${text}T00:00Z`) / DAY
const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10)

describe('business days', () => {
  const pairs = fc.record({ near: window, days: fc.integer({ min: 1, max: 800 }) }).chain(({ near, days }) =>
    fc.record({
      first: fc.constant(Math.floor(near.focus / DAY) - Math.floor(days / 2)),
      days: fc.constant(days),
      one: schedule(near),
      other: schedule(near),
      kind: fc.constantFrom('weekly', 'union', 'difference', 'versions'),
    }),
  )

  test('are the same whether dates are compiled one by one or together', () => {
    holds(
      pairs,
      ({ first, days, one, other, kind }) => {
        const [a, b] = [one, other].map((each) => defineSchedule(each as ScheduleInput)) as [never, never]
        const from = dateOf(first + Math.floor(days / 2)) as never
        const versions = () => succession({ schedule: a }, { from, schedule: b })
        const made = {
          weekly: () => a,
          union: () => union(a, b),
          difference: () => difference(a, b),
          versions,
        }
        const parsed = parsedScheduleOf(made[kind as 'weekly']())
        const ranges = (from: number, to: number) => businessDaysIn(from, to, parsed, compilerOf)
        const all = ranges(first, first + days)
        const alone = Array.from({ length: days }, (_, i) => flatDays(ranges(first + i, first + i + 1)))
        expect(flatDays(all)).toEqual(alone.flat())
        const spans = compilerOf(parsed).spansIn(first * DAY, (first + days) * DAY)
        expect(openTimeIn(spans)).toBe(lengthOf(openIn(spans)))
      },
      100,
    )
  })

  test('of two centuries are few ranges', () => {
    const given = { weekly: { 'mon-fri': ['09:00-17:00'] }, holidays: [{ every: { month: 12, day: 25 } }] }
    const inLondon = parsedScheduleOf(
      defineSchedule({ ...given, timeZone: 'Europe/London' } as ScheduleInput),
    )
    const ranges = businessDaysIn(dayOf('2000-01-01'), dayOf('2100-01-01'), inLondon, compilerOf)
    // Four dates a year on which the clock is changed, and the dates between them and Christmas.
    expect(ranges.length).toBeLessThan(10 * 100)
    // 5,217 weeks and six dates from a Saturday on, without the Christmas days that are not at the weekend.
    const christmas = Array.from({ length: 100 }, (_, i) => new Date(Date.UTC(2000 + i, 11, 25)).getUTCDay())
    const onWeekdays = christmas.filter((weekday) => weekday % 6 !== 0).length
    expect(flatDays(ranges)).toHaveLength(3 * (5217 * 5 + 4 - onWeekdays))
  })

  test('of a union for two centuries are few ranges as well', () => {
    const inBerlin = { timeZone: 'Europe/Berlin', weekly: { 'mon-fri': ['09:00-17:00'] } } as const
    const inNewYork = { timeZone: 'America/New_York', weekly: { sat: ['09:00-12:00'] } } as const
    const parsed = parsedScheduleOf(union(defineSchedule(inBerlin), defineSchedule(inNewYork)))
    const ranges = businessDaysIn(dayOf('2000-01-01'), dayOf('2100-01-01'), parsed, compilerOf)
    expect(ranges.length).toBeLessThan(10 * 100)
    // The six dates that are left over are a Saturday, a Sunday and four weekdays.
    expect(flatDays(ranges)).toHaveLength(3 * (5217 * 6 + 5))
  })

  test('of a union have all of a date that comes again after the clock is set back past midnight', () => {
    // In St. John's, 29 October 2006 began at 02:30Z. A minute later it was 28 October again, for 59 minutes.
    const nights = defineSchedule({
      timeZone: 'America/St_Johns',
      weekly: { 'mon-sun': ['00:00-02:00', '22:00-24:00'] },
    })
    const ranges = businessDaysIn(
      dayOf('2006-10-28'),
      dayOf('2006-10-30'),
      parsedScheduleOf(union(nights, nights)),
      compilerOf,
    )
    const inHours = [...flatDays(ranges)].map((edge, i) => (i % 3 === 0 ? dateOf(edge) : edge / HOUR))
    expect(inHours).toEqual(['2006-10-28', 2.5, 27.5, '2006-10-29', 2.5, 27.5])
  })

  test('of a succession in a succession begin when the outer version does', () => {
    const inZone = (timeZone: 'America/Los_Angeles' | 'Asia/Tokyo') =>
      defineSchedule({ timeZone, weekly: { 'mon-sun': ['00:00-23:00'] } })
    const inner = succession(
      { schedule: inZone('Asia/Tokyo') },
      { from: '2024-06-01', schedule: inZone('America/Los_Angeles') },
    )
    const parsed = parsedScheduleOf(
      succession({ schedule: inZone('Asia/Tokyo') }, { from: '2024-03-01', schedule: inner }),
    )
    expect(inner.timeZone).toBe('America/Los_Angeles')
    const first = dayOf('2024-02-29')
    const days = flatDays(businessDaysIn(first, first + 3, parsed, compilerOf))
    const inHours = [...days].map((edge, i) => (i % 3 === 0 ? dateOf(edge) : edge / HOUR))
    // The outer version begins at midnight in Los Angeles, 08:00Z, when it is 17:00 in Tokyo.
    expect(inHours).toEqual(['2024-02-29', -9, 14, '2024-03-01', 8, 14, '2024-03-02', -9, 14])
  })

  test('of a succession end with the last hours before the next version, not with the version', () => {
    // In Los Angeles, 30 June is cut off at 08:00, which is midnight of 1 July in Tokyo.
    const early = (hours: readonly string[]) =>
      defineSchedule({
        timeZone: 'America/Los_Angeles',
        weekly: { 'mon-sun': hours },
      } as unknown as ScheduleInput)
    const tokyo = defineSchedule({ timeZone: 'Asia/Tokyo', weekly: {} })
    for (const hours of [
      ['05:00-06:00', '10:00-12:00'],
      ['05:00-05:30', '05:45-06:00', '10:00-12:00'],
    ])
      for (const before of [early(hours), union(early(hours))]) {
        const parsed = parsedScheduleOf(
          succession({ schedule: before }, { from: '2024-07-01', schedule: tokyo }),
        )
        const days = flatDays(businessDaysIn(dayOf('2024-06-30'), dayOf('2024-07-02'), parsed, compilerOf))
        const inHours = [...days].map((edge, i) => (i % 3 === 0 ? dateOf(edge) : edge / HOUR))
        expect(inHours).toEqual(['2024-06-30', 12, 13])
      }
  })

  test('take a night until the next date with an entry, in any week of a range', () => {
    const nights = defineSchedule({
      timeZone: 'UTC',
      weekly: { 'mon-sun': ['22:00-06:00'] },
      holidays: [{ on: '2024-06-06' }],
    })
    const days = flatDays(
      businessDaysIn(dayOf('2024-06-03'), dayOf('2024-06-08'), parsedScheduleOf(nights), compilerOf),
    )
    const closings = [...days].filter((_, i) => i % 3 === 2).map((closing) => closing / HOUR)
    expect(closings).toEqual([30, 30, 24, 30])
  })
})

describe('local dates by their offset', () => {
  const ranges = (from: string, to: string, timeZone: string, length = 1) =>
    datesByOffset(dayOf(from), dayOf(to), length, zoneOf(timeZone)).map(({ first, end, offset }) =>
      [dateOf(first), dateOf(end - 1), offset === undefined ? 'changed' : offset / HOUR].join(' '),
    )

  test('are divided where the clock is changed', () => {
    expect(ranges('2024-01-01', '2024-12-31', 'America/Los_Angeles')).toEqual([
      '2024-01-01 2024-03-09 -8',
      '2024-03-10 2024-03-10 changed',
      '2024-03-11 2024-11-02 -7',
      '2024-11-03 2024-11-03 changed',
      '2024-11-04 2024-12-30 -8',
    ])
    expect(ranges('2024-03-10', '2024-03-11', 'America/Los_Angeles')).toEqual([
      '2024-03-10 2024-03-10 changed',
    ])
  })

  test('are changed as well if the clock is changed in their hours after midnight', () => {
    expect(ranges('2024-03-01', '2024-03-31', 'America/Los_Angeles', 2)).toEqual([
      '2024-03-01 2024-03-08 -8',
      '2024-03-09 2024-03-10 changed',
      '2024-03-11 2024-03-30 -7',
    ])
  })

  test('are changed where a date is skipped, shown again, or begins late', () => {
    // Apia skipped 30 December 2011.
    expect(ranges('2011-12-01', '2012-01-31', 'Pacific/Apia')).toEqual([
      '2011-12-01 2011-12-29 -10',
      '2011-12-30 2011-12-30 changed',
      '2011-12-31 2012-01-30 14',
    ])
    // In São Paulo, the first hour of 4 November 2018 was skipped, and the last one of 17 February 2018 came twice.
    expect(ranges('2018-02-01', '2018-11-30', 'America/Sao_Paulo')).toEqual([
      '2018-02-01 2018-02-16 -2',
      '2018-02-17 2018-02-17 changed',
      '2018-02-18 2018-11-03 -3',
      '2018-11-04 2018-11-04 changed',
      '2018-11-05 2018-11-29 -2',
    ])
    // In St. John's, 29 October 2006 began, and a minute later it was 28 October again.
    expect(ranges('2006-10-28', '2006-10-29', 'America/St_Johns')).toEqual(['2006-10-28 2006-10-28 changed'])
    expect(ranges('2006-10-29', '2006-10-30', 'America/St_Johns')).toEqual(['2006-10-29 2006-10-29 changed'])
    expect(ranges('2006-10-27', '2006-10-31', 'America/St_Johns')).toEqual([
      '2006-10-27 2006-10-27 -2.5',
      '2006-10-28 2006-10-29 changed',
      '2006-10-30 2006-10-30 -3.5',
    ])
    expect(ranges('2024-01-01', '2024-01-02', 'UTC')).toEqual(['2024-01-01 2024-01-01 0'])
  })
})
