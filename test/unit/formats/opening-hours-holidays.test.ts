import { defineSchedule, isOpen } from 'dueby'
import { fromOpeningHours } from 'dueby/formats'
import { describe, expect, test } from 'vitest'

const timeZone = 'UTC'
const publicHolidays = {
  holidays: [
    { name: 'Christmas', from: '2024-12-25', to: '2024-12-26' },
    { name: 'New Year', on: '2025-01-01' },
  ],
  holidaysThrough: '2025-01-31',
} as const

const kinds = (text: string, options: object = { publicHolidays }): string[] =>
  fromOpeningHours(text, { timeZone, ...options }).report.map(({ kind }) => kind)

describe('public holidays with the call', () => {
  test('are holidays of the schedule where PH is closed', () => {
    const { schedule, complete, report } = fromOpeningHours('Mo-Fr 08:00-18:00; PH off', {
      timeZone,
      publicHolidays,
    })
    expect(schedule).toEqual({
      timeZone,
      weekly: { 'mon-fri': ['08:00-18:00'] },
      holidays: publicHolidays.holidays,
      holidaysThrough: '2025-01-31',
    })
    expect(complete).toBe(true)
    expect(report[1]).toEqual({
      kind: 'kept',
      at: { index: 19, text: 'PH off' },
      message: 'public holidays, closed',
    })
  })

  test('have special hours where PH has hours, and are holidays too (P4)', () => {
    const text = 'Mo-Fr 08:00-18:00; PH 10:00-12:00'
    const { schedule } = fromOpeningHours(text, { timeZone, publicHolidays })
    expect(schedule?.holidays).toEqual(publicHolidays.holidays)
    expect(schedule?.specialHours).toEqual([
      { name: 'Christmas', on: '2024-12-25', hours: ['10:00-12:00'] },
      { name: 'Christmas', on: '2024-12-26', hours: ['10:00-12:00'] },
      { name: 'New Year', on: '2025-01-01', hours: ['10:00-12:00'] },
    ])
  })

  test('keep yearly rules as they are, which say nothing about how far they are known (S10)', () => {
    const given = { holidays: [{ name: 'Labour Day', every: { month: 5, day: 1 } }] } as const
    const read = (list: object) =>
      fromOpeningHours('Mo-Su 08:00-18:00; PH off', { timeZone, publicHolidays: { ...given, ...list } })
        .schedule
    expect(read({})?.holidays).toEqual(given.holidays)
    expect(read({})?.holidaysThrough).toBe('1971-12-31')
    expect(read({ holidaysThrough: '2030-12-31' })?.holidaysThrough).toBe('2030-12-31')
    const dated = { holidays: [...given.holidays, { on: '2024-12-25' }] }
    expect(read(dated)?.holidaysThrough).toBe('2024-12-25')
  })

  test('are known through the last of their dates, or not at all if there are none (S10)', () => {
    const through = (holidays: readonly { on: '2024-05-01' }[]) =>
      fromOpeningHours('Mo-Su 08:00-18:00; PH off', { timeZone, publicHolidays: { holidays } }).schedule
        ?.holidaysThrough
    expect(through([{ on: '2024-05-01' }])).toBe('2024-05-01')
    expect(through([])).toBe('1971-12-31')
  })

  test('are not used by a text without PH', () => {
    const { schedule } = fromOpeningHours('Mo-Su 08:00-18:00', { timeZone, publicHolidays })
    expect(schedule).toEqual({ timeZone, weekly: { 'mon-sun': ['08:00-18:00'] } })
  })

  test('are closed where a refused rule replaces their hours (S10)', () => {
    const text = 'Mo-Fr 08:00-18:00; PH 10:00+'
    const { schedule, complete } = fromOpeningHours(text, { timeZone, publicHolidays })
    expect(complete).toBe(false)
    expect(schedule?.weekly).toEqual({ 'mon-fri': ['08:00-18:00'] })
    expect(schedule && isOpen('2024-12-25T10:30:00Z', defineSchedule(schedule))).toBe(false)
  })

  test('are closed in place of earlier yearly hours, which go before holidays (S11)', () => {
    const text = 'Mo-Fr 08:00-18:00; Dec 25 10:00-12:00; PH off'
    const { schedule } = fromOpeningHours(text, { timeZone, publicHolidays })
    expect(schedule?.specialHours).toEqual([
      { name: 'Christmas', on: '2024-12-25', hours: [] },
      { every: { month: 12, day: 25 }, hours: ['10:00-12:00'] },
    ])
  })

  test('warn if a later rule opens on days that PH closes', () => {
    const { report, complete } = fromOpeningHours('PH off; Mo-Sa 07:00-20:00', { timeZone, publicHolidays })
    expect(complete).toBe(false)
    expect(report[0]?.message).toContain("'Mo-Sa 07:00-20:00' comes later and opens on them")
  })

  test('mention the nights that an entry changes (S3)', () => {
    const { report } = fromOpeningHours('Mo-Su 20:00-02:00; PH off', { timeZone, publicHolidays })
    expect(report[1]).toMatchObject({ kind: 'changed', rule: 'S3' })
  })

  test('leave SH without dates', () => {
    expect(kinds('Mo-Fr 08:00-18:00; PH off; SH off')).toEqual(['kept', 'kept', 'refused'])
    expect(kinds('Mo-Fr 08:00-18:00; SH Mo-Fr 10:00-12:00')).toEqual(['kept', 'refused'])
  })

  test.each([
    'Mo-Fr 08:00-18:00; 2024 Dec 25 10:00-12:00, PH 14:00-16:00',
    'Mo-Fr 08:00-18:00; 2024 Dec 25 off, PH 14:00-16:00',
    'Mo-Fr 08:00-18:00; Dec We[4] off, PH 14:00-16:00',
  ])('cannot be added to a date that another rule decides: %s', (text) => {
    const { report } = fromOpeningHours(text, { timeZone, publicHolidays })
    expect(report.at(-1)).toMatchObject({ kind: 'refused', at: { text: 'PH' } })
    expect(report.at(-1)?.message).toContain("',' adds to the hours of 2024-12-25")
  })
})

describe('school holidays with the call', () => {
  const schoolHolidays = { holidays: [{ from: '2024-12-23', to: '2025-01-03' }] } as const

  test('are special hours, and no holidays of the schedule', () => {
    const text = 'Mo-Fr 08:00-18:00; SH Mo,Tu 10:00-12:00'
    const { schedule, report } = fromOpeningHours(text, { timeZone, schoolHolidays })
    expect(schedule?.holidays).toBeUndefined()
    const dates = schedule?.specialHours?.map(({ on, hours }) => `${on} ${hours.join(' ')}`)
    expect(dates).toEqual(
      ['2024-12-23', '2024-12-24', '2024-12-30', '2024-12-31'].map((on) => `${on} 10:00-12:00`),
    )
    expect(report[1]?.message).toBe('mon, tue on school holidays, 10:00-12:00')
  })

  test('give way to public holidays that come later in the text', () => {
    const text = 'Mo-Fr 08:00-18:00; SH Mo-Fr 10:00-12:00; PH off'
    const { schedule } = fromOpeningHours(text, { timeZone, publicHolidays, schoolHolidays })
    const dates = schedule?.specialHours?.map(({ on }) => on)
    expect(dates).toContain('2024-12-24')
    expect(dates).not.toContain('2024-12-25')
    expect(schedule?.holidaysThrough).toBe('2025-01-03')
  })
})

describe('holidays that are not usable', () => {
  test.each([
    ['no list', { publicHolidays: [] }, ['options', 'publicHolidays']],
    ['no holidays', { publicHolidays: { holidays: null } }, ['options', 'publicHolidays']],
    [
      'a bad date',
      { publicHolidays: { holidays: [{ on: '2024-02-30' }] } },
      ['options', 'publicHolidays', 'holidays', 0, 'on'],
    ],
    [
      'a bad last date',
      { schoolHolidays: { holidays: [], holidaysThrough: 'soon' } },
      ['options', 'schoolHolidays', 'holidaysThrough'],
    ],
  ])('%s is refused, and the text is read without them', (_, options, at) => {
    const { report, schedule, complete } = fromOpeningHours('Mo-Fr 08:00-18:00; PH,SH off', {
      timeZone,
      ...(options as object),
    })
    expect(report[0]).toMatchObject({ kind: 'refused', at })
    expect(schedule?.weekly).toEqual({ 'mon-fri': ['08:00-18:00'] })
    expect(complete).toBe(false)
  })

  test('more dates than a schedule lists are refused', () => {
    const days = Array.from({ length: 30 }, (_, day) => ({ every: { month: 1, day: day + 1 } }))
    const { report } = fromOpeningHours('Mo-Fr 08:00-18:00; PH off', {
      timeZone,
      publicHolidays: { holidays: days as never },
    })
    expect(report.at(-1)?.message).toMatch(/dates are too many/)
  })
})
