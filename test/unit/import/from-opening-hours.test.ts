import { describe, expect, test } from 'vitest'
import { fromOpeningHours } from '../../../src/import/index'

const timeZone = 'Europe/Berlin'
const read = (text: string) => fromOpeningHours(text, { timeZone })

describe('opening_hours of OpenStreetMap', () => {
  test.each<[string, Record<string, string[]>]>([
    ['24/7', { 'mon-sun': ['00:00-24:00'] }],
    ['Mo-Fr 08:00-18:00', { 'mon-fri': ['08:00-18:00'] }],
    ['08:00-18:00', { 'mon-sun': ['08:00-18:00'] }],
    ['Mo,We,Fr 08:00-18:00', { mon: ['08:00-18:00'], wed: ['08:00-18:00'], fri: ['08:00-18:00'] }],
    ['Mo-We,Fr 08:00-18:00', { 'mon-wed': ['08:00-18:00'], fri: ['08:00-18:00'] }],
    ['Sa-Mo 10:00-12:00', { mon: ['10:00-12:00'], 'sat-sun': ['10:00-12:00'] }],
    ['Mo-Fr 08:00-12:00,13:00-17:00', { 'mon-fri': ['08:00-12:00', '13:00-17:00'] }],
    ['Mo-Fr 08:00-18:00; Sa 10:00-14:00', { 'mon-fri': ['08:00-18:00'], sat: ['10:00-14:00'] }],
    [
      'Mo-Fr 08:00-18:00;We 08:00-12:00;',
      { 'mon-tue': ['08:00-18:00'], wed: ['08:00-12:00'], 'thu-fri': ['08:00-18:00'] },
    ],
    ['Mo-Su 08:00-18:00; Su off', { 'mon-sat': ['08:00-18:00'] }],
    ['Mo-Su 08:00-18:00; Sa,Su closed', { 'mon-fri': ['08:00-18:00'] }],
    ['24/7; Mo off', { 'tue-sun': ['00:00-24:00'] }],
    ['Mo-Fr', { 'mon-fri': ['00:00-24:00'] }],
    ['Mo-Fr open', { 'mon-fri': ['00:00-24:00'] }],
    ['Mo-Fr 22:00-06:00', { 'mon-fri': ['22:00-06:00'] }],
    ['Fr 22:00-26:00', { fri: ['22:00-02:00'] }],
    ['Fr 18:00-24:00', { fri: ['18:00-24:00'] }],
    [
      'Mo-Fr 08:00-12:00, We 14:00-18:00',
      { 'mon-tue': ['08:00-12:00'], wed: ['08:00-12:00', '14:00-18:00'], 'thu-fri': ['08:00-12:00'] },
    ],
    ['Mo 08:00-12:00,Tu 14:00-18:00', { mon: ['08:00-12:00'], tue: ['14:00-18:00'] }],
    ['Mo-Th 22:00-02:00, Fr-Su 22:00-04:00', { 'mon-thu': ['22:00-02:00'], 'fri-sun': ['22:00-04:00'] }],
    ['Sa 10:00-12:00; Fr 22:00-02:00', { fri: ['22:00-02:00'], sat: ['10:00-12:00'] }],
    ['Mo-Fr 09:00-18:00; 12:00-13:00 off', { 'mon-fri': ['09:00-12:00', '13:00-18:00'] }],
    [
      'Mo-Fr 22:00-06:00; Mo 23:00-04:00 off',
      { mon: ['22:00-23:00'], tue: ['04:00-06:00', '22:00-06:00'], 'wed-fri': ['22:00-06:00'] },
    ],
    ['off', {}],
    ['Mo off, Tu 10:00-12:00', { tue: ['10:00-12:00'] }],
  ])('kept: %s', (text, weekly) => {
    const { schedule, report } = read(text)
    expect(schedule).toEqual({ timeZone, weekly })
    expect(report.every(({ kind }) => kind === 'kept')).toBe(true)
  })

  test.each<[string, Record<string, string[]>, string]>([
    ['Mo 8:00-12:00', { mon: ['08:00-12:00'] }, 'one digit'],
    ['Mo-Fr 08:00-12:00, 13:00-17:00', { 'mon-fri': ['08:00-12:00', '13:00-17:00'] }, 'the same days'],
    ['Mo, We 08:00-12:00', { mon: ['08:00-12:00'], wed: ['08:00-12:00'] }, 'the same list'],
    ['Mo 08:00-12:00, Mo 11:00-15:00', { mon: ['08:00-15:00'] }, 'merged'],
    ['Mo 08:00-12:00 open "ring"', { mon: ['08:00-12:00'] }, "comment 'ring'"],
    [
      'Fr 22:00-02:00; Sa 10:00-12:00',
      { fri: ['22:00-24:00'], sat: ['10:00-12:00'] },
      "join by ',' to keep them",
    ],
    [
      'Mo-Tu 18:00-02:00; Tu off',
      { mon: ['18:00-24:00'], wed: ['00:00-02:00'] },
      'stay open after its midnight',
    ],
  ])('changed: %s', (text, weekly, message) => {
    const { schedule, report } = read(text)
    expect(schedule?.weekly).toEqual(weekly)
    expect(report.at(-1)?.kind).toBe('changed')
    expect(report.at(-1)?.message).toContain(message)
  })

  test('dates with a year become holidays and special hours', () => {
    const { schedule, report } = read(
      'Mo-Fr 08:00-18:00; 2024 Dec 24 08:00-12:00; 2024 Dec 25-26 off "Christmas"; 2024 Dec 30-2025 Jan 2 off; 2025 May 1, 2025 May 9 off',
    )
    expect(report.map(({ kind }) => kind)).toEqual(['kept', 'kept', 'kept', 'kept', 'kept'])
    expect(schedule?.specialHours).toEqual([{ on: '2024-12-24', hours: ['08:00-12:00'] }])
    expect(schedule?.holidays).toEqual([
      { name: 'Christmas', from: '2024-12-25', to: '2024-12-26' },
      { from: '2024-12-30', to: '2025-01-02' },
      { on: '2025-05-01' },
      { on: '2025-05-09' },
    ])
  })

  test('nights around dates are cut as S3 has it, and said', () => {
    const { schedule, report } = read('Mo-Su 18:00-02:00; 2024 Dec 25 off')
    expect(schedule?.holidays).toEqual([{ on: '2024-12-25' }])
    expect(report[1]?.kind).toBe('changed')
    expect(report[1]?.message).toContain('night before end at midnight (S3)')
    expect(report[1]?.message).toContain('its own night are left out')
  })

  test.each<[string, number, string, string]>([
    ['Mo-Fr 08:00-18:00; PH off', 19, 'PH', 'no dates here'],
    ['Mo-Fr,PH 08:00-18:00', 6, 'PH', 'no dates here'],
    ['Mo-Fr 08:00-18:00, SH off', 19, 'SH', 'no dates here'],
    ['Mo-Fr 08:00-18:00; Dec 25 off', 19, 'Dec 25 off', "write '2024 Dec 25'"],
    ['Mo-Fr 08:00-18:00; Dec 25-Jan 2 off', 19, 'Dec 25-Jan 2 off', 'without a year'],
    ['Mo-Fr 08:00-18:00; 2023 Feb 29 off', 19, '2023 Feb 29 off', 'no such date'],
    ['Mo-Fr 08:00-18:00; 2024 Dec 26-25 off', 31, '25 off', 'ends after it begins'],
    ['Mo-Fr 08:00-18:00; 2024 Jan 1-2025 Jan 2 off', 19, '2024 Jan 1-2025 Jan 2 off', '366'],
    ['Mo-Fr 08:00-18:00; 2024 Dec off', 19, '2024 Dec off', 'part of a date'],
    ['Mo-Fr 08:00-18:00; 2024 Dec 20-31 Mo 10:00-12:00', 34, 'Mo 10:00-12:00', 'not beside dates'],
    ['Mo-Fr 08:00-18:00; 2024 Jan 3 12:00-13:00 off', 19, '2024 Jan 3 12:00-13:00 off', 'hours that remain'],
    ['Mo-Fr 08:00-18:00; Mo[1] 10:00-12:00', 21, '[1] 10:00-12:00', 'counted within the month'],
    ['Mo-Fr 08:00-18:00; Sa 10:00+', 27, '+', 'open end'],
    ['Mo-Fr 08:00-18:00; Sa 10:00-12:00+', 33, '+', 'open end'],
    ['Mo-Fr 08:00-18:00; Sa 10:00-sunset', 28, 'sunset', 'by the sun'],
    ['Mo-Fr 08:00-18:00; Sa sunrise-12:00', 22, 'sunrise-12:00', 'by the sun'],
    ['Mo-Fr 08:00-18:00; Sa 10:00-12:00/30', 33, '/30', 'interval'],
    ['Mo-Fr 08:00-18:00; Sa 10:00-10:00', 22, '10:00-10:00', 'the whole day is 00:00-24:00'],
    ['Mo-Fr 08:00-18:00; Sa 10:00-34:00', 22, '10:00-34:00', 'less than 24 hours'],
    ['Mo-Fr 08:00-18:00; Sa 24:00-26:00', 22, '24:00-26:00', 'before 24:00'],
    ['Mo-Fr 08:00-18:00; Sa 10:00-12:60', 28, '12:60', 'not read'],
    ['Mo-Fr 08:00-18:00; Sa 10:00-12:00 "ring"', 34, '"ring"', 'not known'],
    ['Mo-Fr 08:00-18:00; Sa unknown', 22, 'unknown', 'not known'],
    ['Mo-Fr 08:00-18:00; week 1-10 Sa off', 19, 'week 1-10 Sa off', 'weeks of the year'],
    ['Mo-Fr 08:00-18:00; easter off', 19, 'easter off', 'Easter'],
    ['Mo-Fr 08:00-18:00; sa 10:00-12:00', 19, 'sa 10:00-12:00', 'Mo, Tu, We'],
    ['Mo-Fr 08:00-18:00; Sa-Sa 10:00-12:00', 22, 'Sa 10:00-12:00', 'another day'],
    ['Mo-Fr 08:00-18:00; 9am-5pm', 19, '9am-5pm', 'not read'],
    ['Mo-Fr 08:00-18:00 || "by appointment"', 21, '"by appointment"', 'not known'],
    ['Mo-Fr 08:00-18:00,', 18, '', 'too early'],
    ['Mo-Fr 08:00-18:00, We off', 19, 'We off', "join it by ';'"],
    ['Mo-Fr 08:00-18:00; 10:00-20:00', 19, '10:00-20:00', 'name the days'],
    ['Mo-Fr 08:00-18:00; Sa, 10:00-20:00', 21, ', 10:00-20:00', 'a comma between days and times'],
    ['2024 Jan 3 off; Mo-Fr 08:00-18:00', 0, '2024 Jan 3 off', 'put dates last'],
    ['Mo-Fr 08:00-18:00, 2024 Jan 3 19:00-20:00', 19, '2024 Jan 3 19:00-20:00', 'write all its hours'],
    [
      'Mo-Fr 08:00-18:00; 2024 Jan 3 off; 2024 Jan 3 10:00-11:00',
      35,
      '2024 Jan 3 10:00-11:00',
      'each date once',
    ],
  ])('refused: %s', (text, index, there, message) => {
    const { schedule, report } = read(text)
    const refused = report.filter(({ kind }) => kind === 'refused')
    expect(refused.map(({ at }) => at)).toEqual([{ index, text: there }])
    expect(refused[0]?.message).toContain(message)
    expect(schedule?.weekly).toHaveProperty('mon-fri', ['08:00-18:00'])
  })

  test.each(['', ' ; ', 'PH off', 'sunrise-sunset', 'Mo-Fr foo', 'Mo-Fr 08.00-18.00'])(
    'nothing of %j',
    (text) => {
      const { schedule, report } = read(text)
      expect(schedule).toBeUndefined()
      expect(report.length).toBeGreaterThan(0)
      expect(report.every(({ kind }) => kind === 'refused')).toBe(true)
    },
  )

  test('a separator in quotes separates nothing', () => {
    const { schedule, report } = read('2024 Dec 25 off "Christmas; all day || night"; Mo-Tu 08:00-18:00')
    expect(schedule?.holidays).toEqual([{ name: 'Christmas; all day || night', on: '2024-12-25' }])
    expect(report.map(({ at }) => at)).toEqual([
      { index: 0, text: '2024 Dec 25 off "Christmas; all day || night"' },
      { index: 47, text: 'Mo-Tu 08:00-18:00' },
    ])
  })

  test('without a zone nothing is kept', () => {
    const { schedule, report } = fromOpeningHours('24/7', { timeZone: '' })
    expect(schedule).toBeUndefined()
    expect(report.map(({ kind, at }) => [kind, at])).toEqual([
      ['refused', ['options', 'timeZone']],
      ['refused', { index: 0, text: '24/7' }],
    ])
  })
})
