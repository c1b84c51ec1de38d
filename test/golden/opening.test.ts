import {
  addBusinessDays,
  addBusinessTime,
  defineSchedule,
  isOpen,
  nextClose,
  nextOpen,
  openIntervals,
  previousClose,
  previousOpen,
  type ScheduleInput,
  type Weekly,
} from 'dueby'
import { describe, expect, test } from 'vitest'
import { inZone, pt } from '../support/vocabulary'

const in_ = (timeZone: string, weekly: Weekly, more: Partial<ScheduleInput> = {}) =>
  defineSchedule({ timeZone, weekly, ...more })

const LA = 'America/Los_Angeles'
const office = in_(LA, { 'mon-fri': ['06:00-18:00'] })

const sixToSix: Weekly = { 'mon-fri': ['06:00-18:00'] }
const nineToFive: Weekly = { 'mon-fri': ['09:00-17:00'] }
const utc = (text: string): Date => inZone(text, 'UTC')

describe('the rows of a date (S3)', () => {
  const nights = in_(
    LA,
    { 'mon-fri': ['22:00-06:00'] },
    {
      holidays: [
        { name: 'Thanksgiving', on: '2023-11-23' },
        { name: 'Day off', on: '2023-11-27' },
      ],
      specialHours: [
        { name: 'Training', on: '2023-11-16', hours: [] },
        { name: 'Open on a holiday', on: '2023-11-27', hours: ['10:00-12:00'] },
      ],
    },
  )

  // at, open, why
  test.each<[string, boolean, string]>([
    ['Wed 2023-11-15 23:59', true, 'during a night'],
    [
      'Thu 2023-11-16 00:00',
      false,
      'special hours decide the whole date, including the end of the night before',
    ],
    ['Thu 2023-11-16 23:00', false, 'an empty list means closed'],
    ['Fri 2023-11-17 03:00', false, 'so no night runs into Friday'],
    ['Sat 2023-11-18 03:00', true, 'Friday’s night runs into Saturday'],
    ['Sat 2023-11-18 06:00', false, 'intervals are half-open'],
    ['Wed 2023-11-22 23:00', true, 'the night before a holiday is open'],
    ['Thu 2023-11-23 01:00', false, 'it ends at midnight'],
    ['Mon 2023-11-27 10:00', true, 'special hours take precedence over a holiday'],
    ['Mon 2023-11-27 12:00', false, 'only the special hours count'],
    ['Mon 2023-11-27 23:00', false, 'not the weekly hours'],
  ])('%s is open: %s (%s)', (at, open) => {
    expect(isOpen(pt(at), nights)).toBe(open)
  })
})

describe('the next opening and closing are strictly after the instant', () => {
  test.each([
    ['Fri 2023-11-03 05:59:59.999', 'Fri 2023-11-03 06:00', 'Fri 2023-11-03 18:00'],
    ['Fri 2023-11-03 06:00', 'Mon 2023-11-06 06:00', 'Fri 2023-11-03 18:00'],
    ['Fri 2023-11-03 17:59:59.999', 'Mon 2023-11-06 06:00', 'Fri 2023-11-03 18:00'],
    ['Fri 2023-11-03 18:00', 'Mon 2023-11-06 06:00', 'Mon 2023-11-06 18:00'],
  ])('after %s it opens %s and closes %s', (at, opens, closes) => {
    expect(nextOpen(pt(at), office)).toEqual(pt(opens))
    expect(nextClose(pt(at), office)).toEqual(pt(closes))
  })

  test('spatie#258: the next closing of two long nights', () => {
    const nights = in_('UTC', { mon: ['18:00-05:00'], tue: ['17:00-06:00'] })
    expect(nextClose('2024-11-12T05:30:00Z', nights)).toEqual(new Date('2024-11-13T06:00:00Z'))
  })

  test('rows that touch form one interval, also across midnight and New Year', () => {
    const long = in_('UTC', { sun: ['12:00-24:00'], mon: ['00:00-08:00', '08:00-10:00'] })
    expect(nextClose('2023-12-31T13:00:00Z', long)).toEqual(new Date('2024-01-01T10:00:00Z'))
    expect([...openIntervals('2023-12-31T00:00:00Z', '2024-01-02T00:00:00Z', long)]).toEqual([
      { start: new Date('2023-12-31T12:00:00Z'), end: new Date('2024-01-01T10:00:00Z') },
    ])
  })
})

describe('at the boundary of compiled years', () => {
  test('a night over New Year stays open when another part of the year is compiled first', () => {
    const nights = in_('UTC', { 'mon-sun': ['22:00-06:00'] })
    isOpen('2024-06-01T12:00:00Z', nights)
    expect(isOpen('2024-01-01T03:00:00Z', nights)).toBe(true)
    expect(nextClose('2024-12-31T23:59:00Z', nights)).toEqual(new Date('2025-01-01T06:00:00Z'))
  })

  test('the morning of 1 January in Tokyo is open on 31 December in UTC', () => {
    const mornings = in_('Asia/Tokyo', { 'mon-sun': ['08:00-09:00'] })
    isOpen('2024-06-01T12:00:00Z', mornings)
    expect(isOpen('2024-12-31T23:30:00Z', mornings)).toBe(true)
    expect(isOpen('2023-12-31T23:30:00Z', mornings)).toBe(true)
  })
})

describe('hours of a single date around New Year are found from any year, though they are in another one in UTC', () => {
  const onlyOn = (timeZone: string, on: '2023-12-31' | '2024-01-01', hours: '18:00-20:00' | '03:00-05:00') =>
    in_(timeZone, {}, { specialHours: [{ on, hours: [hours] }] })

  test.each([
    [LA, '2023-12-31', '18:00-20:00', '2024-01-01T02:00:00Z', '2024-01-01T04:00:00Z', '2024-01-01T01:00:00Z'],
    [
      'Asia/Tokyo',
      '2024-01-01',
      '03:00-05:00',
      '2023-12-31T18:00:00Z',
      '2023-12-31T20:00:00Z',
      '2024-01-01T00:00:00Z',
    ],
  ] as const)('%s, %s %s', (zone, on, hours, opens, closes, nextDay) => {
    const [opening, closing] = [new Date(opens), new Date(closes)]
    for (const year of [1980, 2022, 2023]) {
      expect(nextOpen(`${year}-06-01T00:00:00Z`, onlyOn(zone, on, hours))).toEqual(opening)
      expect(nextClose(`${year}-06-01T00:00:00Z`, onlyOn(zone, on, hours))).toEqual(closing)
      expect(addBusinessTime(`${year}-06-01T00:00:00Z`, '2 hours', onlyOn(zone, on, hours))).toEqual(closing)
      expect(addBusinessDays(`${year}-06-01T00:00:00Z`, 1, onlyOn(zone, on, hours))).toEqual(
        new Date(nextDay),
      )
    }
    for (const year of [2024, 2025, 2100]) {
      expect(previousOpen(`${year}-06-01T00:00:00Z`, onlyOn(zone, on, hours))).toEqual(opening)
      expect(previousClose(`${year}-06-01T00:00:00Z`, onlyOn(zone, on, hours))).toEqual(closing)
      expect(addBusinessTime(`${year}-06-01T00:00:00Z`, '-2 hours', onlyOn(zone, on, hours))).toEqual(opening)
    }
  })
})

describe('isOpen (S2, S3)', () => {
  // zone, weekly hours, other properties, at, open, where it was seen
  test.each<[string, Weekly, Partial<ScheduleInput>, string, boolean, string]>([
    [
      LA,
      sixToSix,
      {},
      'Mon 2024-07-08 06:00',
      true,
      'the opening instant, in summer; @webresto/worktime: closed',
    ],
    [LA, sixToSix, {}, 'Mon 2024-07-08 18:00', false, 'dayjs, moment, business_time, pandas: open'],
    [LA, sixToSix, {}, 'Mon 2024-07-08 18:00:00.500', false, 'rickar/cal: open until the end of the second'],
    [
      'UTC',
      { fri: ['22:00-02:00'], sat: ['10:00-12:00'] },
      {},
      'Sat 2026-03-07 01:00',
      true,
      'opening_hours: Saturday’s rule cuts off Friday’s night',
    ],
    [
      'Asia/Shanghai',
      { 'mon-fri': ['07:40-11:30', '12:30-16:40'] },
      { specialHours: [{ on: '2019-04-28', hours: ['07:40-11:30', '12:30-16:40'] }] },
      'Tue 2019-04-30 08:00',
      true,
      'biz#142: closed because of Sunday’s special hours',
    ],
  ])('%s %j %j at %s: %s (%s)', (zone, weekly, more, at, open) => {
    expect(isOpen(inZone(at, zone), in_(zone, weekly, more))).toBe(open)
  })

  test('a weekday with an empty list is closed; dayjs-business-time crashes', () => {
    const schedule = in_('UTC', { mon: [], 'tue-fri': ['09:00-17:00'] })
    expect(nextOpen(utc('Sun 2026-03-01 12:00'), schedule)).toEqual(utc('Tue 2026-03-03 09:00'))
  })

  test('24:00 is exactly midnight; working_hours: 23:59:59.999999', () => {
    const schedule = in_('UTC', { mon: ['09:00-24:00'], wed: ['09:00-17:00'] })
    expect(nextClose(utc('Mon 2024-01-08 12:00'), schedule)).toEqual(utc('Tue 2024-01-09 00:00'))
  })

  test('schedules are independent; those of dayjs-business-time and moment-business-time are global', () => {
    const [early, late] = [in_('UTC', sixToSix), in_('UTC', nineToFive)]
    const eight = utc('Mon 2024-01-08 08:00')
    expect([early, late, early].map((schedule) => isOpen(eight, schedule))).toEqual([true, false, true])
  })
})
