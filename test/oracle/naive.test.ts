/** Tests the oracle itself, with examples from the rules. */
import { describe, expect, test } from 'vitest'
import { type NaiveException, type NaivePolicy, naiveDue } from './naive-policy'
import {
  addOpenTime,
  businessDay,
  firstInstantShowing,
  isOpenAt,
  localDateAt,
  type NaiveSchedule,
  nextClosing,
  nextOpening,
  nthBusinessDayAfter,
  openIntervalsBetween,
  openTimeBetween,
  receiptDateAt,
  rowsOfDate,
  wallTimeCompatible,
} from './naive-schedule'

const minuteMs = 60_000
const hourMs = 3_600_000
const monthMinutes = 31 * 1440

const iso = (at: number | undefined): string | undefined =>
  at === undefined ? undefined : new Date(at).toISOString()

const pt: NaiveSchedule = {
  timeZone: 'America/Los_Angeles',
  weekly: { 'mon-fri': ['06:00-18:00'] },
  holidays: [
    { name: 'Christmas week', from: '2023-12-25', to: '2023-12-29' },
    { name: "New Year's Day", on: '2024-01-01' },
  ],
}

const holidayCover: NaiveException = {
  name: 'Holiday cover',
  during: 'holidays',
  targets: { firstResponse: { P1: { standard: '2 hours' } } },
}

const gladly: NaivePolicy = {
  name: 'Gladly Support',
  schedule: pt,
  tiers: ['premium', 'standard'],
  priorities: ['P1', 'P2', 'P3', 'P4'],
  targets: {
    firstResponse: {
      P1: { premium: '1 hour', standard: '2 business hours' },
      P2: { premium: '4 hours', standard: '4 business hours' },
      P3: 'next business day',
      P4: '3 business days',
    },
  },
  exceptions: [holidayCover],
}

/** A policy with the same target for every tier. */
const withTarget = (text: string, more: Partial<NaivePolicy> = {}): NaivePolicy => {
  const { exceptions: _, ...plain } = gladly
  return { ...plain, targets: { firstResponse: { P1: text } }, ...more }
}

const dueOf = (policy: NaivePolicy, request: string, received: string) => {
  const [tier = '', priority = ''] = request.split(' ')
  const { dueAt, ...facts } = naiveDue(policy, { tier, priority, receivedAt: Date.parse(received) })
  return { dueAt: iso(dueAt), ...facts }
}

const utc = (text: string): string => new Date(text).toISOString()

describe('the Gladly table (P1-P4)', () => {
  test.each([
    {
      received: '2023-12-26T10:00-08:00',
      request: 'standard P1',
      due: '2023-12-26T12:00-08:00',
      text: '2 hours',
      exception: 'Holiday cover',
    },
    {
      received: '2023-12-29T23:30-08:00',
      request: 'standard P1',
      due: '2023-12-30T01:30-08:00',
      text: '2 hours',
      exception: 'Holiday cover',
    },
    {
      received: '2023-12-30T10:00-08:00',
      request: 'standard P1',
      due: '2024-01-02T08:00-08:00',
      text: '2 business hours',
    },
    {
      received: '2023-12-22T17:00-08:00',
      request: 'standard P1',
      due: '2024-01-02T07:00-08:00',
      text: '2 business hours',
    },
    {
      received: '2023-12-25T03:00-08:00',
      request: 'premium P1',
      due: '2023-12-25T04:00-08:00',
      text: '1 hour',
    },
    {
      received: '2023-12-27T12:00-08:00',
      request: 'standard P2',
      due: '2024-01-02T10:00-08:00',
      text: '4 business hours',
    },
    {
      received: '2023-12-22T10:00-08:00',
      request: 'premium P3',
      due: '2024-01-02T18:00-08:00',
      text: 'next business day',
    },
    {
      received: '2023-12-22T10:00-08:00',
      request: 'standard P4',
      due: '2024-01-04T18:00-08:00',
      text: '3 business days',
    },
    {
      received: '2023-11-03T16:00-07:00',
      request: 'standard P1',
      due: '2023-11-03T18:00-07:00',
      text: '2 business hours',
    },
    {
      received: '2023-11-03T17:30-07:00',
      request: 'standard P2',
      due: '2023-11-06T09:30-08:00',
      text: '4 business hours',
    },
    {
      received: '2023-11-05T00:30-07:00',
      request: 'premium P2',
      due: '2023-11-05T03:30-08:00',
      text: '4 hours',
    },
  ])('$request received $received is due $due', ({ received, request, due, text, exception }) => {
    expect(dueOf(gladly, request, received)).toEqual({
      dueAt: utc(due),
      targetText: text,
      ...(exception && { exception }),
    })
  })

  test('with a waiting exception, the fourth row is due Mon 12-25 02:00', () => {
    const waiting: NaivePolicy = { ...gladly, exceptions: [{ ...holidayCover, when: 'waiting' }] }
    expect(dueOf(waiting, 'standard P1', '2023-12-22T17:00-08:00')).toEqual({
      dueAt: utc('2023-12-25T02:00-08:00'),
      targetText: '2 hours',
      exception: 'Holiday cover',
    })
  })
})

describe('business days (P2)', () => {
  test.each([
    { received: '2023-11-06T10:00-08:00', text: 'next business day', due: '2023-11-07T18:00-08:00' },
    { received: '2023-11-06T03:00-08:00', text: 'next business day', due: '2023-11-07T18:00-08:00' },
    { received: '2023-11-06T20:00-08:00', text: '1 business day', due: '2023-11-07T18:00-08:00' },
    { received: '2023-11-11T10:00-08:00', text: 'next business day', due: '2023-11-13T18:00-08:00' },
    { received: '2023-11-12T23:59-08:00', text: '1 business day by close', due: '2023-11-13T18:00-08:00' },
    { received: '2023-11-06T10:00-08:00', text: 'next business day by open', due: '2023-11-07T06:00-08:00' },
    { received: '2023-11-06T10:00-08:00', text: 'next business day by 16:00', due: '2023-11-07T16:00-08:00' },
    { received: '2023-11-06T10:00-08:00', text: 'next business day by 05:00', due: '2023-11-07T06:00-08:00' },
    { received: '2023-11-06T10:00-08:00', text: '2 business days by 23:00', due: '2023-11-08T18:00-08:00' },
    {
      received: '2023-11-06T10:17:30.123-08:00',
      text: '3 business days same time',
      due: '2023-11-09T10:17:30.123-08:00',
    },
    { received: '2023-11-06T20:00-08:00', text: '1 business day same time', due: '2023-11-08T06:00-08:00' },
    { received: '2023-11-11T10:00-08:00', text: '1 business day same time', due: '2023-11-14T06:00-08:00' },
  ])('$text after $received is $due', ({ received, text, due }) => {
    expect(dueOf(withTarget(text), 'standard P1', received).dueAt).toBe(utc(due))
  })

  test.each([
    { received: '2023-11-03T14:59:59.999-07:00', due: '2023-11-06T18:00-08:00', why: 'before the cut-off' },
    { received: '2023-11-03T15:00-07:00', due: '2023-11-07T18:00-08:00', why: 'at the cut-off' },
    { received: '2023-11-03T16:00-07:00', due: '2023-11-07T18:00-08:00', why: 'counts as Monday' },
    { received: '2023-11-04T10:00-07:00', due: '2023-11-07T18:00-08:00', why: 'counts as Monday' },
  ])('with a cut-off at 15:00, next business day after $received is $due: $why', ({ received, due }) => {
    const policy = withTarget('next business day', { dayCutoff: '15:00' })
    expect(dueOf(policy, 'standard P1', received).dueAt).toBe(utc(due))
  })

  test('in a night that runs into a closed Saturday, same time counts from Friday', () => {
    const nights: NaiveSchedule = {
      timeZone: 'America/Los_Angeles',
      weekly: { 'mon-fri': ['22:00-06:00'] },
    }
    const policy = withTarget('1 business day same time', { schedule: nights })
    expect(dueOf(policy, 'standard P1', '2023-11-11T02:15-08:00').dueAt).toBe(utc('2023-11-14T02:15-08:00'))
  })
})

describe('open time (S1-S5)', () => {
  test('work that ends at closing time is due at closing time (S4)', () => {
    const friday = Date.parse('2023-11-03T16:00-07:00')
    expect(iso(addOpenTime(pt, friday, 2 * hourMs, monthMinutes))).toBe(utc('2023-11-03T18:00-07:00'))
    expect(iso(addOpenTime(pt, friday, 2 * hourMs + 1, monthMinutes))).toBe(
      utc('2023-11-06T06:00:00.001-08:00'),
    )
  })

  test('subtracting mirrors adding (S4)', () => {
    const monday = Date.parse('2023-11-06T08:00-08:00')
    expect(iso(addOpenTime(pt, monday, -2 * hourMs, monthMinutes))).toBe(utc('2023-11-06T06:00-08:00'))
    expect(iso(addOpenTime(pt, monday, -2 * hourMs - 1, monthMinutes))).toBe(
      utc('2023-11-03T17:59:59.999-07:00'),
    )
    expect(addOpenTime(pt, monday - 12 * hourMs, 0, 0)).toBe(monday - 12 * hourMs)
    expect(addOpenTime(pt, monday, hourMs, 59)).toBeUndefined()
  })

  test('the next opening and closing are strictly after the instant', () => {
    const opening = Date.parse('2023-11-06T06:00-08:00')
    const closing = Date.parse('2023-11-06T18:00-08:00')
    expect(nextOpening(pt, opening - 1, monthMinutes)).toBe(opening)
    expect(nextOpening(pt, opening, monthMinutes)).toBe(opening + 24 * hourMs)
    expect(nextClosing(pt, closing - 1, monthMinutes)).toBe(closing)
    expect(nextClosing(pt, closing, monthMinutes)).toBe(closing + 24 * hourMs)
    expect(isOpenAt(pt, opening)).toBe(true)
    expect(isOpenAt(pt, closing)).toBe(false)
  })

  test.each([
    { date: '2024-03-10', from: '2024-03-10T00:00-08:00', to: '2024-03-10T06:00-07:00', hours: 5 },
    { date: '2024-11-03', from: '2024-11-03T00:00-07:00', to: '2024-11-03T06:00-08:00', hours: 7 },
  ])('six hours on the clock on $date are $hours hours', ({ from, to, hours }) => {
    const sundays: NaiveSchedule = { timeZone: 'America/Los_Angeles', weekly: { sun: ['00:00-06:00'] } }
    expect(openTimeBetween(sundays, Date.parse(from) - hourMs, Date.parse(to) + hourMs)).toBe(hours * hourMs)
    expect(openTimeBetween(sundays, Date.parse(to), Date.parse(from))).toBe(-hours * hourMs)
    expect(openIntervalsBetween(sundays, Date.parse(from) - hourMs, Date.parse(to) + hourMs)).toEqual([
      { start: Date.parse(from), end: Date.parse(to) },
    ])
  })

  test('two whole days in Sao Paulo with a gap at midnight have 47 hours', () => {
    const always: NaiveSchedule = { timeZone: 'America/Sao_Paulo', weekly: { 'mon-sun': ['00:00-24:00'] } }
    const saturday = Date.parse('2015-10-17T00:00-03:00')
    const monday = Date.parse('2015-10-19T00:00-02:00')
    expect(openTimeBetween(always, saturday, monday)).toBe(47 * hourMs)
    expect(businessDay(always, '2015-10-18')).toEqual({
      opens: Date.parse('2015-10-18T01:00-02:00'),
      closes: monday,
    })
  })

  test('Apia skipped 2011-12-30', () => {
    const always: NaiveSchedule = { timeZone: 'Pacific/Apia', weekly: { 'sat-fri': ['00:00-24:00'] } }
    const jump = Date.parse('2011-12-30T10:00Z')
    expect(localDateAt('Pacific/Apia', jump - 1)).toBe('2011-12-29')
    expect(localDateAt('Pacific/Apia', jump)).toBe('2011-12-31')
    expect(businessDay(always, '2011-12-30')).toBeUndefined()
    expect(nthBusinessDayAfter(always, '2011-12-29', 1)).toBe('2011-12-31')
    expect(firstInstantShowing('Pacific/Apia', '2011-12-30', 600)).toBe(jump)
    expect(wallTimeCompatible('Pacific/Apia', '2011-12-30', 600)).toBe(jump + 10 * hourMs)

    const fridays: NaiveSchedule = { timeZone: 'Pacific/Apia', weekly: { fri: ['00:00-24:00'] } }
    expect(openTimeBetween(fridays, jump - 48 * hourMs, jump + 48 * hourMs)).toBe(0)
  })
})

describe('rows of a date (S3)', () => {
  const nights: NaiveSchedule = {
    timeZone: 'UTC',
    weekly: { 'fri-mon': ['22:00-06:00'], wed: ['09:00-24:00'] },
    holidays: [{ name: 'A Saturday', on: '2024-06-08' }],
    specialHours: [
      { name: 'Short Monday', on: '2024-06-10', hours: [] },
      { name: 'On a holiday', on: '2024-06-08', hours: ['20:00-02:00'] },
    ],
  }
  const openHours = (from: string, to: string): number =>
    openTimeBetween(nights, Date.parse(from), Date.parse(to)) / hourMs

  test.each([
    {
      date: '2024-06-07',
      rows: [{ start: 1320, end: 1800 }],
      why: 'a weekday range that wraps around the week',
    },
    {
      date: '2024-06-08',
      rows: [{ start: 1200, end: 1560 }],
      why: 'special hours take precedence over a holiday',
    },
    { date: '2024-06-10', rows: [], why: 'an empty list means closed' },
    { date: '2024-06-12', rows: [{ start: 540, end: 1440 }], why: '24:00 is a valid end' },
    { date: '2024-06-13', rows: [], why: 'no weekly hours' },
  ])('$date: $why', ({ date, rows }) => {
    expect(rowsOfDate(nights, date)).toEqual(rows)
  })

  test('a holiday or special hours decide the whole date, and end the night before at midnight', () => {
    expect(openHours('2024-06-07T12:00Z', '2024-06-08T12:00Z')).toBe(2)
    expect(openHours('2024-06-09T12:00Z', '2024-06-10T12:00Z')).toBe(2)
    expect(businessDay(nights, '2024-06-09')).toEqual({
      opens: Date.parse('2024-06-09T22:00Z'),
      closes: Date.parse('2024-06-10T00:00Z'),
    })
  })

  test('special hours can run past midnight into an ordinary date', () => {
    expect(openHours('2024-06-08T12:00Z', '2024-06-09T12:00Z')).toBe(6)
    expect(businessDay(nights, '2024-06-08')?.closes).toBe(Date.parse('2024-06-09T02:00Z'))
  })
})

describe('the wall clock (T5)', () => {
  test('a time in a gap is moved forward by the length of the gap', () => {
    const jump = Date.parse('2024-03-10T03:00-07:00')
    expect(wallTimeCompatible('America/Los_Angeles', '2024-03-10', 150)).toBe(jump + 30 * minuteMs)
    expect(firstInstantShowing('America/Los_Angeles', '2024-03-10', 150)).toBe(jump)
  })

  test('a repeated time is the earlier of its two instants', () => {
    const first = Date.parse('2024-11-03T01:30-07:00')
    expect(wallTimeCompatible('America/Los_Angeles', '2024-11-03', 90)).toBe(first)
    expect(firstInstantShowing('America/Los_Angeles', '2024-11-03', 90)).toBe(first)
  })

  test('the date of receipt does not go back when the clock falls back across midnight', () => {
    const midnight = Date.parse('2010-11-07T00:00-02:30')
    expect(localDateAt('America/St_Johns', midnight)).toBe('2010-11-07')
    expect(localDateAt('America/St_Johns', midnight + minuteMs)).toBe('2010-11-06')
    expect(receiptDateAt('America/St_Johns', midnight - 1)).toBe('2010-11-06')
    expect(receiptDateAt('America/St_Johns', midnight + minuteMs)).toBe('2010-11-07')
    expect(receiptDateAt('America/St_Johns', midnight + 59 * minuteMs)).toBe('2010-11-07')
  })
})
