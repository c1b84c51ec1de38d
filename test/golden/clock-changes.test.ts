import {
  addBusinessDays,
  addBusinessTime,
  businessTimeBetween,
  defineSchedule,
  isOpen,
  openIntervals,
  showInZone,
  type Weekly,
  wallTime,
} from 'dueby'
import { describe, expect, test } from 'vitest'
import { hours, inZone } from '../support/vocabulary'

const LA = 'America/Los_Angeles'
const in_ = (timeZone: string, weekly: Weekly) => defineSchedule({ timeZone, weekly })

const daily: Weekly = { 'mon-sun': ['00:00-24:00'] }

describe('dates that are not 24 hours long (S1)', () => {
  // zone, date, the date after it, hours, what the clock did
  test.each<[string, string, string, number, string]>([
    ['Asia/Beirut', 'Sun 2024-03-31', 'Mon 2024-04-01', 23, 'no 00:00 to 01:00'],
    ['America/Havana', 'Sun 2024-03-10', 'Mon 2024-03-11', 23, 'no 00:00 to 01:00'],
    ['America/Havana', 'Sun 2024-11-03', 'Mon 2024-11-04', 25, '00:00 to 01:00 twice'],
    ['America/Santiago', 'Sun 2024-09-08', 'Mon 2024-09-09', 23, 'no 00:00 to 01:00'],
    ['America/Santiago', 'Sat 2024-04-06', 'Sun 2024-04-07', 25, '23:00 to 24:00 twice'],
    ['Asia/Tehran', 'Mon 2021-03-22', 'Tue 2021-03-23', 23, 'no 00:00 to 01:00'],
    ['Asia/Tehran', 'Tue 2021-09-21', 'Wed 2021-09-22', 25, '23:00 to 24:00 twice'],
    ['Africa/Cairo', 'Tue 2010-08-10', 'Wed 2010-08-11', 25, 'out of summer time for Ramadan'],
    ['Africa/Cairo', 'Fri 2010-09-10', 'Sat 2010-09-11', 23, 'back into summer time'],
    ['Africa/Cairo', 'Fri 2014-05-16', 'Sat 2014-05-17', 23, 'no 00:00 to 01:00'],
    ['Asia/Gaza', 'Fri 2011-04-01', 'Sat 2011-04-02', 23, 'no 00:01 to 01:01'],
    ['Asia/Gaza', 'Sun 2011-07-31', 'Mon 2011-08-01', 25, '23:00 to 24:00 twice'],
    ['America/Recife', 'Sun 2000-10-08', 'Mon 2000-10-09', 23, 'summer time for a week'],
    ['America/Recife', 'Sat 2000-10-14', 'Sun 2000-10-15', 25, 'the end of summer time'],
    ['Australia/Lord_Howe', 'Sun 1981-03-01', 'Mon 1981-03-02', 23.5, 'no 00:00 to 00:30'],
    ['Asia/Kathmandu', 'Wed 1986-01-01', 'Thu 1986-01-02', 23.75, 'no 00:00 to 00:15'],
    ['Pacific/Kwajalein', 'Fri 1993-08-20', 'Sun 1993-08-22', 24, 'no 21 August'],
  ])('%s, %s to %s: %d h (%s)', (zone, date, next, count) => {
    const [start, end] = [inZone(`${date} 00:00`, zone), inZone(`${next} 00:00`, zone)]
    const schedule = in_(zone, daily)
    expect(businessTimeBetween(start, end, schedule)).toBe(hours(count))
    expect(addBusinessTime(start, hours(count), schedule)).toEqual(end)
  })

  test('Kwajalein’s skipped Saturday 1993-08-21 has no hours and is not a business day', () => {
    const zone = 'Pacific/Kwajalein'
    const from = inZone('Thu 1993-08-19 00:00', zone)
    const to = inZone('Mon 1993-08-23 00:00', zone)
    expect(businessTimeBetween(from, to, in_(zone, { sat: ['09:00-17:00'] }))).toBe(0)
    const friday = inZone('Fri 1993-08-20 12:00', zone)
    expect(addBusinessDays(friday, 1, in_(zone, { 'mon-sun': ['09:00-17:00'] }))).toEqual(
      inZone('Sun 1993-08-22 12:00', zone),
    )
  })

  test('St John’s clock went back at 00:01: one minute of Sunday, then Saturday again', () => {
    const zone = 'America/St_Johns'
    const from = inZone('Fri 2008-10-31 00:00', zone)
    const to = inZone('Mon 2008-11-03 00:00', zone)
    const of = (weekly: Weekly) => businessTimeBetween(from, to, in_(zone, weekly))
    expect(of({ sat: ['00:00-24:00'] })).toBe(hours(25) - 60_000)
    expect(of({ sun: ['00:00-24:00'] })).toBe(hours(24) + 60_000)
  })
})

describe('open intervals at clock changes (S1)', () => {
  // zone, weekly hours, day, open intervals, where it was seen
  test.each<[string, Weekly, string, [string, string][], string]>([
    [
      LA,
      { sun: ['01:30-02:30'] },
      '2024-03-10',
      [['2024-03-10T09:30:00Z', '2024-03-10T10:00:00Z']],
      'biz and opening_hours: to 10:30Z, and closed at 10:15Z',
    ],
    [
      LA,
      { sat: ['22:00-02:30'] },
      '2024-03-10',
      [['2024-03-10T06:00:00Z', '2024-03-10T10:00:00Z']],
      'a skipped end moves to the end of the gap, as in opening-hours-rs',
    ],
    [
      LA,
      { sun: ['01:15-01:45'] },
      '2024-11-03',
      [
        ['2024-11-03T08:15:00Z', '2024-11-03T08:45:00Z'],
        ['2024-11-03T09:15:00Z', '2024-11-03T09:45:00Z'],
      ],
      'opening_hours: only the first, but open in both',
    ],
    [
      'Australia/Lord_Howe',
      { sun: ['02:15-05:00'] },
      '2024-10-06',
      [['2024-10-05T15:30:00Z', '2024-10-05T18:00:00Z']],
      'opens at 02:30; biz: 03:15',
    ],
    [
      'America/St_Johns',
      { sun: ['00:00-02:00'] },
      '2008-03-09',
      [['2008-03-09T03:30:00Z', '2008-03-09T04:30:00Z']],
      'the clock jumps at 00:01, 03:31Z; tzScan of @date-fns/tz: 04:00Z',
    ],
    [
      'Europe/Moscow',
      { sun: ['01:30-03:00'] },
      '2014-10-26',
      [
        ['2014-10-25T21:30:00Z', '2014-10-25T22:00:00Z'],
        ['2014-10-25T22:30:00Z', '2014-10-26T00:00:00Z'],
      ],
      'biz raises AmbiguousTime',
    ],
  ])('%s %j around %s: %j (%s)', (zone, weekly, day, intervals) => {
    const noon = Date.parse(`${day}T12:00:00Z`)
    const schedule = in_(zone, weekly)
    const expected = intervals.map(([start, end]) => ({ start: new Date(start), end: new Date(end) }))
    expect([...openIntervals(noon - hours(36), noon + hours(36), schedule)]).toEqual(expected)
    for (const { start, end } of expected) {
      expect(isOpen(start.getTime() - 1, schedule)).toBe(false)
      expect(isOpen(start, schedule)).toBe(true)
      expect(isOpen(end.getTime() - 1, schedule)).toBe(true)
      expect(isOpen(end, schedule)).toBe(false)
    }
  })
})

test('Apia opens on Saturday 2011-12-31, after the skipped Friday; biz: an empty period', () => {
  const apia = in_('Pacific/Apia', { 'fri-sat': ['09:00-17:00'] })
  expect([...openIntervals('2011-12-29T10:00:00Z', '2012-01-02T00:00:00Z', apia)]).toEqual([
    { start: new Date('2011-12-30T19:00:00Z'), end: new Date('2011-12-31T03:00:00Z') },
  ])
})

describe('wall-clock times do not depend on the process zone (T2, T5)', () => {
  // wall time, zone, disambiguation, instant, where it was seen
  test.each<[string, string, 'compatible' | 'later', string, string]>([
    [
      '2024-10-27T01:30',
      'Europe/London',
      'compatible',
      '2024-10-27T00:30:00.000Z',
      'date-fns-tz in UTC: 01:30Z',
    ],
    [
      '2024-10-27T01:30',
      'Europe/London',
      'later',
      '2024-10-27T01:30:00.000Z',
      'date-fns-tz#161 requests this choice',
    ],
    [
      '2024-03-10T02:30',
      'Asia/Kolkata',
      'compatible',
      '2024-03-09T21:00:00.000Z',
      'date-fns-tz in LA: 22:00Z',
    ],
    [
      '2024-03-10T00:00',
      'America/Havana',
      'compatible',
      '2024-03-10T05:00:00.000Z',
      'the date starts at 01:00',
    ],
    [
      '2015-10-18T00:00',
      'America/Sao_Paulo',
      'compatible',
      '2015-10-18T03:00:00.000Z',
      'the date starts at 01:00',
    ],
    ['2021-03-22T00:00', 'Asia/Tehran', 'compatible', '2021-03-21T20:30:00.000Z', 'the date starts at 01:00'],
    [
      '1981-03-01T00:00',
      'Australia/Lord_Howe',
      'compatible',
      '1981-02-28T14:00:00.000Z',
      'the date starts at 00:30',
    ],
    [
      '1986-01-01T00:00',
      'Asia/Kathmandu',
      'compatible',
      '1985-12-31T18:30:00.000Z',
      'the date starts at 00:15',
    ],
  ])('%s in %s, %s: %s (%s)', (text, zone, disambiguation, expected) => {
    expect(wallTime(text as '2024-03-10T02:30', zone, { disambiguation }).toISOString()).toBe(expected)
  })

  test.each([
    ['2024-03-10T02:30:00Z', 'UTC', 'Sun 2024-03-10 02:30 UTC', 'date-fns-tz in LA: 03:30'],
    [
      '2024-03-10T05:00:00Z',
      LA,
      'Sat 2024-03-09 21:00 PST',
      'getTimezoneOffset of date-fns-tz: already -7 h',
    ],
    [
      '2024-10-05T15:29:59Z',
      'Australia/Lord_Howe',
      'Sun 2024-10-06 01:59:59 Australia/Lord_Howe',
      'until 15:30Z',
    ],
    [
      '2024-10-05T15:30:00Z',
      'Australia/Lord_Howe',
      'Sun 2024-10-06 02:30 Australia/Lord_Howe',
      'tzScan of @date-fns/tz: 16:00Z',
    ],
  ])('%s in %s: %s (%s)', (at, zone, shown) => {
    expect(showInZone(at, zone)).toBe(shown)
  })
})
