import {
  addBusinessTime,
  businessTimeBetween,
  type Duration,
  defineSchedule,
  isOpen,
  nextClose,
  nextOpen,
  openIntervals,
  type ScheduleInput,
  type Weekly,
} from 'dueby'
import { describe, expect, test } from 'vitest'
import { hours, inZone, pt } from '../support/vocabulary'

const in_ = (timeZone: string, weekly: Weekly, more: Partial<ScheduleInput> = {}) =>
  defineSchedule({ timeZone, weekly, ...more })

const LA = 'America/Los_Angeles'
const NY = 'America/New_York'
const office = in_(LA, { 'mon-fri': ['06:00-18:00'] })

describe('adding (S4)', () => {
  // zone, weekly hours, further data, from, duration, to, where it was seen wrong or asked for
  test.each<[string, Weekly, Partial<ScheduleInput>, string, Duration, string, string]>([
    [
      LA,
      { 'mon-fri': ['06:00-18:00'] },
      {},
      'Fri 2023-11-03 16:00',
      '2 hours',
      'Fri 2023-11-03 18:00',
      'ends at closing',
    ],
    [
      LA,
      { 'mon-fri': ['06:00-18:00'] },
      {},
      'Mon 2023-11-06 18:00',
      '-12 hours',
      'Mon 2023-11-06 06:00',
      'ends at opening',
    ],
    [
      LA,
      { 'mon-fri': ['06:00-18:00'] },
      {},
      'Mon 2023-11-06 07:00',
      '-2 hours',
      'Fri 2023-11-03 17:00',
      'back over a weekend',
    ],
    [
      LA,
      { 'mon-fri': ['06:00-18:00'] },
      {},
      'Sat 2023-11-04 10:00',
      0,
      'Sat 2023-11-04 10:00',
      'zero, closed',
    ],
    [
      LA,
      { 'mon-fri': ['06:00-18:00'] },
      {},
      'Mon 2023-11-06 10:00:00.500',
      1,
      'Mon 2023-11-06 10:00:00.501',
      'to the millisecond',
    ],
    [
      NY,
      { 'mon-fri': ['09:00-17:00'] },
      {},
      'Fri 2026-03-06 16:00',
      '2 hours',
      'Mon 2026-03-09 10:00',
      'dayjs-business-time hangs on a UTC host',
    ],
    [
      NY,
      { 'mon-fri': ['09:00-17:00'] },
      {},
      'Fri 2026-10-30 16:00',
      '2 hours',
      'Mon 2026-11-02 10:00',
      'dayjs-business-time is an hour early on a UTC host',
    ],
    [
      NY,
      { 'mon-fri': ['09:00-17:00'] },
      {},
      'Fri 2024-03-08 16:00',
      '2 hours',
      'Mon 2024-03-11 10:00',
      'dayjs-business-time hangs before spring forward',
    ],
    [
      NY,
      { 'mon-fri': ['09:00-17:00'] },
      {},
      'Fri 2024-11-01 16:00',
      '2 hours',
      'Mon 2024-11-04 10:00',
      'dayjs-business-time is an hour early after fall back',
    ],
    [
      'UTC',
      { 'mon-sun': ['00:00-23:00'] },
      {},
      'Thu 2014-07-03 22:00',
      '4 hours',
      'Fri 2014-07-04 03:00',
      'pandas#26381',
    ],
    [
      'UTC',
      { 'mon-fri': ['09:00-17:00'] },
      { holidays: [{ on: '2014-01-20' }] },
      'Fri 2014-01-17 15:00',
      '8 hours',
      'Tue 2014-01-21 15:00',
      'pandas#16867',
    ],
    [
      'UTC',
      { 'mon-sat': ['08:00-17:00'] },
      { holidays: [{ on: '2018-11-09' }] },
      'Thu 2018-11-08 08:00',
      '10 hours',
      'Sat 2018-11-10 09:00',
      'pandas#23542',
    ],
    [
      'UTC',
      { 'mon-fri': ['14:00-23:00'] },
      {},
      'Mon 2024-09-30 21:00',
      '4 hours',
      'Tue 2024-10-01 16:00',
      'business_time PR 230',
    ],
    [
      'UTC',
      { 'mon-fri': ['08:00-18:00'] },
      {},
      'Mon 2024-01-08 17:00',
      '4 hours',
      'Tue 2024-01-09 11:00',
      'GLPI PR 22678',
    ],
    [
      'UTC',
      { 'mon-fri': ['09:00-17:00'] },
      {},
      'Fri 2024-01-05 16:30',
      '1 hour',
      'Mon 2024-01-08 09:30',
      'chatwoot PR 13392',
    ],
    [
      'UTC',
      { mon: ['07:00-12:00', '13:00-18:00'] },
      {},
      'Mon 2024-01-08 05:00',
      '6 hours',
      'Mon 2024-01-08 14:00',
      'a lunch break',
    ],
    [
      'UTC',
      { 'mon-sun': ['00:00-24:00'] },
      {},
      'Mon 2024-01-08 00:00',
      '24 hours',
      'Tue 2024-01-09 00:00',
      'zammad#3180: nothing lost at midnight',
    ],
    [
      'UTC',
      { 'thu-fri': ['08:00-18:00'] },
      { specialHours: [{ on: '2019-12-27', hours: ['08:00-12:00', '14:00-18:00'] }] },
      'Fri 2019-12-27 10:00',
      '4 hours',
      'Fri 2019-12-27 16:00',
      'special hours with a break',
    ],
    [
      'UTC',
      { 'thu-fri': ['08:00-18:00'] },
      { specialHours: [{ on: '2019-12-27', hours: ['08:00-12:00', '14:00-18:00'] }] },
      'Fri 2019-12-27 16:00',
      '-4 hours',
      'Fri 2019-12-27 10:00',
      'and back',
    ],
    [
      'America/Sao_Paulo',
      { 'mon-sun': ['00:00-24:00'] },
      {},
      'Sat 2015-10-17 00:00',
      '47 hours',
      'Mon 2015-10-19 00:00',
      'a midnight that does not exist',
    ],
  ])('%s %j %j: %s + %j = %s (%s)', (zone, weekly, more, from, duration, to) => {
    expect(addBusinessTime(inZone(from, zone), duration, in_(zone, weekly, more))).toEqual(inZone(to, zone))
  })
})

describe('between (S5)', () => {
  // zone, weekly hours, further data, from, to, hours, where it was seen wrong or asked for
  test.each<[string, Weekly, Partial<ScheduleInput>, string, string, number, string]>([
    [
      LA,
      { sun: ['00:00-06:00'] },
      {},
      'Sun 2026-03-08 00:00',
      'Mon 2026-03-09 00:00',
      5,
      'the clock skips an hour',
    ],
    [
      LA,
      { sun: ['00:00-06:00'] },
      {},
      'Sun 2026-11-01 00:00',
      'Mon 2026-11-02 00:00',
      7,
      'the clock repeats an hour',
    ],
    [
      LA,
      { sun: ['00:00-06:00'] },
      {},
      'Sun 2024-03-10 00:00',
      'Mon 2024-03-11 00:00',
      5,
      'spring forward: working_hours says 6',
    ],
    [
      LA,
      { sun: ['00:00-06:00'] },
      {},
      'Sun 2024-11-03 00:00',
      'Mon 2024-11-04 00:00',
      7,
      'fall back: working_hours says 6',
    ],
    [LA, { sun: ['09:00-17:00'] }, {}, 'Sun 2024-03-10 00:00', 'Mon 2024-03-11 00:00', 8, 'past the change'],
    [
      LA,
      { sun: ['02:30-03:15'] },
      {},
      'Sun 2024-03-10 00:00',
      'Mon 2024-03-11 00:00',
      0.25,
      'biz says 0, but 03:00-03:15 did happen',
    ],
    [
      LA,
      { sun: ['01:15-01:45'] },
      {},
      'Sun 2024-11-03 00:00',
      'Mon 2024-11-04 00:00',
      1,
      'both passes: spatie counts one',
    ],
    [
      'America/Sao_Paulo',
      { 'sat-sun': ['00:00-24:00'] },
      {},
      'Sat 2015-10-17 00:00',
      'Mon 2015-10-19 00:00',
      47,
      'the midnight between them does not exist',
    ],
    [
      'America/Sao_Paulo',
      { 'sat-sun': ['00:00-24:00'] },
      {},
      'Sat 2015-10-17 01:00',
      'Mon 2015-10-19 01:00',
      46,
      'midnight gap',
    ],
    [
      'Pacific/Apia',
      { fri: ['09:00-17:00'] },
      {},
      'Thu 2011-12-29 00:00',
      'Sun 2012-01-01 00:00',
      0,
      'no Friday that week',
    ],
    [
      'Australia/Lord_Howe',
      { sun: ['01:30-03:00'] },
      {},
      'Sun 2023-10-01 00:00',
      'Mon 2023-10-02 00:00',
      1,
      'half an hour skipped',
    ],
    [
      'Australia/Lord_Howe',
      { sun: ['01:30-03:00'] },
      {},
      'Sun 2024-04-07 00:00',
      'Mon 2024-04-08 00:00',
      2,
      'half an hour repeated',
    ],
    [
      'UTC',
      { 'mon-fri': ['08:00-12:00', '13:00-17:00'] },
      {},
      'Mon 2024-01-08 08:00',
      'Mon 2024-01-08 09:00',
      1,
      'moment-business-time#42 says -3',
    ],
    [
      'UTC',
      { 'mon-fri': ['09:00-17:00', '23:00-07:00'] },
      {},
      'Mon 2016-01-18 09:00',
      'Fri 2016-01-22 18:00',
      72,
      'businesstimedelta: day and night shifts',
    ],
    [
      'Asia/Shanghai',
      { 'mon-fri': ['07:40-11:30', '12:30-16:40'] },
      { specialHours: [{ on: '2019-04-28', hours: ['07:40-11:30', '12:30-16:40'] }] },
      'Thu 2019-04-25 00:00',
      'Thu 2019-05-02 00:00',
      48,
      'biz#142 loses 3 h 50',
    ],
  ])('%s %j %j: %s to %s holds %d h (%s)', (zone, weekly, more, from, to, count) => {
    const schedule = in_(zone, weekly, more)
    expect(businessTimeBetween(inZone(from, zone), inZone(to, zone), schedule)).toBe(hours(count))
    expect(businessTimeBetween(inZone(to, zone), inZone(from, zone), schedule)).toBe(0 - hours(count))
  })
})

describe('which rows a date has (S3)', () => {
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
    ['Wed 2023-11-15 23:59', true, 'a night'],
    ['Thu 2023-11-16 00:00', false, 'special hours decide the whole date, the tail of the night included'],
    ['Thu 2023-11-16 23:00', false, 'an empty list means closed'],
    ['Fri 2023-11-17 03:00', false, 'so nothing runs into Friday'],
    ['Sat 2023-11-18 03:00', true, 'Friday’s night runs into Saturday'],
    ['Sat 2023-11-18 06:00', false, 'half-open'],
    ['Wed 2023-11-22 23:00', true, 'the night before a holiday'],
    ['Thu 2023-11-23 01:00', false, 'ends at midnight'],
    ['Mon 2023-11-27 10:00', true, 'special hours win over a holiday'],
    ['Mon 2023-11-27 12:00', false, 'and only they count'],
    ['Mon 2023-11-27 23:00', false, 'not the week'],
  ])('%s is open: %s (%s)', (at, open) => {
    expect(isOpen(pt(at), nights)).toBe(open)
  })
})

describe('next opening and closing: strictly after', () => {
  test.each([
    ['Fri 2023-11-03 05:59:59.999', 'Fri 2023-11-03 06:00', 'Fri 2023-11-03 18:00'],
    ['Fri 2023-11-03 06:00', 'Mon 2023-11-06 06:00', 'Fri 2023-11-03 18:00'],
    ['Fri 2023-11-03 17:59:59.999', 'Mon 2023-11-06 06:00', 'Fri 2023-11-03 18:00'],
    ['Fri 2023-11-03 18:00', 'Mon 2023-11-06 06:00', 'Mon 2023-11-06 18:00'],
  ])('after %s it opens %s and closes %s', (at, opens, closes) => {
    expect(nextOpen(pt(at), office)).toEqual(pt(opens))
    expect(nextClose(pt(at), office)).toEqual(pt(closes))
  })

  test('spatie#258: two long nights', () => {
    const nights = in_('UTC', { mon: ['18:00-05:00'], tue: ['17:00-06:00'] })
    expect(nextClose('2024-11-12T05:30:00Z', nights)).toEqual(new Date('2024-11-13T06:00:00Z'))
  })

  test('rows that touch are one opening, over midnight and New Year as well', () => {
    const long = in_('UTC', { sun: ['12:00-24:00'], mon: ['00:00-08:00', '08:00-10:00'] })
    expect(nextClose('2023-12-31T13:00:00Z', long)).toEqual(new Date('2024-01-01T10:00:00Z'))
    expect([...openIntervals('2023-12-31T00:00:00Z', '2024-01-02T00:00:00Z', long)]).toEqual([
      { start: new Date('2023-12-31T12:00:00Z'), end: new Date('2024-01-01T10:00:00Z') },
    ])
  })
})

describe('where compiled years join', () => {
  test('a night over New Year, asked after a summer', () => {
    const nights = in_('UTC', { 'mon-sun': ['22:00-06:00'] })
    isOpen('2024-06-01T12:00:00Z', nights)
    expect(isOpen('2024-01-01T03:00:00Z', nights)).toBe(true)
    expect(nextClose('2024-12-31T23:59:00Z', nights)).toEqual(new Date('2025-01-01T06:00:00Z'))
  })

  test('New Year’s morning in Tokyo is New Year’s Eve in UTC', () => {
    const mornings = in_('Asia/Tokyo', { 'mon-sun': ['08:00-09:00'] })
    isOpen('2024-06-01T12:00:00Z', mornings)
    expect(isOpen('2024-12-31T23:30:00Z', mornings)).toBe(true)
    expect(isOpen('2023-12-31T23:30:00Z', mornings)).toBe(true)
  })
})

test('Apia’s Saturday 2011-12-31 after the skipped Friday', () => {
  const apia = in_('Pacific/Apia', { 'fri-sat': ['09:00-17:00'] })
  expect([...openIntervals('2011-12-29T10:00:00Z', '2012-01-02T00:00:00Z', apia)]).toEqual([
    { start: new Date('2011-12-30T19:00:00Z'), end: new Date('2011-12-31T03:00:00Z') },
  ])
})
