import {
  addBusinessDays,
  addBusinessTime,
  type DuebyError,
  defineSchedule,
  difference,
  isBusinessDay,
  nextClose,
  nextOpen,
  openIntervals,
  previousClose,
  previousOpen,
  type Schedule,
  succession,
  union,
} from 'dueby'
import { describe, expect, test } from 'vitest'
import { inZone } from '../support/vocabulary'

const weekly = { 'mon-fri': ['09:00-17:00'] } as const
const office = defineSchedule({ timeZone: 'UTC', weekly })
const noWeekday = defineSchedule({ timeZone: 'UTC', weekly: {} })
const allHolidays = defineSchedule({
  timeZone: 'UTC',
  weekly,
  holidays: [{ from: '1970-01-01', to: '2200-12-31' }],
})
const breakAllWeek = defineSchedule({ timeZone: 'UTC', weekly: { 'mon-sun': ['00:00-24:00'] } })

describe('a schedule that never opens is an error, without an endless search (S7)', () => {
  const at = inZone('Mon 2026-03-02 10:00', 'UTC')
  const anHour = (schedule: Schedule) => addBusinessTime(at, '1 hour', schedule)
  const aDay = (schedule: Schedule) => addBusinessDays(at, 1, schedule)

  // description, schedule, query, where it was seen
  test.each<[string, Schedule, (schedule: Schedule) => Date, string]>([
    ['no weekday, + 1 hour', noWeekday, anHour, 'dayjs-business-time and moment-business-time hang'],
    ['no weekday, + 1 day', noWeekday, aDay, 'luxon-business-days hangs'],
    ['every date a holiday, + 1 hour', allHolidays, anHour, 'moment-business-time hangs'],
    ['breaks cover all hours, + 1 hour', difference(office, breakAllWeek), anHour, 'biz does not terminate'],
  ])('%s', (_, schedule, ask) => {
    expect(() => ask(schedule)).toThrow(expect.objectContaining<Partial<DuebyError>>({ code: 'never-opens' }))
    expect(isBusinessDay(at, schedule)).toBe(false)
  })
})

describe('near the ends of the supported range, hours that end differ from hours that go on (S7, T4)', () => {
  const june = (year: number) =>
    defineSchedule({
      timeZone: 'UTC',
      weekly: {},
      specialHours: [{ on: `${year}-06-15` as '2199-06-15', hours: ['09:00-17:00'] }],
    })
  const dated = (from: string, to: string) =>
    defineSchedule({
      timeZone: 'UTC',
      weekly: {},
      specialHours: [{ from: from as '1900-01-01', to: to as '2300-01-01', hours: ['09:00-17:00'] }],
    })
  const sundays = defineSchedule({ timeZone: 'UTC', weekly: { sun: ['09:00-10:00'] } })
  const once = (
    timeZone: string,
    on: '1972-01-08' | '2199-12-31',
    hours: '03:00-05:00' | '03:00-20:00' | '18:00-20:00',
  ): Schedule => defineSchedule({ timeZone, weekly: {}, specialHours: [{ on, hours: [hours] }] })
  const NEW_YEARS_EVE = once('America/Los_Angeles', '2199-12-31', '18:00-20:00')
  const MORNING = once('Asia/Tokyo', '1972-01-08', '03:00-05:00')
  const FIRST_DAY = once('Asia/Tokyo', '1972-01-08', '03:00-20:00')
  const LEAP_DAYS = defineSchedule({
    timeZone: 'UTC',
    weekly: {},
    specialHours: [{ every: { month: 2, day: 29 }, hours: ['09:00-17:00'] }],
  })
  const endless = (from: string, schedule: Schedule) =>
    openIntervals(new Date(from), Number.POSITIVE_INFINITY, schedule)
  const early = '1972-03-01T00:00:00Z'
  const late = '2199-12-01T00:00:00Z'

  // description, query, error code
  test.each<[string, () => unknown, DuebyError['code']]>([
    ['hours only in June 1972, searching before them', () => previousOpen(early, june(1972)), 'never-opens'],
    [
      'hours only in June 1972, subtracting from them',
      () => addBusinessTime('1972-06-15T10:00Z', '-2 hours', june(1972)),
      'never-opens',
    ],
    ['hours only in June 2199, searching after them', () => nextOpen(late, june(2199)), 'never-opens'],
    [
      'hours only in June 2199, adding more than they contain',
      () => addBusinessTime('2199-06-01T00:00Z', '9 hours', june(2199)),
      'never-opens',
    ],
    [
      'a union of both, searching after them',
      () => nextOpen(late, union(june(1972), june(2199))),
      'never-opens',
    ],
    [
      'a version that ends before, searching after it',
      () => nextOpen(late, succession({ schedule: sundays }, { from: '2199-10-01', schedule: june(2000) })),
      'never-opens',
    ],
    ['hours only after the range, next opening', () => nextOpen(late, NEW_YEARS_EVE), 'out-of-range'],
    ['hours only after the range, next closing', () => nextClose(late, NEW_YEARS_EVE), 'out-of-range'],
    ['hours only after the range, all', () => [...endless(late, NEW_YEARS_EVE)], 'out-of-range'],
    [
      'hours only after the range, adding more than they contain',
      () => addBusinessTime(late, '3 hours', NEW_YEARS_EVE),
      'never-opens',
    ],
    ['hours only before the range, previous opening', () => previousOpen(early, MORNING), 'out-of-range'],
    ['hours only before the range, previous closing', () => previousClose(early, MORNING), 'out-of-range'],
    [
      'hours from before the range into it, previous opening',
      () => previousOpen(early, FIRST_DAY),
      'out-of-range',
    ],
    [
      'hours from before the range into it, a closing before theirs',
      () => previousClose('1972-01-08T00:00Z', FIRST_DAY),
      'never-opens',
    ],
    ['after the last hours, next closing', () => nextClose(late, june(2199)), 'never-opens'],
    ['29 February, all', () => [...endless('2196-03-01T00:00Z', LEAP_DAYS)], 'out-of-range'],
    ['every Sunday, before the first one', () => previousOpen('1972-01-08T12:00Z', sundays), 'out-of-range'],
    ['every Sunday, after the last one', () => nextOpen('2199-12-30T00:00Z', sundays), 'out-of-range'],
    [
      'special hours on all dates up to 2300, after the supported ones',
      () => nextOpen('2199-12-31T18:00Z', dated('1900-01-01', '2300-01-01')),
      'out-of-range',
    ],
    [
      'special hours on all dates since 1900, before the supported ones',
      () => previousOpen('1972-01-08T08:00Z', dated('1900-01-01', '2300-01-01')),
      'out-of-range',
    ],
    [
      'special hours on all dates from the first supported one on, before it',
      () => previousOpen('1972-01-08T08:00Z', dated('1972-01-08', '2300-01-01')),
      'never-opens',
    ],
    [
      'special hours on all dates up to the last supported one, after it',
      () => nextOpen('2199-12-31T18:00Z', dated('1900-01-01', '2199-12-31')),
      'never-opens',
    ],
  ])('%s: %s', (_, ask, code) => {
    expect(ask).toThrow(expect.objectContaining<Partial<DuebyError>>({ code }))
  })
})
