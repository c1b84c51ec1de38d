import { defineSchedule, openIntervals } from 'dueby'
import fc from 'fast-check'
import OpeningHours from 'opening_hours'
import { describe, expect, test } from 'vitest'
import { fromOpeningHours, type Imported } from '../../src/formats/index'
import { inProcessZone } from '../support/process-zone'
import { holds } from '../support/property'

// Compares fromOpeningHours with opening_hours, the evaluator of OpenStreetMap, on texts that both support, at the
// turn of a year and around Easter.

const timeZone = 'UTC'
const WINDOWS = [
  [Date.UTC(2023, 11, 17), Date.UTC(2024, 0, 10)],
  [Date.UTC(2024, 2, 24), Date.UTC(2024, 3, 7)],
] as const

const times = fc.constantFrom(
  '08:00-12:00',
  '12:00-17:00',
  '08:00-12:00,13:00-18:00',
  '00:00-24:00',
  '20:00-24:00',
)
const night = fc.constantFrom('22:00-02:00', '18:00-26:00', '08:00-12:00,20:00-01:00')
const off = fc.constantFrom('off', 'closed')
const weekdays = fc.constantFrom('Mo', 'Mo-Fr', 'Sa,Su', 'Fr-Mo', 'Mo,We-Th,Su', 'Mo-Su', 'Tu, Th')
/** Without `2023 Dec 24,31`, which opening_hours misreads: with a year it supports one date or range at a time. */
const withYear = fc.constantFrom(
  ...['2023 Dec 24', '2023 Dec 25-26', '2023 Dec 30-2024 Jan 2', '2024 Apr 1', '2023 Dec 27,2024 Jan 3'],
)
/** Without `easter -2 days-easter +1 day`: opening_hours leaves out the last day, unlike in other ranges. */
const everyYear = fc.constantFrom(
  ...['Dec 25', 'Dec 25-26', 'Dec 24,31', 'Dec 24,26-27', 'Jan 01,May 01', 'Dec 30-Jan 2', 'Mar 28-Apr 2'],
  ...['easter', 'easter -2 days', 'easter +1 day', 'easter -2 days,easter +1 day', 'easter,Dec 25'],
  ...['Feb 29', 'Dec 26, Jan 1', 'Dec 24:', 'Dec 25-26:'],
)
const partsOfYear = fc.constantFrom(
  ...[
    'Dec',
    'Apr-Sep',
    'Oct-Mar',
    'Jan,Mar',
    'Nov-Feb',
    'Dec 20-Jan 5 Mo-Su',
    'Mar 1-Apr 2 Mo-Fr',
    'Dec 1-Dec 31 We',
  ],
)
const seasonal = fc
  .tuple(partsOfYear, fc.constantFrom('Mo', 'Mo-Fr', 'Sa,Su', 'Mo-Su'))
  .map(([part, days]) => (/\d [A-Z]/.test(part) ? part : `${part} ${days}`))
const counted = fc.constantFrom('Mo[1]', 'Su[-1]', 'We[1,3]', 'Fr[2-4]', 'Apr-Sep Mo[1]', 'Dec Su[4]')
const yearlyDays = fc.constantFrom('Dec 25', 'Dec 25-26', 'Dec 24,31', 'Jan 01', 'easter', 'easter +1 day')
const rule = (days: fc.Arbitrary<string>, ...what: fc.Arbitrary<string>[]) =>
  fc.tuple(days, fc.oneof(...what)).map((parts) => parts.join(' '))
const separator = fc.constantFrom('; ', ';', ', ')

/** Rules for weekdays, then for dates of all years and single dates, each after its separator. */
const texts = fc
  .record({
    weekly: fc.array(fc.tuple(separator, rule(weekdays, times, times, night, off)), {
      minLength: 1,
      maxLength: 4,
    }),
    seasonal: fc.array(fc.tuple(separator, rule(seasonal, times, times, off)), { maxLength: 2 }),
    counted: fc.array(fc.tuple(fc.constant('; '), rule(fc.oneof(counted, yearlyDays), times)), {
      maxLength: 2,
    }),
    yearly: fc.array(fc.tuple(fc.constant('; '), rule(everyYear, off)), { maxLength: 2 }),
    dated: fc.array(fc.tuple(separator, rule(withYear, times, off)), { maxLength: 2 }),
    isDatedLast: fc.boolean(),
  })
  .map(({ weekly, seasonal, yearly, counted, dated, isDatedLast }) => {
    const ofDates = isDatedLast ? [...counted, ...dated] : [...dated, ...counted]
    return [...weekly, ...seasonal, ...yearly, ...ofDates].flat().slice(1).join('')
  })

/**
 * An entry for a date also decides the nights around it (S3), unlike in OpenStreetMap. The report mentions this, and
 * such a text has another meaning on purpose.
 */
const meansTheSame = ({ report }: Imported): boolean =>
  report.every(({ kind, rule }) => kind !== 'refused' && rule !== 'S3' && rule !== 'S12')

/** Intervals in milliseconds; those that touch are joined. */
const joined = (intervals: Iterable<readonly [Date, Date]>): number[][] => {
  const all: number[][] = []
  for (const [start, end] of intervals) {
    const last = all.at(-1)
    if (last?.[1] === start.getTime()) last[1] = end.getTime()
    else all.push([start.getTime(), end.getTime()])
  }
  return all
}

/** The holidays of Bavaria in the windows, which opening_hours knows from the place. */
const BAVARIA = {
  publicHolidays: {
    holidays: [
      { from: '2023-12-25', to: '2023-12-26' },
      { every: { month: 1, day: 1 } },
      { on: '2024-01-06' },
      { every: { easter: -2 } },
      { on: '2024-04-01' },
    ],
  },
  schoolHolidays: {
    holidays: [
      { from: '2023-12-23', to: '2024-01-05' },
      { from: '2024-03-25', to: '2024-04-06' },
    ],
  },
} as const
const PLACE = { lat: 48.1, lon: 11.5, address: { country_code: 'de', state: 'Bayern' } }

/** Whether a text was comparable. If so, it has the same open intervals. */
const compared = (text: string, place?: typeof PLACE): boolean => {
  const read = fromOpeningHours(text, { timeZone, ...(place && BAVARIA) })
  if (!read.schedule || !meansTheSame(read)) return false
  const ours = defineSchedule(read.schedule)
  for (const [from, to] of WINDOWS) {
    const found = [...openIntervals(from, to, ours)].map(({ start, end }) => [start, end] as const)
    const expected = inProcessZone(timeZone, () =>
      new OpeningHours(text, place)
        .getOpenIntervals(new Date(from), new Date(to))
        .map(([start, end]) => [start, end] as const),
    )
    expect(joined(found), text).toEqual(joined(expected))
  }
  return true
}

describe('a text has the same open intervals as in opening_hours', () => {
  test('for random texts, at least a third of which are comparable', () => {
    let read = 0
    let tried = 0
    holds(
      texts,
      (text) => {
        tried++
        if (compared(text)) read++
      },
      300,
    )
    expect(read).toBeGreaterThan(tried / 3)
  })

  test.each([
    'Mo-Fr 09:00-17:00; Dec 24,26-27 off',
    'Mo-Fr 09:00-17:00; easter -2 days off; easter +1 day off',
    'Mo-Su 08:00-18:00; Dec 25-26 off; Jan 01 off; 2023 Dec 24 08:00-12:00',
  ])('%s', (text) => {
    expect(compared(text)).toBe(true)
  })
})

const holidays = fc.constantFrom('PH', 'SH', 'PH,SH', 'Sa,PH', 'Mo-Fr,PH', 'SH,Su', 'PH Mo-We', 'SH Mo-Fr')
const withHolidays = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.tuple(separator, rule(holidays, times, off)) },
      { weight: 3, arbitrary: fc.tuple(separator, rule(weekdays, times, off)) },
      fc.tuple(separator, rule(seasonal, times, off)),
      fc.tuple(fc.constant('; '), rule(fc.oneof(yearlyDays, everyYear, withYear, counted), times, off)),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((rules) => rules.flat().slice(1).join(''))

describe('with the dates of holidays', () => {
  test('random texts have the same open intervals; at least a quarter are comparable', () => {
    let [read, tried] = [0, 0]
    holds(
      withHolidays,
      (text) => {
        tried++
        if (compared(text, PLACE)) read++
      },
      300,
    )
    expect(read).toBeGreaterThan(tried / 4)
  })

  test.each([
    'Mo-Fr 08:00-18:00; PH off',
    'Mo-Fr,PH 08:00-18:00; Sa 10:00-14:00',
    'Mo-Fr 08:00-18:00, PH 20:00-22:00',
    'Mo-Fr 08:00-18:00; SH Mo-Fr 10:00-12:00; PH off',
    'Mo-Su 10:00-12:00; PH,Su 09:00-10:00; Dec 25 off',
    'Dec 25 08:00-09:00; PH off',
    'PH off; Dec 25 08:00-09:00; 2023 Dec 26 10:00-11:00',
    '2023 Dec 24 08:00-12:00; SH Mo-Fr 08:00-12:00',
    'Apr-Sep Mo-Fr 09:00-19:00; Oct-Mar Mo-Fr 10:00-16:00; PH Mo-Fr 12:00-17:00',
  ])('%s', (text) => {
    expect(compared(text, PLACE)).toBe(true)
  })
})
