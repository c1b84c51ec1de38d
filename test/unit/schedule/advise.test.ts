import {
  type AdviceSpan,
  checkPolicy,
  checkSchedule,
  DuebyError,
  definePolicy,
  defineSchedule,
  type ScheduleInput,
} from 'dueby'
import { describe, expect, test } from 'vitest'

const OFFICE = { timeZone: 'America/Los_Angeles', weekly: { 'mon-fri': ['06:00-18:00'] } }

const advised = (change: object, span?: AdviceSpan) =>
  checkSchedule({ ...OFFICE, ...change }, span).map(({ code, path }) => `${code} ${path.join('.')}`)
const clockChange = (weekly: object, from: string, change: object = {}) =>
  checkSchedule({ ...OFFICE, weekly, ...change }, { from: from as '2024-01-01' })
    .filter(({ code }) => code === 'clock-change-in-hours')
    .map(({ message }) => /(?:loses|includes) .* on [\d-]+/.exec(message)?.[0])

describe('advice', () => {
  test('does not make a schedule invalid, and is left out if there are errors', () => {
    const idle = { ...OFFICE, holidays: [{ on: '2023-12-24' }] } as unknown as ScheduleInput
    const policy = {
      name: 'Acme',
      schedule: idle,
      tiers: ['all'],
      priorities: ['P1'],
      targets: { firstResponse: { P1: '1 hour' } },
    } as const
    expect(advised(idle)).toEqual(['holiday-on-closed-day holidays.0.on'])
    expect(defineSchedule(idle).holidays).toHaveLength(1)
    expect(checkPolicy(policy)).toEqual([])
    expect(definePolicy(policy).name).toBe('Acme')
    expect(advised({ ...idle, weekly: { mon: ['x'] } })).toEqual(['invalid-hours weekly.mon.0'])
  })

  test('reports a holiday on dates that are closed anyway', () => {
    expect(advised({ holidays: [{ from: '2023-12-23', to: '2023-12-24' }] })).toEqual([
      'holiday-on-closed-day holidays.0',
    ])
    expect(advised({ holidays: [{ from: '2023-12-23', to: '2023-12-25' }] })).toEqual([])
    expect(advised({ holidays: [{ every: { month: 12, day: 24 } }] })).toEqual([])
    // Rules that only fall on closed dates, and one that does so in the given span.
    expect(advised({ holidays: [{ every: { easter: 0 } }] })).toEqual([
      'holiday-on-closed-day holidays.0.every',
    ])
    expect(advised({ holidays: [{ every: { month: 5, weekday: 'sun', nth: 2 } }] })).toEqual([
      'holiday-on-closed-day holidays.0.every',
    ])
    const july4 = { every: { month: 7, day: 4 } }
    const [advice] = checkSchedule({ ...OFFICE, holidays: [july4] }, { from: '2020-01-01' })
    expect(advice?.message).toContain('falls on 2020-07-04, which is closed anyway')
    expect(advice?.expected).toContain("'observed'")
    expect(advised({ holidays: [july4] }, { from: '2019-01-01', through: '2019-12-31' })).toEqual([])
    for (const observed of ['none', 'nearest weekday'])
      expect(advised({ holidays: [{ ...july4, observed }] }, { from: '2020-01-01' })).toEqual([])
    // The holiday has an effect: it ends Friday's night at midnight (S3).
    expect(advised({ weekly: { fri: ['20:00-04:00'] }, holidays: [{ on: '2023-12-23' }] })).toEqual([])
    // Without weekly hours, holidays have another purpose.
    expect(advised({ weekly: {}, holidays: [{ on: '2023-12-25' }] })).toEqual([])
  })

  test('reports special hours on a holiday, over which they take precedence', () => {
    const specialHours = [{ on: '2023-12-25', hours: ['09:00-12:00'] }]
    const [advice] = checkSchedule({
      ...OFFICE,
      specialHours,
      holidays: [{ name: 'Xmas', on: '2023-12-25' }],
    })
    expect(advice?.message).toContain(
      "'2023-12-25' is also the holiday 'Xmas'; the special hours take precedence",
    )
    expect(advised({ specialHours, holidays: [{ every: { month: 12, day: 25 } }] })).toEqual([
      'special-hours-on-holiday specialHours.0.on',
    ])
    expect(advised({ specialHours })).toEqual([])
  })

  test('reports a missing last minute once for each row', () => {
    const specialHours = [{ on: '2023-12-25', hours: ['18:00-23:59'] }]
    expect(advised({ weekly: { 'mon-sun': ['00:00-23:59'] }, specialHours })).toEqual([
      'minute-missing weekly.mon-sun.0',
      'minute-missing specialHours.0.hours.0',
    ])
  })

  test('reports a clock change in hours, with its first date and the amount of time', () => {
    // A row that covers the whole day cannot avoid the change.
    expect(clockChange({ 'mon-sun': ['00:00-24:00'] }, '2024-01-01')).toEqual([])
    const always = { 'mon-sun': ['00:00-23:00'] }
    expect(clockChange(always, '2024-01-01')).toEqual(['loses 1 hour on 2024-03-10'])
    expect(clockChange(always, '2024-03-10')).toEqual(['loses 1 hour on 2024-03-10'])
    expect(clockChange(always, '2024-03-11')).toEqual(['includes 1 hour twice on 2024-11-03'])
    expect(clockChange({ sun: ['02:15-06:00'] }, '2024-01-01')).toEqual(['loses 45 minutes on 2024-03-10'])
    expect(clockChange({ sun: ['00:00-02:00', '03:00-06:00'] }, '2024-03-11')).toEqual([
      'includes 1 hour twice on 2024-11-03',
    ])
    expect(clockChange({ sun: ['03:00-06:00'] }, '2024-01-01')).toEqual([])
    expect(clockChange(always, '2024-01-01', { timeZone: 'Asia/Tokyo' })).toEqual([])
    expect(clockChange(always, '2023-09-01', { timeZone: 'Australia/Lord_Howe' })).toEqual([
      'loses 30 minutes on 2023-10-01',
    ])
  })

  test('ignores a clock change on a date with a holiday or special hours', () => {
    const sunday = { holidays: [{ on: '2024-03-10' }] }
    expect(clockChange({ sat: ['20:00-04:00'] }, '2024-01-01')).toEqual(['loses 1 hour on 2024-03-10'])
    expect(clockChange({ sat: ['20:00-04:00'] }, '2024-01-01', sunday)).toEqual([
      'includes 1 hour twice on 2024-11-03',
    ])
  })

  test('reports holidays that end within the span', () => {
    const last = { holidays: [{ on: '2023-12-26' }, { on: '2023-12-25' }] }
    expect(advised(last, { through: '2024-06-26' })).toEqual([])
    expect(advised(last, { through: '2024-06-27' })).toEqual(['holidays-end holidays.0'])
    expect(advised({ ...last, holidaysThrough: '2024-06-27' }, { through: '2024-06-27' })).toEqual([])
    expect(advised({ ...last, holidaysThrough: '2024-01-01' }, { from: '2023-01-02' })).toEqual([
      'holidays-end holidaysThrough',
    ])
    expect(
      advised({ holidays: [...last.holidays, { every: { easter: 1 } }] }, { through: '2030-01-01' }),
    ).toEqual([])
    expect(advised({}, { through: '2030-01-01' })).toEqual([])
    const until = { every: { month: 7, day: 4 }, until: 2023 }
    expect(advised({ holidays: [until] }, { through: '2024-01-03' })).toEqual([])
    expect(advised({ holidays: [until] }, { through: '2024-01-04' })).toEqual(['holidays-end holidays.0'])
    expect(advised({ holidays: [{ on: '2020-12-25' }, until] }, { through: '2027-01-01' })).toEqual([
      'holidays-end holidays.1',
    ])
  })

  test('checks every operand of a combined schedule, and each version while it is in force', () => {
    const old = { ...OFFICE, holidaysThrough: '2023-12-31' }
    const versions = [{ schedule: old }, { from: '2024-01-01', schedule: { union: [OFFICE, old] } }]
    expect(checkSchedule({ versions }, { from: '2023-06-01' }).map(({ path }) => path.join('.'))).toEqual([
      'versions.1.schedule.union.1.holidaysThrough',
    ])
  })

  test.each([
    [{ from: '2023-02-30' }, 'invalid-date'],
    [{ from: '2024-01-01', through: '2023-12-31' }, 'reversed-range'],
    [{ since: '2024-01-01' }, 'unknown-key'],
    [5, 'wrong-type'],
  ])('refuses the options %j', (options, code) => {
    expect(() => checkSchedule(OFFICE, options as AdviceSpan)).toThrow(DuebyError)
    expect(() => checkSchedule(OFFICE, options as AdviceSpan)).toThrow(
      expect.objectContaining({ code }) as unknown as Error,
    )
  })
})
