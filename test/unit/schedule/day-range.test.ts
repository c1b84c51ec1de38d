import { describe, expect, test } from 'vitest'
import { parseOrThrow } from '../../../src/core/error'
import { textFromDay } from '../../../src/core/local-date'
import { coveredThrough, knowsCoverage } from '../../../src/schedule/covered-through'
import { dayRangeWithHours } from '../../../src/schedule/day-range'
import { operandsOf, type ParsedSchedule } from '../../../src/schedule/parsed-schedule'
import { readSchedule } from '../../../src/schedule/read-schedule'

const parsed = (data: unknown): ParsedSchedule => parseOrThrow((issues) => readSchedule(data, [], issues))
const day = (text: string): number => Date.parse(text) / 86_400_000
const shown = (at: number): string => (Number.isFinite(at) ? textFromDay(at) : String(at))

const ALL = { timeZone: 'UTC', weekly: { 'mon-sun': ['09:00-17:00'] } }
const NONE = { timeZone: 'UTC', weekly: {} }
const special = (...dates: string[]) => ({
  ...NONE,
  specialHours: dates.map((on) => ({ on, hours: ['09:00-17:00'] })),
})
const season = (more: object = {}) => ({
  from: { month: 6, day: 1 },
  to: { month: 8, day: 31 },
  weekly: ALL.weekly,
  ...more,
})

describe('the dates outside of which a schedule has no hours (S7)', () => {
  const endless = ['-Infinity', 'Infinity']
  const never = ['Infinity', '-Infinity']

  test.each<[string, object, string[]]>([
    ['weekly hours', ALL, endless],
    ['no hours', NONE, never],
    ['some special hours', special('2024-05-03', '2024-05-01'), ['2024-05-01', '2024-05-03']],
    [
      'closed dates in special hours',
      { ...NONE, specialHours: [...special('2024-05-02').specialHours, { on: '2024-05-09', hours: [] }] },
      ['2024-05-02', '2024-05-02'],
    ],
    [
      'a closed date before special hours',
      { ...NONE, specialHours: [{ on: '2024-05-01', hours: [] }, ...special('2024-05-02').specialHours] },
      ['2024-05-02', '2024-05-02'],
    ],
    ['special hours on the first supported date', special('1972-01-08'), ['1972-01-08', '1972-01-08']],
    ['special hours on the last supported date', special('2199-12-31'), ['2199-12-31', '2199-12-31']],
    ['special hours before the supported range', special('1972-01-01'), ['-Infinity', '1972-01-01']],
    [
      'a range of special hours',
      { ...NONE, specialHours: [{ from: '2024-05-01', to: '2024-05-03', hours: ['09:00-17:00'] }] },
      ['2024-05-01', '2024-05-03'],
    ],
    [
      'special hours for good',
      { ...NONE, specialHours: [{ from: '2024-05-01', to: '2300-01-01', hours: ['09:00-17:00'] }] },
      ['2024-05-01', 'Infinity'],
    ],
    [
      'yearly special hours',
      { ...NONE, specialHours: [{ every: { month: 2, day: 29 }, hours: ['09:00-17:00'] }] },
      endless,
    ],
    [
      'yearly special hours of some years',
      {
        ...NONE,
        specialHours: [{ every: { month: 5, day: 1 }, since: 2020, until: 2022, hours: ['09:00-17:00'] }],
      },
      ['2020-01-01', '2022-05-01'],
    ],
    ['a season', { ...NONE, seasons: [season()] }, endless],
    ['a season without hours', { ...NONE, seasons: [season({ weekly: {} })] }, never],
    [
      'a season of some years',
      { ...NONE, seasons: [season({ since: 2020, until: 2022 })] },
      ['2020-01-01', '2022-08-31'],
    ],
    [
      'a season over New Year',
      { ...NONE, seasons: [season({ from: { month: 12, day: 1 }, to: { month: 1, day: 31 }, until: 2022 })] },
      ['-Infinity', '2023-01-31'],
    ],
    [
      'a long closure',
      { ...ALL, holidays: [{ from: '2024-05-01', to: '2300-01-01' }] },
      ['-Infinity', '2024-04-30'],
    ],
    [
      'a long closure, with special hours',
      {
        ...ALL,
        holidays: [{ from: '2024-05-01', to: '2300-01-01' }],
        specialHours: [
          { on: '2030-05-02', hours: ['09:00-17:00'] },
          { on: '2030-05-03', hours: [] },
        ],
      },
      ['-Infinity', '2030-05-02'],
    ],
    [
      'a long closure, with dates that are closed every year',
      {
        ...ALL,
        holidays: [{ from: '2024-05-01', to: '2300-01-01' }],
        specialHours: [{ every: { month: 12, day: 25 }, hours: [] }],
      },
      ['-Infinity', '2024-04-30'],
    ],
    [
      'a closure that ends before the supported range does',
      { ...ALL, holidays: [{ from: '2024-05-01', to: '2199-12-30' }] },
      endless,
    ],
    [
      'a closure of everything',
      { ...ALL, holidays: [{ from: '1900-01-01', to: '2300-01-01' }] },
      ['-Infinity', '-Infinity'],
    ],
    [
      'weeks of which one has hours',
      {
        ...NONE,
        weekly: [ALL.weekly, ...Array(52).fill({})],
        firstWeek: '2024-01-01',
        holidays: [{ from: '2025-06-01', to: '2300-01-01' }],
      },
      ['-Infinity', '2025-01-12'],
    ],
  ])('%s', (_, data, expected) => {
    const { firstDay, lastDay } = dayRangeWithHours(parsed(data))
    expect([firstDay, lastDay].map(shown)).toEqual(expected)
  })

  const [may, july] = [special('2024-05-01', '2024-05-31'), special('2024-05-20', '2024-07-01')]

  test.each<[string, object, string[]]>([
    ['a union', { union: [may, july] }, ['2024-05-01', '2024-07-01']],
    ['a union with nothing', { union: [NONE, may] }, ['2024-05-01', '2024-05-31']],
    ['an intersection', { intersection: [may, july] }, ['2024-05-20', '2024-05-31']],
    ['a difference', { difference: [july, ALL] }, ['2024-05-20', '2024-07-01']],
    ['a difference of hours with an end', { difference: [july, may] }, ['2024-05-20', '2024-07-01']],
    ['an operand twice', { union: [may, may] }, ['2024-05-01', '2024-05-31']],
    // A day more, because hours run past midnight and zones differ.
    [
      'versions',
      { versions: [{ schedule: ALL }, { from: '2024-05-01', schedule: NONE }] },
      ['-Infinity', '2024-05-02'],
    ],
    [
      'versions from a date on',
      { versions: [{ from: '2024-05-02', schedule: ALL }] },
      ['2024-05-01', 'Infinity'],
    ],
    [
      'a version with a few dates',
      {
        versions: [
          { from: '2024-05-10', schedule: july },
          { from: '2024-06-01', schedule: NONE },
        ],
      },
      ['2024-05-20', '2024-06-02'],
    ],
  ])('%s', (_, data, expected) => {
    const { firstDay, lastDay } = dayRangeWithHours(parsed(data))
    expect([firstDay, lastDay].map(shown)).toEqual(expected)
  })
})

describe('how far the holidays of a schedule are known (S10)', () => {
  const until = (holidaysThrough: string) => ({ ...ALL, holidaysThrough })
  const [first, last] = [day('2024-05-01'), day('2024-05-31')]

  test.each<[string, object, string | undefined]>([
    ['not stated', ALL, undefined],
    ['stated', until('2024-12-31'), '2024-12-31'],
    ['the earliest of a union', { union: [until('2024-12-31'), ALL, until('2024-06-30')] }, '2024-06-30'],
    ['in none of the operands', { intersection: [ALL, ALL] }, undefined],
    ['in what is taken away', { difference: [ALL, until('2024-12-31')] }, '2024-12-31'],
    [
      'only in a version that is not in force any more',
      { versions: [{ schedule: until('2023-12-31') }, { from: '2024-05-01', schedule: ALL }] },
      undefined,
    ],
    [
      'in a version that is in force on the first date',
      { versions: [{ schedule: until('2023-12-31') }, { from: '2024-05-02', schedule: ALL }] },
      '2023-12-31',
    ],
    [
      'up to the end of a version',
      { versions: [{ schedule: until('2024-05-09') }, { from: '2024-05-10', schedule: ALL }] },
      undefined,
    ],
    [
      'up to the day before the end of a version',
      { versions: [{ schedule: until('2024-05-08') }, { from: '2024-05-10', schedule: ALL }] },
      '2024-05-08',
    ],
    [
      'in a version from the last date on',
      { versions: [{ schedule: ALL }, { from: '2024-05-31', schedule: until('2024-12-31') }] },
      '2024-12-31',
    ],
    [
      'in a version that is not in force yet',
      { versions: [{ schedule: ALL }, { from: '2024-06-01', schedule: until('2024-12-31') }] },
      undefined,
    ],
    [
      'the earliest of two versions',
      {
        versions: [{ schedule: until('2024-05-03') }, { from: '2024-05-10', schedule: until('2024-12-31') }],
      },
      '2024-05-03',
    ],
  ])('%s: %j', (_, data, expected) => {
    const through = coveredThrough(parsed(data), first, last)
    expect(through === undefined ? undefined : textFromDay(through)).toBe(expected)
    const states = JSON.stringify(data).includes('holidaysThrough')
    expect(knowsCoverage(parsed(data))).toBe(states)
  })
})

test('the operands of a schedule are its parts of one level', () => {
  const zones = (data: object) => operandsOf(parsed(data)).map(({ timeZone }) => timeZone)
  const tokyo = { ...ALL, timeZone: 'Asia/Tokyo' }
  expect(zones(ALL)).toEqual([])
  expect(zones({ union: [tokyo, { union: [ALL, tokyo] }] })).toEqual(['Asia/Tokyo', 'UTC'])
  expect(zones({ versions: [{ schedule: tokyo }, { from: '2024-05-01', schedule: ALL }] })).toEqual([
    'Asia/Tokyo',
    'UTC',
  ])
})
