import { fromOpeningHours } from 'dueby/formats'
import { describe, expect, test } from 'vitest'
import { textFromDay } from '../../../src/core/local-date'
import { FIRST_DAY, LAST_DAY } from '../../../src/core/time'
import { MONTHS } from '../../../src/formats/opening-hours/dates'

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
    ['Mo 08:00-12:00 "ring"', { mon: ['08:00-12:00'] }, 'the hours may depend on it'],
    ['Mo-Tu 08:00-12:00; Tu "ring"', { mon: ['08:00-12:00'] }, 'read as closed'],
    ['Mo 08:00-12:00; "ring"', { mon: ['08:00-12:00'] }, 'left out'],
    ['Mo 08:00-12:00 || "ring"', { mon: ['08:00-12:00'] }, 'outside the hours'],
    ['Mo 08:00-12:00 || unknown "ring"', { mon: ['08:00-12:00'] }, 'outside the hours'],
    ['Mo-Su 08:00-12:00, Tu-Su off', { mon: ['08:00-12:00'] }, "like off after ';'"],
    [
      'Mo-Fr 08:00-18:00, We 12:00-13:00 off',
      { 'mon-tue': ['08:00-18:00'], wed: ['08:00-12:00', '13:00-18:00'], 'thu-fri': ['08:00-18:00'] },
      "like off after ';'",
    ],
    [
      'Fr 22:00-02:00; Sa 10:00-12:00',
      { fri: ['22:00-24:00'], sat: ['10:00-12:00'] },
      "join with ',' to keep them",
    ],
    ['12:00-15:00; 17:00-21:00', { 'mon-sun': ['17:00-21:00'] }, "join with ',' to add"],
    ['Mo-Tu 18:00-02:00; Tu off', { mon: ['18:00-24:00'], wed: ['00:00-02:00'] }, 'stay open after midnight'],
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

  test('reports that the nights around a date are cut (S3)', () => {
    const { schedule, report } = read('Mo-Su 18:00-02:00; 2024 Dec 25 off')
    expect(schedule?.holidays).toEqual([{ on: '2024-12-25' }])
    expect(report[1]).toMatchObject({ kind: 'changed', rule: 'S3' })
    expect(report[1]?.message).toContain('the night before end at midnight')
    expect(report[1]?.message).toContain('the night that starts on it are left out')
  })

  test.each<[string, number, string, string]>([
    ['Mo-Fr 08:00-18:00; PH off', 19, 'PH', 'no dates here'],
    ['Mo-Fr,PH 08:00-18:00', 6, 'PH', 'no dates here'],
    ['Mo-Fr 08:00-18:00, SH off', 19, 'SH', 'no dates here'],
    ['Mo-Fr 08:00-18:00; Feb 30 off', 19, 'Feb 30 off', 'does not exist'],
    ['Mo-Fr 08:00-18:00; Dec 26-25 off', 26, '25 off', 'must end after its first date'],
    ['Mo-Fr 08:00-18:00; 2024 Dec 25-Jan 2 off', 31, 'Jan 2 off', 'needs a year too'],
    ['Mo-Fr 08:00-18:00; 2024 Dec 30-2025 Jan 2,5 off', 42, '5 off', 'not supported'],
    ['Mo-Fr 08:00-18:00; Dec 24 12:00-14:00 off', 19, 'Dec 24 12:00-14:00 off', 'hours that remain'],
    ['Dec 25 off; Mo-Fr 08:00-18:00', 0, 'Dec 25 off', 'put dates last'],
    ['Mo-Fr 08:00-18:00; 2024 Dec 25 10:00-11:00; Dec 25 off', 44, 'Dec 25 off', 'after yearly dates'],
    [
      'Mo-Fr 08:00-18:00; easter -2 days-easter -3 days off',
      34,
      'easter -3 days off',
      'must end after its first date',
    ],
    ['Mo-Fr 08:00-18:00; easter -366 days off', 19, 'easter -366 days off', 'at most 365'],
    ['Mo-Fr 08:00-18:00; Dec 20-easter off', 26, 'easter off', 'yearly date'],
    ['Mo-Fr 08:00-18:00; 2024 easter off', 19, '2024 easter off', 'part of a date'],
    ['Mo-Fr 08:00-18:00; 2023 Feb 29 off', 19, '2023 Feb 29 off', 'does not exist'],
    ['Mo-Fr 08:00-18:00; 2024 Dec 26-25 off', 31, '25 off', 'must end after its first date'],
    ['Mo-Fr 08:00-18:00; 2024 Jan 1-2025 Jan 2 off', 19, '2024 Jan 1-2025 Jan 2 off', '366'],
    ['Mo-Fr 08:00-18:00; 2024 Dec off', 19, '2024 Dec off', 'part of a date'],
    [
      'Mo-Fr 08:00-18:00; 2024 Dec 20-31 Mo 10:00-12:00',
      34,
      'Mo 10:00-12:00',
      'cannot be combined with dates',
    ],
    ['Mo-Fr 08:00-18:00; 2024 Jan 3 12:00-13:00 off', 19, '2024 Jan 3 12:00-13:00 off', 'hours that remain'],
    ['Mo-Fr 08:00-18:00; Mo[3-1] 08:00-10:00', 21, '[3-1] 08:00-10:00', 'must not end before it starts'],
    ['Mo-Fr 08:00-18:00; Mo[6] off', 21, '[6] off', 'except [1] to [5] and [-1]'],
    ['Mo-Fr 08:00-18:00; Fr[-2] off', 21, '[-2] off', 'except [1] to [5] and [-1]'],
    ['Mo-Fr 08:00-18:00; Su[-1] +1 day off', 21, '[-1] +1 day off', 'before or after a date'],
    ['Mo-Fr 08:00-18:00; PH +1 day off', 22, '+1 day off', 'before or after a date'],
    ['Mo-Fr 08:00-18:00; Dec 24+ off', 25, '+ off', 'dates a last date'],
    ['Mo-Fr 08:00-18:00; 2024-2025 Dec 24 off', 19, '2024-2025 Dec 24 off', 'a range of years'],
    ['Mo-Fr 08:00-18:00; Sa 10:00+', 27, '+', 'open end'],
    ['Mo-Fr 08:00-18:00; Sa 10:00-12:00+', 33, '+', 'open end'],
    ['Mo-Fr 08:00-18:00; Sa 10:00-sunset', 28, 'sunset', 'depend on the sun'],
    ['Mo-Fr 08:00-18:00; Sa sunrise-12:00', 22, 'sunrise-12:00', 'depend on the sun'],
    ['Mo-Fr 08:00-18:00; Sa 10:00-12:00/30', 33, '/30', 'interval'],
    ['Mo-Fr 08:00-18:00; Sa 10:00-10:00', 22, '10:00-10:00', 'the whole day is 00:00-24:00'],
    ['Mo-Fr 08:00-18:00; Sa 10:00-34:00', 22, '10:00-34:00', 'shorter than 24 hours'],
    ['Mo-Fr 08:00-18:00; Sa 24:00-26:00', 22, '24:00-26:00', 'before 24:00'],
    ['Mo-Fr 08:00-18:00; Sa 10:00-12:60', 28, '12:60', 'not supported'],
    ['Mo-Fr 08:00-18:00; Sa unknown', 22, 'unknown', 'unknown hours'],
    ['Mo-Fr 08:00-18:00; week 1-10 Sa off', 19, 'week 1-10 Sa off', 'weeks of the year'],
    ['Mo-Fr 08:00-18:00; sa 10:00-12:00', 19, 'sa 10:00-12:00', 'Expected Mo, Tu, We'],
    ['Mo-Fr 08:00-18:00; Sa-Sa 10:00-12:00', 22, 'Sa 10:00-12:00', 'cannot end on the day'],
    ['Mo-Fr 08:00-18:00 || Sa 10:00-12:00', 21, 'Sa 10:00-12:00', 'unknown hours'],
    ['Mo-Fr 08:00-18:00; Sa Off', 22, 'Off', "Expected 'off' in lower case"],
    ['Mo-Fr 08:00-18:00; Closed', 19, 'Closed', "Expected 'off' in lower case"],
    ['Mo-Fr 08:00-18:00; Ph off', 19, 'Ph off', "Expected 'PH'"],
    ['Mo-Fr 08:00-18:00; Sa 17-22', 22, '17-22', "Expected '17:00-22:00'"],
    ['Mo-Fr 08:00-18:00; Sa–Su 09:00-12:00', 21, '–Su 09:00-12:00', "the sign '-'"],
    ['Mo-Fr 08:00-18:00; Sa 1800-2030', 22, '1800-2030', "Expected '18:00-20:30'"],
    ['Mo-Fr 08:00-18:00; Sa 18.00-20.30', 22, '18.00-20.30', "Expected '18:00-20:30'"],
    ['Mo-Fr 08:00-18:00; Sa (ring)', 22, '(ring)', 'put remarks in quotes'],
    ['Mo-Fr 08:00-18:00; Sa (sunset-01:00)-22:00', 22, '(sunset-01:00)-22:00', 'depend on the sun'],
    ['Mo-Fr 08:00-18:00,', 18, '', 'incomplete'],
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

  test.each(['Mo[6] off', 'Mo[3-1] off'])('refused weekdays of a month leave dates unknown: %s', (rule) => {
    expect(read(`Mo-Fr 08:00-18:00; ${rule}`).schedule?.holidaysThrough).toBe('1971-12-31')
  })

  test.each<[string, number, string, string]>([
    ['; 2024 Dec 24,foo off', 14, 'foo off', 'not supported'],
    ['; Sa,Dec 24 off', 5, 'Dec 24 off', 'separate rules'],
    ['; Sa,Su,holidays off', 8, 'holidays off', 'not supported'],
    [', Mo,Wed 09:00-17:00', 5, 'Wed 09:00-17:00', 'not a weekday'],
    ['; Su,easter off', 5, 'easter off', 'separate rules'],
    ['; 2024 Dec 25,Dec 26 off', 14, 'Dec 26 off', 'separate rules'],
    ['; Dec 25,2024 Dec 26 off', 9, '2024 Dec 26 off', 'separate rules'],
    ['; Dec 25,PH off', 9, 'PH off', 'separate rules'],
    ['; Mo, Do 10:00-12:00', 6, 'Do 10:00-12:00', 'not a weekday'],
    ['; Sa,week 1 10:00-12:00', 5, 'week 1 10:00-12:00', 'weeks of the year'],
    ['; Sa,', 5, '', 'incomplete'],
    ['; Sa 10:00-12:00,sunset-22:00', 17, 'sunset-22:00', 'depend on the sun'],
  ])('refused as a whole, a list with an unsupported item: %s', (tail, at, there, message) => {
    const { schedule, report } = read(`Tu 08:00-09:00${tail}`)
    const { holidaysThrough: _, ...others } = schedule ?? {}
    expect(others).toEqual({ timeZone, weekly: { tue: ['08:00-09:00'] } })
    expect(report.map(({ kind }) => kind)).toEqual(['kept', 'refused'])
    expect(report[1]?.at).toEqual({ index: 'Tu 08:00-09:00'.length + at, text: there })
    expect(report[1]?.message).toContain(message)
  })

  test.each<[string, Record<string, string[]> | undefined, string]>([
    ['Mo-Sa 09:00-18:00; Sa 10:00+', { 'mon-fri': ['09:00-18:00'] }, 'those of sat are left out'],
    [
      'Mo-Sa 09:00-18:00; Sa 10:00+; Sa 11:00-12:00',
      { 'mon-fri': ['09:00-18:00'], sat: ['11:00-12:00'] },
      'sat',
    ],
    ['Mo-Fr 09:00-18:00; Sa 10:00+', { 'mon-fri': ['09:00-18:00'] }, 'open end'],
    ['Mo-Sa 09:00-18:00, Sa 20:00+', { 'mon-sat': ['09:00-18:00'] }, 'open end'],
    ['Mo-Sa 09:00-18:00; week 1-10 Sa off', { 'mon-sat': ['09:00-18:00'] }, 'weeks'],
    ['Mo-Fr 09:00-18:00; 18:00+', undefined, 'those of mon-fri are left out'],
    ['Mo-Fr 08:00-18:00; 9am-5pm', undefined, 'those of mon-fri are left out'],
    ['Mo-Fr 08:00-18:00; Mo-Fr sunrise-sunset', undefined, 'depend on the sun'],
  ])('hours that a refused rule replaces are in no reading (S10): %s', (text, weekly, message) => {
    const { schedule, complete, report } = read(text)
    expect(schedule?.weekly).toEqual(weekly)
    expect(complete).toBe(false)
    expect(
      report.find(({ kind }) => kind === 'refused' && weekly)?.message ?? report.at(-1)?.message,
    ).toContain(message)
  })

  test('complete, and how far the dates are known (S10)', () => {
    const known = (text: string) => {
      const { schedule, complete } = read(text)
      return [complete, schedule?.holidaysThrough]
    }
    expect(known('Mo-Fr 08:00-18:00')).toEqual([true, undefined])
    expect(known('Mo, We 8:00-12:00, 13:00-14:00; We 08:00-10:00 open "ring"')).toEqual([true, undefined])
    expect(known('Mo-Fr 08:00-18:00, Mo off, Dec 25 off || "ring"')).toEqual([true, undefined])
    for (const text of ['Mo 08:00-12:00 "ring"', 'Mo 08:00-12:00; "ring"', 'Mo 08:00-12:00; Tu "ring"'])
      expect(known(text)).toEqual([false, undefined])
    expect(read('"ring"').schedule).toBeUndefined()
    expect(known('Mo-Fr 08:00-18:00; 2024 Dec 25 off; 2024 Dec 24 08:00-12:00')).toEqual([true, '2024-12-25'])
    expect(known('Mo-Fr 08:00-18:00; 2024 Dec 25 off; PH off')).toEqual([false, '1971-12-31'])
    // A rule about dates that is refused may be about any of them.
    for (const lost of [
      ...[
        '2024 Jun 25-31 off',
        'Jun 25-31 off',
        '2024 off',
        '2024-2025 Dec 25 off',
        'easter foo',
        'week 52 off',
      ],
      ...['PH 10:00+', 'Mo-Fr,PH 10:00+', 'Mo-Fr 08:00-18:00, 2024 Jun 3+', '2024 Jun 3 12:00-13:00 off'],
    ])
      expect([lost, known(`Mo-Fr 08:00-18:00; ${lost}; 2024 Dec 25 off`)]).toEqual([
        lost,
        [false, '1971-12-31'],
      ])
    expect(known('Mo-Fr 08:00-18:00; Jun 25-31 off')).toEqual([false, '1971-12-31'])
    expect(known('Mo-Fr 08:00-18:00; 2024 Dec 25 off || 2024 Dec 25 10:00+')).toEqual([false, '1971-12-31'])
    for (const lost of ['Sa 10:00+', 'Apr-Sep Sa 10:00+', '18:00+ "2024 Dec 25 off, PH off"'])
      expect(known(`Mo-Fr 08:00-18:00; ${lost}; 2024 Dec 25 off`)).toEqual([false, '2024-12-25'])
    expect(known('12:00-15:00; 17:00-21:00')).toEqual([false, undefined])
    expect(known('Fr 22:00-02:00; Sa 10:00-12:00')).toEqual([false, undefined])
  })

  test.each<[string, object]>([
    ['Jan-Dec Mo-Fr 08:00-18:00', { weekly: { 'mon-fri': ['08:00-18:00'] } }],
    ['Jan-Dec: Mo-Fr 08:00-18:00', { weekly: { 'mon-fri': ['08:00-18:00'] } }],
    ['Jan 01-Dec 31 08:00-18:00', { weekly: { 'mon-sun': ['08:00-18:00'] } }],
    ['Aug-Jul 10:00-14:00', { weekly: { 'mon-sun': ['10:00-14:00'] } }],
    ['Dec-Nov,Mar 10:00-12:00', { weekly: { 'mon-sun': ['10:00-12:00'] } }],
    ['Mo-Fr 09:00-17:00; Jan-Dec off', { weekly: {} }],
    ['Mo-Fr 09:00-17:00; Jan-Jun,Jul-Dec 10:00-11:00', { weekly: { 'mon-sun': ['10:00-11:00'] } }],
    [
      'Mo-Fr 09:00-17:00, Jan-Dec Sa 10:00-11:00',
      { weekly: { 'mon-fri': ['09:00-17:00'], sat: ['10:00-11:00'] } },
    ],
    [
      'Jan-Dec Mo-Fr 08:00-18:00; Jul Mo-Fr 10:00-12:00',
      {
        weekly: { 'mon-fri': ['08:00-18:00'] },
        seasons: [
          { from: { month: 7, day: 1 }, to: { month: 7, day: 31 }, weekly: { 'mon-fri': ['10:00-12:00'] } },
        ],
      },
    ],
  ])('%s: a rule for all of the year is a rule for the week', (text, expected) => {
    const { schedule, complete } = read(text)
    expect(schedule).toEqual({ timeZone, ...expected })
    expect(complete).toBe(true)
  })

  test.each<[string, object]>([
    [
      'Apr-Sep Mo-Fr 08:00-20:00; Oct-Mar Mo-Fr 09:00-17:00',
      {
        weekly: {},
        seasons: [
          { from: { month: 10, day: 1 }, to: { month: 3, day: 31 }, weekly: { 'mon-fri': ['09:00-17:00'] } },
          { from: { month: 4, day: 1 }, to: { month: 9, day: 30 }, weekly: { 'mon-fri': ['08:00-20:00'] } },
        ],
      },
    ],
    [
      'Mo-Su 09:00-18:00; Jun-Aug Sa-Su 09:00-20:00; Aug: Su off',
      {
        weekly: { 'mon-sun': ['09:00-18:00'] },
        seasons: [
          {
            from: { month: 6, day: 1 },
            to: { month: 7, day: 31 },
            weekly: { 'mon-fri': ['09:00-18:00'], 'sat-sun': ['09:00-20:00'] },
          },
          {
            from: { month: 8, day: 1 },
            to: { month: 8, day: 31 },
            weekly: { 'mon-fri': ['09:00-18:00'], sat: ['09:00-20:00'] },
          },
        ],
      },
    ],
    [
      'Mo-Fr 09:00-17:00; Dec 15-Jan 10 Mo-Fr 10:00-12:00; Feb off',
      {
        weekly: { 'mon-fri': ['09:00-17:00'] },
        seasons: [
          { from: { month: 12, day: 15 }, to: { month: 1, day: 10 }, weekly: { 'mon-fri': ['10:00-12:00'] } },
          { from: { month: 2, day: 1 }, to: { month: 2, day: 29 }, weekly: {} },
        ],
      },
    ],
    [
      'May 15-Sep 15 10:00-18:00',
      {
        weekly: {},
        seasons: [
          { from: { month: 5, day: 15 }, to: { month: 9, day: 15 }, weekly: { 'mon-sun': ['10:00-18:00'] } },
        ],
      },
    ],
    [
      'Mo-Fr 09:00-17:00; Dec 24,31 09:00-12:00; Dec 24 10:00-11:00',
      {
        weekly: { 'mon-fri': ['09:00-17:00'] },
        specialHours: [
          { every: { month: 12, day: 24 }, hours: ['10:00-11:00'] },
          { every: { month: 12, day: 31 }, hours: ['09:00-12:00'] },
          { every: { month: 12, day: 24 }, hours: ['09:00-12:00'] },
        ],
      },
    ],
    [
      'Mo-Fr 09:00-17:00; Sa[1,-1] 10:00-12:00; Dec 25 10:00-11:00',
      {
        weekly: { 'mon-fri': ['09:00-17:00'] },
        specialHours: [
          { every: { month: 12, day: 25 }, hours: ['10:00-11:00'] },
          { every: { weekday: 'sat', nth: 'last' }, hours: ['10:00-12:00'] },
          { every: { weekday: 'sat', nth: 1 }, hours: ['10:00-12:00'] },
        ],
      },
    ],
    [
      '2024 Apr 14 20:00-24:00; Su[1] 08:00-12:00; easter +1 day 10:00-12:00; 2024 Mar 31 off',
      {
        weekly: {},
        holidays: [{ on: '2024-03-31' }],
        specialHours: [
          { on: '2024-04-14', hours: ['20:00-24:00'] },
          { every: { easter: 1 }, hours: ['10:00-12:00'] },
          { every: { weekday: 'sun', nth: 1 }, hours: ['08:00-12:00'] },
        ],
        holidaysThrough: '2024-04-14',
      },
    ],
    [
      'Mo-Fr 09:00-17:00; We[2-3] off; Apr,May Su[1] 10:00-12:00',
      {
        weekly: { 'mon-fri': ['09:00-17:00'] },
        holidays: [{ every: { weekday: 'wed', nth: 2 } }, { every: { weekday: 'wed', nth: 3 } }],
        specialHours: [
          { every: { month: 5, weekday: 'sun', nth: 1 }, hours: ['10:00-12:00'] },
          { every: { month: 4, weekday: 'sun', nth: 1 }, hours: ['10:00-12:00'] },
        ],
      },
    ],
  ])('parts of the year, yearly hours and counted weekdays: %s', (text, expected) => {
    const { schedule, complete, report } = read(text)
    expect(schedule).toEqual({ timeZone, ...expected })
    expect(report.map(({ kind }) => kind)).toEqual(text.split(';').map(() => 'kept'))
    expect(complete).toBe(true)
  })

  test.each<[string, string]>([
    ['Mo-Fr 08:00-18:00; Dec 24 22:00-02:00', 'end them at 24:00'],
    ['Mo-Fr 08:00-18:00, Dec 24 19:00-20:00', "after ';'"],
    ['Mo-Fr 08:00-18:00; Dec 24 08:00-12:00; Dec 24-26 off', 'put the rule with off before it'],
    ['Mo-Fr 08:00-18:00; Su[1] 08:00-12:00; Jan 6 off', 'put the rule with off before it'],
    ['Mo-Fr 08:00-18:00; Su[1] 08:00-12:00; 2024 Jan 7 off', 'put the rule with off before it'],
    ['Mo-Fr 08:00-18:00; Su[1] 08:00-12:00; Mo[1] off', 'put the rule with off before it'],
    ['Mo[1] 10:00-12:00; Mo-Fr 08:00-18:00', 'put dates last'],
    ['Mo-Fr 08:00-18:00; Su[1] 08:00-12:00, 2024 Apr 7 20:00-24:00', '2024-04-07 already has hours'],
    ['Mo-Fr 08:00-18:00; Su[-1] 08:00-12:00, 2024 Apr 28 20:00-24:00', '2024-04-28 already has hours'],
    ['Mo-Fr 08:00-18:00; easter 08:00-12:00, 2024 Mar 31 20:00-24:00', '2024-03-31 already has hours'],
    ['Mo-Fr 08:00-18:00; 2024 Apr 7 20:00-24:00; Su[1] 08:00-12:00', 'hours on 2024-04-07'],
    ['Mo-Fr 08:00-18:00; 2024 Apr 7 20:00-24:00; Apr,May Su[1] off', 'hours on 2024-04-07'],
    ['Mo-Fr 08:00-18:00; 2024 Apr 28 20:00-24:00; Su[-1] 08:00-12:00', 'hours on 2024-04-28'],
    ['Mo-Fr 08:00-18:00; Mo[1] 10:00-12:00 off', 'hours that remain'],
    ['Mo-Fr 08:00-18:00; Sa,Su[1] 10:00-12:00', 'need separate rules'],
    ['Mo-Fr 08:00-18:00; Su[1] +1 day 10:00-12:00', 'not supported'],
    ['Mo-Fr 08:00-18:00; Nov 1-Feb 28 Mo-Fr 09:00-12:00', 'end it with Feb 29'],
    ['Mo-Fr 08:00-18:00; Su[-2] 10:00-12:00', 'not supported'],
  ])('refused beside them: %s', (text, message) => {
    const { schedule, complete, report } = read(text)
    expect(schedule?.weekly).toEqual({ 'mon-fri': ['08:00-18:00'] })
    expect(complete).toBe(false)
    expect(report.filter(({ kind }) => kind === 'refused')).toHaveLength(1)
    expect(report.find(({ kind }) => kind === 'refused')?.message).toContain(message)
  })

  test('other dates go on beside them', () => {
    const { schedule, complete } = read('Mo-Fr 08:00-18:00; Su[1] 08:00-12:00; Jan 20 off; 2024 Jan 14 off')
    expect([schedule?.specialHours?.length, schedule?.holidays?.length, complete]).toEqual([1, 2, true])
  })

  test('rules divide the year into at most 24 parts (S7)', () => {
    const parts = Array.from(
      { length: 12 },
      (_, month) => `${MONTHS[month]} 3-${MONTHS[month]} 20 Mo 10:00-12:00`,
    )
    const { schedule, report } = read(`Mo-Fr 08:00-18:00; ${parts.join('; ')}`)
    expect(schedule?.seasons).toBeUndefined()
    expect(report.filter(({ message }) => message.includes('more than 24 parts'))).toHaveLength(12)
    expect(read(`Mo-Fr 08:00-18:00; ${parts.slice(1).join('; ')}`).schedule?.seasons).toHaveLength(11)
  })

  test('hours past midnight beside parts of the year are reported (S12)', () => {
    const { complete, report } = read('Mo-Su 18:00-02:00; Jun-Aug Mo-Su 18:00-23:00')
    expect(report[1]).toMatchObject({ kind: 'changed', rule: 'S12' })
    expect(complete).toBe(false)
  })

  test('a list of dates may name the month once', () => {
    const dates = (text: string) => read(`Mo-Fr 08:00-18:00; ${text} off`).schedule?.holidays
    expect(dates('2024 Mar 28-Apr 16')).toEqual([{ from: '2024-03-28', to: '2024-04-16' }])
    expect(dates('2023 Feb 1-Feb 29')).toBeUndefined()
    expect(dates('2024 Dec 24,31')).toEqual([{ on: '2024-12-24' }, { on: '2024-12-31' }])
    const christmas = [{ on: '2024-12-24' }, { from: '2024-12-26', to: '2024-12-27' }]
    expect(dates('2024 Dec 24,26-27')).toEqual(christmas)
    expect(dates('2024 Dec 24, 26-27')).toEqual(christmas)
    expect(dates('2024 Dec 24,2025 Jan 1-2,6')).toEqual([
      { on: '2024-12-24' },
      { from: '2025-01-01', to: '2025-01-02' },
      { on: '2025-01-06' },
    ])
    expect(read('2024 Dec 24,31 10:00-12:00').report[0]?.message).toBe(
      '2 dates from 2024-12-24 to 2024-12-31, 10:00-12:00',
    )
  })

  test.each<[string, unknown[], string]>([
    ['Dec 25 off', [{ month: 12, day: 25 }], 'Dec 25 every year, closed'],
    ['Dec 25-26 closed', [12, 25, 12, 26], 'Dec 25, Dec 26 every year, closed'],
    ['Jan 01,May 01 off', [1, 1, 5, 1], 'Jan 1, May 1 every year, closed'],
    ['Dec 24,31 off', [12, 24, 12, 31], 'Dec 24, Dec 31 every year, closed'],
    ['Dec 30-Jan 2 off', [12, 30, 12, 31, 1, 1, 1, 2], 'Dec 30, Dec 31, Jan 1, Jan 2 every year, closed'],
    ['Feb 27-Mar 2 off', [2, 27, 2, 28, 2, 29, 3, 1, 3, 2], '5 dates, Feb 27 to Mar 2 every year, closed'],
    ['easter off', [{ easter: 0 }], 'Easter every year, closed'],
    ['easter -2 days off', [{ easter: -2 }], 'Easter -2 days every year, closed'],
    ['easter +1 day off', [{ easter: 1 }], 'Easter +1 day every year, closed'],
    [
      'easter -1 day-easter +1 day,Dec 25 off',
      [{ easter: -1 }, { easter: 0 }, { easter: 1 }, { month: 12, day: 25 }],
      'Easter -1 day, Easter, Easter +1 day, Dec 25 every year, closed',
    ],
  ])('closed every year: %s', (text, dates, message) => {
    const every = dates.flatMap((date, at) =>
      typeof date !== 'number' ? [date] : at % 2 === 0 ? [{ month: date, day: dates[at + 1] }] : [],
    )
    const { schedule, report } = read(`Mo-Fr 08:00-18:00; ${text} "Day"`)
    expect(schedule?.holidays).toEqual(every.map((date) => ({ name: 'Day', every: date })))
    expect(report[1]).toMatchObject({ kind: 'kept', message })
  })

  test('reports how dates with a year, yearly dates and nights affect each other', () => {
    const both = read('Mo-Fr 08:00-18:00; Dec 24-25 off; 2024 Dec 24 08:00-12:00')
    expect(both.schedule?.specialHours).toEqual([{ on: '2024-12-24', hours: ['08:00-12:00'] }])
    expect(both.schedule?.holidays).toEqual([24, 25].map((day) => ({ every: { month: 12, day } })))
    const night = read('Mo-Su 18:00-02:00; Dec 25 off')
    expect(night.report[1]).toMatchObject({ kind: 'changed', rule: 'S3' })
    expect(night.report[1]?.message).toContain('the night before end at midnight')
    const dated = read('2024 Dec 24 18:00-02:00; Dec 25 off')
    expect(dated.report[0]).toMatchObject({ kind: 'changed', rule: 'S3' })
    expect(dated.report[0]?.message).toContain('2024-12-25 is closed every year')
    expect(read('9998 Dec 24 18:00-02:00; Dec 25 off').schedule?.holidays).toHaveLength(1)
  })

  test('a yearly range over the end of the year includes 29 February', () => {
    const { holidays } = read('Mo-Fr 08:00-18:00; Dec 31-Mar 1 off').schedule ?? {}
    expect(holidays).toHaveLength(62)
    expect(holidays).toContainEqual({ every: { month: 2, day: 29 } })
  })

  test('at most 5000 single dates are imported, and the others are refused (S7)', () => {
    const years = Array.from({ length: 999 }, (_, index) => 2000 + index)
    const nights = years.map((year) => `${year} Jan 1-${year} Dec 31 20:00-04:00`)
    const { schedule, report } = read(['Mo-Su 18:00-06:00', ...nights].join('; '))
    expect(schedule?.specialHours).toHaveLength(13 * 365 + 4)
    const refused = report.filter(({ kind }) => kind === 'refused')
    expect(refused).toHaveLength(999 - 13)
    for (const { message } of refused) expect(message).toContain('at most 5000')
    const dates = years.slice(0, 14).map((year) => `${year} Jan 1-${year} Dec 31`)
    const list = read(`Mo 08:00-12:00; ${dates} off`)
    expect(list.schedule).not.toHaveProperty('holidays')
    expect(list.report[1]).toMatchObject({ kind: 'refused', at: { index: 16 } })
    expect(list.report[1]?.message).toMatch(/^its 5114 dates are too many: at most 5000/)
    expect(read(`${dates.slice(1)},${dates.slice(1).reverse()} off`).schedule?.holidays).toEqual([
      { from: '2001-01-01', to: '2013-12-31' },
    ])
  })

  test('a text with more than 1000 rules is refused as a whole (S7)', () => {
    const rules = (count: number, separator: string) =>
      read(Array.from({ length: count }, () => 'Mo 08:00-12:00').join(separator))
    expect(rules(1000, ';').report).toHaveLength(1000)
    expect(rules(1000, ',').schedule?.weekly).toEqual({ mon: ['08:00-12:00'] })
    for (const { schedule, report } of [rules(1001, ';'), rules(1001, ','), read('24/7;'.repeat(200_000))]) {
      expect(schedule).toBeUndefined()
      expect(report).toMatchObject([{ kind: 'refused', at: { index: 0 } }])
      expect(report[0]?.message).toBe('the text has more than 1000 rules')
    }
  })

  test('a yearly range becomes as few holidays as possible, and a repeated one adds none (S7)', () => {
    const holidays = (text: string) => read(`Mo-Fr 08:00-18:00; ${text}`).schedule?.holidays ?? []
    const all = [{ from: textFromDay(FIRST_DAY), to: textFromDay(LAST_DAY) }]
    expect(holidays('Jan 1-Dec 31 off')).toEqual(all)
    expect(holidays('Jul 1-Jun 30 off; Jan 1-Dec 31 off')).toEqual(all)
    expect(holidays('Jan 1-Mar 31,Apr 1-Dec 31 off "closed"')).toEqual([{ name: 'closed', ...all[0] }])
    expect(holidays('easter -365 days-easter +365 days off')).toEqual(all)
    const months = holidays('Jan 15-Dec 14 off')
    expect(months).toHaveLength(2199 - 1972 + 1)
    expect(months.slice(0, 2)).toEqual([
      { from: '1972-01-15', to: '1972-12-14' },
      { from: '1973-01-15', to: '1973-12-14' },
    ])
    const withoutLeapDay = holidays('Mar 1-Feb 28 off')
    expect(withoutLeapDay.slice(0, 2)).toEqual([
      { from: textFromDay(FIRST_DAY), to: '1972-02-28' },
      { from: '1972-03-01', to: '1976-02-28' },
    ])
    expect(holidays(Array.from({ length: 900 }, () => 'Nov 1-Mar 31 off').join('; '))).toHaveLength(152)
    expect(holidays('Dec 24-26 off; Dec 25-27 off "a"; Dec 25-28 off "b"; Dec 28 off')).toEqual([
      ...[24, 25, 26].map((day) => ({ every: { month: 12, day } })),
      ...[25, 26, 27].map((day) => ({ name: 'a', every: { month: 12, day } })),
      { name: 'b', every: { month: 12, day: 28 } },
    ])
  })

  test('a repeated yearly rule is reported like the first one', () => {
    expect(
      read('Mo 08:00-12:00; Dec 25 off; Dec 25 off').report.map(({ kind, message }) => [kind, message]),
    ).toEqual([
      ['kept', 'mon, 08:00-12:00'],
      ['kept', 'Dec 25 every year, closed'],
      ['kept', 'Dec 25 every year, closed'],
    ])
  })

  test('a date with hours is found among yearly dates by month and day and by Easter', () => {
    const refusal = (date: string, yearly: string) =>
      read(`Mo-Fr 08:00-18:00; ${date} 10:00-11:00; ${yearly} off`).report[2]
    for (const [date, yearly] of [
      ['2024 Feb 29', 'Feb 28-Mar 1'],
      ['2024 Apr 1', 'easter +1 day'],
      ['2024 Mar 31', 'Dec 25,easter'],
      // Easter 2023 was on 9 April, Easter 2025 was on 20 April.
      ['2024 Jan 3', 'easter +269 days'],
      ['2024 Jan 3', 'easter -88 days'],
      ['1972 Jan 9', 'easter +273 days'],
      ['2199 Dec 31', 'easter -96 days'],
    ] as const)
      expect([date, yearly, refusal(date, yearly)?.kind]).toEqual([date, yearly, 'refused'])
    expect(refusal('2023 Feb 28', 'Feb 29')?.kind).toBe('kept')
    expect(refusal('2024 Apr 1', 'easter')?.kind).toBe('kept')
    const night = read('2024 Mar 30 18:00-02:00; easter off')
    expect(night.report[0]?.message).toContain('2024-03-31 is closed every year')
  })

  test('times are applied once to all dates of a rule, and overlaps are found (S7)', () => {
    const last = (text: string) => read(`Mo-Fr 08:00-18:00; ${text}`).report.at(-1)?.message ?? ''
    const times = Array.from({ length: 7000 }, () => '08:00-08:01').join()
    const dates = Array.from({ length: 13 }, (_, index) => `${2001 + index} Jan 1-${2001 + index} Dec 31`)
    const { schedule, report } = read(`${dates} ${times}`)
    expect(schedule?.specialHours).toHaveLength(4748)
    expect(schedule?.specialHours?.[0]?.hours).toEqual(['08:00-08:01'])
    expect(report[0]?.message.length).toBeLessThan(500)
    expect(report[0]?.message).toMatch(/08:00-08:01, and 6980 more; its own times overlap: merged$/)
    expect(last('2024 Jan 1-2 20:00-04:00,02:00-10:00')).toContain('its own times overlap')
    expect(last('2024 Jan 1 20:00-04:00; 2024 Jan 2 02:00-10:00')).not.toContain('overlap')
    expect(last('2024 Jan 6 20:00-04:00, 2024 Jan 7 02:00-10:00')).toContain('its own times overlap')
    expect(last('2024 Jan 6-7 20:00-04:00,04:00-10:00')).not.toContain('overlap')
  })

  test('messages quote the beginning of a long rule or comment (S7)', () => {
    const times = Array.from({ length: 900 }, () => '08:00-08:01').join()
    const { report } = read(`Dec 25 off; Mo ${times} open "${'c'.repeat(9000)}"`)
    expect(report[0]?.message).toMatch(/^the later rule 'Mo 08:00-08:01,.*\.\.\.' applies to the same dates/)
    for (const { message } of report) expect(message.length).toBeLessThan(600)
  })

  test.each(['', ' ; ', 'PH off', 'sunrise-sunset', 'Mo-Fr foo', 'Mo-Fr 08.00-18.00'])(
    'there is no schedule for %j',
    (text) => {
      const { schedule, report } = read(text)
      expect(schedule).toBeUndefined()
      expect(report.length).toBeGreaterThan(0)
      expect(report.every(({ kind }) => kind === 'refused')).toBe(true)
    },
  )

  test('a separator inside quotes is part of the comment', () => {
    const { schedule, report } = read('2024 Dec 25 off "Christmas; all day || night"; Mo-Tu 08:00-18:00')
    expect(schedule?.holidays).toEqual([{ name: 'Christmas; all day || night', on: '2024-12-25' }])
    expect(report.map(({ at }) => at)).toEqual([
      { index: 0, text: '2024 Dec 25 off "Christmas; all day || night"' },
      { index: 47, text: 'Mo-Tu 08:00-18:00' },
    ])
  })

  test('an option that it does not have is refused, and the result is not complete', () => {
    const options = { timeZone: 'Europe/Berlin', publicHoliday: { holidays: [] } }
    const { schedule, complete, report } = fromOpeningHours('24/7', options)
    expect(schedule?.weekly).toEqual({ 'mon-sun': ['00:00-24:00'] })
    expect(complete).toBe(false)
    expect(report[0]).toEqual({
      kind: 'refused',
      at: ['options', 'publicHoliday'],
      message:
        "the key 'publicHoliday' is not supported. Expected 'timeZone', 'publicHolidays' or 'schoolHolidays' (did you mean 'publicHolidays'?)",
      code: 'invalid-option',
      option: 'publicHoliday',
    })
  })

  test('without a zone there is no schedule', () => {
    const { schedule, report } = fromOpeningHours('24/7', { timeZone: '' })
    expect(schedule).toBeUndefined()
    expect(report.map(({ kind, at }) => [kind, at])).toEqual([
      ['refused', ['options', 'timeZone']],
      ['refused', { index: 0, text: '24/7' }],
    ])
  })
})
