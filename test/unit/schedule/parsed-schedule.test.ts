import { describe, expect, test } from 'vitest'
import { parseOrThrow } from '../../../src/core/error'
import {
  decisionOn,
  endOn,
  isEntry,
  type ParsedSuccession,
  type ParsedWeekly,
  rowsOn,
  versionOn,
} from '../../../src/schedule/parsed-schedule'
import { readSchedule } from '../../../src/schedule/read-schedule'

const parsed = (data: unknown) => parseOrThrow((issues) => readSchedule(data, [], issues))
const day = (text: string): number => Date.parse(text) / 86_400_000
const HOUR = 3_600_000

const shop = parsed({
  timeZone: 'UTC',
  weekly: { 'mon-fri': ['09:00-17:00'], sat: ['20:00-04:00'] },
  seasons: [
    {
      name: 'Summer',
      from: { month: 6, day: 1 },
      to: { month: 6, day: 30 },
      weekly: { mon: ['08:00-14:00'] },
    },
    { from: { month: 7, day: 1 }, to: { month: 7, day: 7 }, weekly: {} },
  ],
  holidays: [{ name: 'May Day', on: '2024-05-01' }, { on: '2024-05-05' }, { name: 'Fair', on: '2024-06-03' }],
  specialHours: [
    { name: 'Open day', on: '2024-05-01', hours: ['10:00-12:00'] },
    { on: '2024-06-10', hours: [] },
  ],
}) as ParsedWeekly

describe('what decides a date (S3, S12)', () => {
  test.each([
    ['2024-05-01', 'special hours', 'Open day', ['10:00-12:00'], 'special hours before a holiday'],
    ['2024-06-10', 'special hours', '', [], 'special hours without a name or hours, before a season'],
    ['2024-05-05', 'holiday', '', [], 'a holiday without a name'],
    ['2024-06-03', 'holiday', 'Fair', [], 'a holiday before a season'],
    ['2024-06-17', 'season', 'Summer', ['08:00-14:00'], 'a season before the week'],
    ['2024-06-18', 'season', 'Summer', [], 'a season, on a weekday without hours'],
    ['2024-07-01', 'season', '', [], 'a season without a name or hours'],
    ['2024-07-08', 'week', '', ['09:00-17:00'], 'the week'],
    ['2024-07-14', 'week', '', [], 'the week, on a weekday without hours'],
  ])('%s: %s %j %j (%s)', (date, by, name, hours) => {
    const decision = decisionOn(day(date), shop)
    expect({ ...decision, rows: decision.rows.map(({ text }) => text) }).toEqual({ by, name, rows: hours })
    expect(rowsOn(day(date), shop)).toBe(decision.rows)
    // Only an entry for the date cuts the night before it short.
    expect(isEntry(decision)).toBe(by === 'special hours' || by === 'holiday')
  })
})

describe('the end of a row (S3)', () => {
  const night = { start: 20 * HOUR, end: 28 * HOUR }

  test.each([
    ['2024-04-30', 24, 'special hours on the next date'],
    ['2024-05-04', 24, 'a holiday on the next date'],
    ['2024-05-01', 28, 'on a date with special hours itself'],
    ['2024-05-31', 28, 'a season from the next date on'],
    ['2024-07-13', 28, 'an ordinary night'],
  ])('on %s is %i o’clock: %s', (date, hour) => {
    expect(endOn(day(date), night, shop)).toBe(hour * HOUR)
  })

  test('at midnight or before is the same on every date', () => {
    for (const end of [17, 24]) {
      expect(endOn(day('2024-04-30'), { start: 9 * HOUR, end: end * HOUR }, shop)).toBe(end * HOUR)
    }
  })
})

test('the version in force on a date is the last one that has begun', () => {
  const schedule = { timeZone: 'UTC', weekly: {} }
  const versions = ['2024-01-01', '2024-07-01'].map((from) => ({ from, schedule }))
  const changed = parsed({ versions }) as ParsedSuccession
  const fromOn = (date: string) => versionOn(day(date), changed)?.from
  expect(fromOn('2023-12-31')).toBeUndefined()
  expect(fromOn('2024-01-01')).toBe(day('2024-01-01'))
  expect(fromOn('2024-06-30')).toBe(day('2024-01-01'))
  expect(fromOn('2024-07-01')).toBe(day('2024-07-01'))
  expect(fromOn('2030-01-01')).toBe(day('2024-07-01'))
})
