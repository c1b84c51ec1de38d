import {
  defineSchedule,
  isOpen,
  nextClose,
  nextOpen,
  openIntervals,
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

describe('is it open (S2, S3)', () => {
  // zone, weekly hours, further data, at, open, where it was seen
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
    [LA, sixToSix, {}, 'Mon 2024-07-08 18:00:00.500', false, 'rickar/cal: open to the end of the second'],
    [
      'UTC',
      { fri: ['22:00-02:00'], sat: ['10:00-12:00'] },
      {},
      'Sat 2026-03-07 01:00',
      true,
      'in opening_hours, Saturday’s rule ends Friday’s night',
    ],
    [
      'Asia/Shanghai',
      { 'mon-fri': ['07:40-11:30', '12:30-16:40'] },
      { specialHours: [{ on: '2019-04-28', hours: ['07:40-11:30', '12:30-16:40'] }] },
      'Tue 2019-04-30 08:00',
      true,
      'biz#142 loses this morning to the shift of Sunday',
    ],
  ])('%s %j %j at %s: %s (%s)', (zone, weekly, more, at, open) => {
    expect(isOpen(inZone(at, zone), in_(zone, weekly, more))).toBe(open)
  })

  test('a weekday with an empty list: dayjs-business-time crashes', () => {
    const schedule = in_('UTC', { mon: [], 'tue-fri': ['09:00-17:00'] })
    expect(nextOpen(utc('Sun 2026-03-01 12:00'), schedule)).toEqual(utc('Tue 2026-03-03 09:00'))
  })

  test('24:00 is the midnight itself; working_hours: 23:59:59.999999', () => {
    const schedule = in_('UTC', { mon: ['09:00-24:00'], wed: ['09:00-17:00'] })
    expect(nextClose(utc('Mon 2024-01-08 12:00'), schedule)).toEqual(utc('Tue 2024-01-09 00:00'))
  })

  test('two calendars in one process: those of dayjs- and moment-business-time are global', () => {
    const [early, late] = [in_('UTC', sixToSix), in_('UTC', nineToFive)]
    const eight = utc('Mon 2024-01-08 08:00')
    expect([early, late, early].map((schedule) => isOpen(eight, schedule))).toEqual([true, false, true])
  })
})
