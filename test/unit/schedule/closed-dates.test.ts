import {
  closedDates,
  complement,
  type DateText,
  defineCombined,
  defineSchedule,
  difference,
  intersection,
  type ScheduleInput,
  succession,
  union,
  usFederalHolidays,
} from 'dueby'
import { describe, expect, test } from 'vitest'

const base = { timeZone: 'America/New_York', weekly: { 'mon-fri': ['09:00-17:00'] } } satisfies ScheduleInput
const office = defineSchedule({
  ...base,
  holidays: [
    { name: 'Christmas week', from: '2023-12-25', to: '2023-12-29' },
    { on: '2024-01-01' },
    { name: 'Settling-in day', on: '2024-01-02' },
  ],
  specialHours: [
    { name: 'Move', on: '2024-01-04', hours: [] },
    { name: 'Skeleton crew', on: '2023-12-27', hours: ['10:00-12:00'] },
    { name: 'Frozen pipes', on: '2023-12-28', hours: [] },
    { on: '2024-01-02', hours: [] },
    { name: 'Half day', on: '2024-01-03', hours: ['09:00-12:00'] },
  ],
})
const moving = defineSchedule({ ...base, specialHours: [{ name: 'Move', on: '2023-12-27', hours: [] }] })
const shown = (...of: Parameters<typeof closedDates>) =>
  closedDates(...of).map(({ date, name = '' }) => `${date} ${name}`)
const winter = ['2023-12-20', '2024-01-31'] as const

describe('closedDates', () => {
  test('lists what holidays and special hours close, in order, under the name of what decides the date (S3)', () => {
    expect(closedDates(...winter, office)).toEqual([
      { date: '2023-12-25', name: 'Christmas week' },
      { date: '2023-12-26', name: 'Christmas week' },
      { date: '2023-12-28', name: 'Frozen pipes' },
      { date: '2023-12-29', name: 'Christmas week' },
      { date: '2024-01-01' },
      { date: '2024-01-02' },
      { date: '2024-01-04', name: 'Move' },
    ])
  })

  test('both ends are included, and a date outside is not', () => {
    expect(shown('2023-12-28', '2023-12-28', office)).toEqual(['2023-12-28 Frozen pipes'])
    expect(shown('2023-12-27', '2023-12-27', office)).toEqual([])
    expect(shown('2023-12-26', '2023-12-27', office)).toEqual(['2023-12-26 Christmas week'])
    expect(shown('2023-12-28', '2023-12-29', office)).toEqual([
      '2023-12-28 Frozen pipes',
      '2023-12-29 Christmas week',
    ])
    expect(shown('1972-01-08', '2199-12-31', office)).toHaveLength(7)
  })

  test('a date without hours is not listed, unless an entry closes it', () => {
    const saturdays = defineSchedule({ timeZone: 'UTC', weekly: {}, holidays: [{ on: '2024-01-06' }] })
    expect(shown(...winter, saturdays)).toEqual(['2024-01-06 '])
  })

  test('a yearly rule closes the date on which it is observed, unless special hours open it', () => {
    const open = { name: 'Open day', on: '2021-12-31', hours: ['09:00-12:00'] } as const
    const federal = defineSchedule({ ...base, holidays: usFederalHolidays, specialHours: [open] })
    expect(shown('2021-12-01', '2022-01-31', federal)).toEqual([
      '2021-12-24 Christmas Day',
      '2022-01-17 Birthday of Martin Luther King, Jr.',
    ])
  })

  test('dates after `holidaysThrough` are listed as far as they are known (S10)', () => {
    const known = defineSchedule({ ...office, holidaysThrough: '2023-12-31' })
    expect(closedDates(...winter, known)).toEqual(closedDates(...winter, office))
  })
})

describe('closedDates of a combined schedule', () => {
  const [from, through] = ['2023-12-27', '2023-12-28'] as const

  test('a union or an intersection: those of all operands, under the first name', () => {
    const both = ['2023-12-27 Move', '2023-12-28 Frozen pipes']
    expect(shown(from, through, union(office, moving))).toEqual(both)
    expect(shown(from, through, intersection(moving, office))).toEqual(both)
    const unnamed = defineSchedule({ ...base, holidays: [{ from, to: through }] })
    expect(shown(from, through, union(unnamed, office, moving))).toEqual(both)
    expect(shown(from, through, union(office, office))).toEqual(['2023-12-28 Frozen pipes'])
  })

  test('a difference: those of its first schedule', () => {
    expect(shown(from, through, difference(moving, office))).toEqual(['2023-12-27 Move'])
    expect(shown(...winter, complement(office))).toEqual([])
  })

  test('a succession: those of the version in force on each date', () => {
    const change = (date: DateText) => succession({ schedule: office }, { from: date, schedule: moving })
    expect(shown(from, through, change('2023-12-27'))).toEqual(['2023-12-27 Move'])
    expect(shown(from, through, change('2023-12-28'))).toEqual([])
    expect(shown(from, through, change('2023-12-29'))).toEqual(['2023-12-28 Frozen pipes'])
    expect(shown('2023-12-28', '2023-12-29', change('2023-12-29'))).toEqual(['2023-12-28 Frozen pipes'])
    const begun = defineCombined({ versions: [{ from: '2024-01-02', schedule: office }] })
    expect(shown(...winter, begun)).toEqual(['2024-01-02 ', '2024-01-04 Move'])
    const nested = union(moving, change('2023-12-28'))
    expect(shown(from, through, nested)).toEqual(['2023-12-27 Move'])
  })
})

test('closedDates reports the issues of all arguments together', () => {
  expect(() => closedDates('2024-02-30' as DateText, '1972-01-07', {} as never)).toThrow(
    expect.objectContaining({
      issues: [
        expect.objectContaining({ code: 'invalid-date', path: ['from'] }),
        expect.objectContaining({ code: 'missing', path: ['schedule', 'timeZone'] }),
        expect.objectContaining({ code: 'missing', path: ['schedule', 'weekly'] }),
        expect.objectContaining({ code: 'out-of-range', path: ['through'] }),
      ],
    }),
  )
  expect(() => closedDates('2024-01-02', '2024-01-01', office)).toThrow(
    expect.objectContaining({ code: 'reversed-range' }),
  )
})
