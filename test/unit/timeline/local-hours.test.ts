import { defineSchedule, type ScheduleInput } from 'dueby'
import { describe, expect, test } from 'vitest'
import { DAY, HOUR } from '../../../src/core/time'
import { parsedScheduleOf } from '../../../src/schedule/define-schedule'
import type { ParsedWeekly } from '../../../src/schedule/parsed-schedule'
import { localHours } from '../../../src/timeline/compile/local-hours'
import { openIn, type Span } from '../../../src/timeline/compile/span'

const hoursOf = (given: Partial<ScheduleInput>) =>
  localHours(parsedScheduleOf(defineSchedule({ timeZone: 'UTC', ...given } as ScheduleInput)) as ParsedWeekly)
const at = (date: string) => Date.parse(`${date}T00:00Z`)
/** The dates on which spans begin, and when the last one ends. */
const startsOf = (spans: readonly Span[]) =>
  [...spans.map(({ start }) => start), spans.at(-1)?.end ?? 0].map((start) =>
    new Date(start).toISOString().slice(5, 10),
  )
/** Open intervals as dates and hours: `'01-03 9-12'`. */
const textsOf = (spans: readonly Span[]) =>
  Array.from({ length: openIn(spans).length / 2 }, (_, i) => {
    const [start = 0, end = 0] = openIn(spans).slice(2 * i, 2 * i + 2)
    const midnight = Math.floor(start / DAY) * DAY
    return `${new Date(start).toISOString().slice(5, 10)} ${(start - midnight) / HOUR}-${(end - midnight) / HOUR}`
  })

describe('weeks that take turns', () => {
  const weekly = [{ mon: ['09:00-10:00'] }, { mon: ['11:00-12:00'], sun: ['22:00-02:00'] }, {}] as const

  test('have spans from Monday and Tuesday on, as Sunday nights differ', () => {
    const hours = hoursOf({ weekly, firstWeek: '2024-01-03' })(at('2024-01-04'), at('2024-01-31'))
    expect(startsOf(hours)).toEqual([
      ...['01-04', '01-08', '01-09', '01-15', '01-16', '01-22', '01-29', '01-30'],
      '01-31',
    ])
    expect(textsOf(hours)).toEqual(['01-08 11-12', '01-14 22-26', '01-22 9-10', '01-29 11-12'])
  })

  test('take turns before the first week as well, whatever the first date of a query', () => {
    const all = hoursOf({ weekly, firstWeek: '2024-01-01' })
    const year = textsOf(all(at('2023-12-01'), at('2024-02-20')))
    expect(year).toEqual([
      ...['12-03 22-26', '12-11 9-10', '12-18 11-12', '12-24 22-26', '01-01 9-10', '01-08 11-12'],
      ...['01-14 22-26', '01-22 9-10', '01-29 11-12', '02-04 22-26', '02-12 9-10', '02-19 11-12'],
    ])
    for (let day = at('2023-12-05'); day < at('2023-12-20'); day += DAY) {
      const later = year.filter(
        (text) => at(`${text.startsWith('12') ? 2023 : 2024}-${text.slice(0, 5)}`) >= day,
      )
      expect(textsOf(all(day, at('2024-02-20')))).toEqual(later)
    }
  })

  test('of a season alone take turns in the season', () => {
    const hours = hoursOf({
      weekly: { mon: ['01:00-02:00'] },
      firstWeek: '2024-01-01',
      seasons: [
        { from: { month: 1, day: 8 }, to: { month: 1, day: 28 }, weekly: [{}, { tue: ['03:00-04:00'] }] },
        { from: { month: 2, day: 5 }, to: { month: 2, day: 7 }, weekly: { 'mon-sun': ['05:00-06:00'] } },
      ],
    } as Partial<ScheduleInput>)(at('2024-01-01'), at('2024-02-13'))
    expect(textsOf(hours)).toEqual([
      ...['01-01 1-2', '01-09 3-4', '01-23 3-4', '01-29 1-2'],
      ...['02-05 5-6', '02-06 5-6', '02-07 5-6', '02-12 1-2'],
    ])
  })
})

test('each of several entries has its own hours, in the order of S3', () => {
  const hours = hoursOf({
    weekly: { 'mon-sun': ['09:00-10:00', '22:00-02:00'] },
    holidays: [{ on: '2024-03-05' }, { from: '2024-03-08', to: '2024-03-10' }],
    specialHours: [
      { on: '2024-03-03', hours: ['01:00-02:00'] },
      { on: '2024-03-06', hours: ['03:00-04:00', '20:00-01:00'] },
      { on: '2024-03-09', hours: ['05:00-06:00'] },
    ],
  })(at('2024-03-01'), at('2024-03-12'))
  expect(textsOf(hours)).toEqual([
    // The night before the first date is part of it.
    ...['03-01 0-2', '03-01 9-10', '03-01 22-26', '03-02 9-10', '03-02 22-24'],
    ...['03-03 1-2', '03-04 9-10', '03-04 22-24', '03-06 3-4', '03-06 20-25'],
    ...['03-07 9-10', '03-07 22-24', '03-09 5-6', '03-11 9-10', '03-11 22-24'],
  ])
  // A date after a holiday or a day without a night has no hours before its own.
  expect(startsOf(hours)).toEqual([
    '03-01',
    '03-03',
    '03-04',
    '03-05',
    '03-06',
    '03-07',
    '03-08',
    '03-09',
    '03-10',
    '03-11',
    '03-12',
  ])
})

test('time in which nothing changes is one span, cut at both ends', () => {
  const hours = hoursOf({ weekly: { 'mon-fri': ['09:00-17:00'] } })
  const [from, to] = [at('2024-03-05') + 10 * HOUR, at('2030-03-08') + 11 * HOUR]
  const spans = hours(from, to)
  expect(spans.map(({ start, end }) => [start, end])).toEqual([[from, to]])
  expect(textsOf(spans).slice(0, 2)).toEqual(['03-05 10-17', '03-06 9-17'])
  expect(textsOf(spans).at(-1)).toBe('03-08 9-11')
})
