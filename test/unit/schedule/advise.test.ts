import { type AdviceSpan, checkSchedule, DuebyError, defineSchedule, type ScheduleInput } from 'dueby'
import { describe, expect, test } from 'vitest'

const OFFICE = { timeZone: 'America/Los_Angeles', weekly: { 'mon-fri': ['06:00-18:00'] } }

const advised = (change: object, span?: AdviceSpan) =>
  checkSchedule({ ...OFFICE, ...change }, span).map(({ code, path }) => `${code} ${path.join('.')}`)
const clockChange = (weekly: object, from: string, change: object = {}, through?: string) =>
  checkSchedule({ ...OFFICE, weekly, ...change }, { from, through } as AdviceSpan)
    .filter(({ code }) => code === 'clock-change-in-hours')
    .map(({ message }) => /(?:loses|includes) .* on [\d-]+/.exec(message)?.[0])

describe('advice', () => {
  test('does not make a schedule invalid, and is left out if there are errors', () => {
    const idle = { ...OFFICE, holidays: [{ on: '2023-12-24' }] } as unknown as ScheduleInput
    expect(advised(idle)).toEqual(['holiday-on-closed-day holidays.0.on'])
    expect(defineSchedule(idle).holidays).toHaveLength(1)
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
    expect(advice).toMatchObject({ path: ['holidays', 0, 'every'], rule: 'S3', severity: 'advice' })
    expect(advice?.message).toContain('falls on 2020-07-04, which is closed anyway')
    expect(advice?.expected).toContain(
      "'observed' set to 'nearest weekday' or 'next weekday', or to 'none' if the holiday is not moved;",
    )
    expect(advised({ holidays: [july4] }, { from: '2020-07-04', through: '2020-07-04' })).toHaveLength(1)
    expect(advised({ holidays: [july4] }, { from: '2019-01-01', through: '2019-12-31' })).toEqual([])
    for (const observed of ['none', 'nearest weekday'])
      expect(advised({ holidays: [{ ...july4, observed }] }, { from: '2020-01-01' })).toEqual([])
    // The holiday has an effect: it ends Friday's night at midnight (S3).
    expect(advised({ weekly: { fri: ['20:00-04:00'] }, holidays: [{ on: '2023-12-23' }] })).toEqual([])
    // Without weekly hours, holidays have another purpose.
    expect(advised({ weekly: {}, holidays: [{ on: '2023-12-25' }] })).toEqual([])
  })

  test.each([
    // Tuesday to Friday, and a holiday on a Saturday, a Sunday and a Monday.
    ['tue-fri', 4, '2020-07-04', "'observed' set to 'nearest weekday', or to 'none'"],
    ['tue-fri', 4, '2021-07-04', "'observed' set to 'none', and the day that is off instead"],
    ['tue-fri', 4, '2022-07-04', "'observed' set to 'none', and the day that is off instead"],
    // Monday to Thursday, and a holiday on a Friday and a Saturday.
    ['mon-thu', 5, '2024-07-05', "'observed' set to 'none', and the day that is off instead"],
    ['mon-thu', 4, '2020-07-04', "'observed' set to 'next weekday', or to 'none'"],
  ] as const)(
    'names only values of `observed` that move a holiday to an open day: %s, %i July, %s',
    (days, day, date, expected) => {
      const input = { weekly: { [days]: ['09:00-17:00'] }, holidays: [{ every: { month: 7, day } }] }
      const [advice, ...more] = checkSchedule({ ...OFFICE, ...input }, { from: date, through: date })
      expect(more).toEqual([])
      expect(advice?.message).toContain(`falls on ${date}, which is closed anyway`)
      expect(advice?.expected).toContain(expected)
    },
  )

  test('reports no holiday that has an effect, or none of its own', () => {
    const span = { from: '2023-12-01', through: '2023-12-31' } as const
    expect(advised({ holidays: [{ from: '2023-12-23', to: '2023-12-25' }] }, span)).toEqual([])
    expect(advised({ holidays: [{ from: '2024-01-01', to: '2300-01-01' }] })).toEqual([])
    expect(advised({ holidays: [{ every: { month: 5, day: 1 }, until: 1960 }] })).toEqual([])
    // Where it is observed depends on the other holidays.
    const saturday = { month: 5, weekday: 'sat', nth: 1 }
    expect(advised({ holidays: [{ every: saturday, observed: 'sunday to next free day' }] })).toEqual([])
    // The special hours have advice of their own.
    const specialHours = [{ on: '2023-12-24', hours: [] }]
    expect(advised({ holidays: [{ on: '2023-12-24' }], specialHours })).toEqual([
      'special-hours-on-holiday specialHours.0.on',
    ])
  })

  test('reports a holiday outside the only season with hours', () => {
    const summer = { from: { month: 6, day: 1 }, to: { month: 8, day: 31 }, weekly: OFFICE.weekly }
    const holidays = [{ on: '2024-12-25' }, { on: '2024-07-04' }]
    expect(advised({ weekly: {}, seasons: [summer], holidays })).toEqual([
      'holiday-on-closed-day holidays.0.on',
    ])
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
    expect(advice).toMatchObject({ rule: 'S3', severity: 'advice', received: "'2023-12-25'" })
  })

  test('reports special hours of several dates with the first one that is a holiday', () => {
    const specialHours = [{ from: '2023-12-24', to: '2023-12-27', hours: ['09:00-12:00'] }]
    const holidays = [{ on: '2023-12-26' }, { on: '2023-12-25' }]
    const [advice, ...more] = checkSchedule({ ...OFFICE, specialHours, holidays })
    expect(more).toEqual([])
    expect(advice).toMatchObject({ path: ['specialHours', 0, 'from'], received: "'2023-12-25'" })
    expect(advice?.message).toContain("'2023-12-25' is also a holiday;")
  })

  test('takes dates of the supported range only, and looks no further (T4)', () => {
    for (const span of [{ from: '1972-01-07' }, { through: '2200-01-01' }] as const)
      expect(() => checkSchedule(OFFICE, span)).toThrow(
        expect.objectContaining({ code: 'out-of-range', issues: [expect.objectContaining({ rule: 'T4' })] }),
      )
    const known = { holidaysThrough: '2199-12-30' }
    const [advice] = checkSchedule({ ...OFFICE, ...known }, { from: '2199-06-01' })
    expect(advice?.message).toContain("they are needed through '2199-12-31'")
  })

  test('compares yearly special hours with yearly holidays in the span', () => {
    const change = {
      specialHours: [{ every: { month: 12, day: 24 }, hours: ['09:00-12:00'] }],
      holidays: [{ every: { month: 12, day: 24 }, observed: 'none' }],
    }
    expect(advised(change)).toEqual([])
    expect(advised(change, { from: '2024-01-01', through: '2024-12-23' })).toEqual([])
    const [advice] = checkSchedule({ ...OFFICE, ...change }, { from: '2024-01-01' })
    expect(advice).toMatchObject({ path: ['specialHours', 0, 'every'], received: "'2024-12-24'" })
  })

  test('reports a missing last minute once for each row', () => {
    const specialHours = [{ on: '2023-12-25', hours: ['18:00-23:59'] }]
    expect(advised({ weekly: { 'mon-sun': ['00:00-23:59'] }, specialHours })).toEqual([
      'minute-missing weekly.mon-sun.0',
      'minute-missing specialHours.0.hours.0',
    ])
    const [advice] = checkSchedule({ ...OFFICE, specialHours })
    expect(advice).toMatchObject({ rule: 'S2', severity: 'advice' })
    expect(advice?.expected).toMatch(/^'18:00-24:00' /)
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

  test('reports a clock change only on a date of the span, and for each row the first one', () => {
    const always = { 'mon-sun': ['00:00-23:00'] }
    expect(clockChange(always, '2024-03-10', {}, '2024-03-10')).toEqual(['loses 1 hour on 2024-03-10'])
    expect(clockChange(always, '2024-03-01', {}, '2024-03-09')).toEqual([])
    // Not at the same hour, though 1 and 23 are 24.
    expect(clockChange({ sun: ['01:00-23:00'] }, '2024-01-01')).toEqual(['loses 1 hour on 2024-03-10'])
    expect(clockChange({ sun: ['00:30-06:00'], mon: ['09:00-17:00'] }, '2024-01-01')).toEqual([
      'loses 1 hour on 2024-03-10',
    ])
    const [advice] = checkSchedule({ ...OFFICE, weekly: always }, { from: '2024-01-01' })
    expect(advice).toMatchObject({ path: ['weekly', 'mon-sun', 0], rule: 'S1', severity: 'advice' })
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
    const [advice] = checkSchedule({ ...OFFICE, ...last }, { through: '2024-06-27' })
    expect(advice).toMatchObject({ rule: 'S10', severity: 'advice', received: "'2023-12-26'" })
    expect(advice?.message).toContain(
      "no holidays are listed after '2023-12-26', but they are needed through '2024-06-27'",
    )
    const messageOf = (holidaysThrough: string): string | undefined =>
      checkSchedule(
        { ...OFFICE, holidays: [{ every: { easter: 1 } }], holidaysThrough },
        { through: '2024-06-27' },
      )[0]?.message
    expect(messageOf('2024-01-01')).toContain(
      "the holidays are known only through '2024-01-01', but they are needed through '2024-06-27'",
    )
    // As in a new policy file, which lists yearly holidays as samples.
    expect(messageOf('1971-12-31')).toContain(
      "the holidays are not known yet, but they are needed through '2024-06-27'",
    )
    // A rule without an end has none, however long the span is, and one that ended before has no last date.
    expect(advised({ holidays: [{ every: { easter: 1 } }] }, { through: '2199-12-31' })).toEqual([])
    expect(advised({ holidays: [{ ...until, until: 1960 }] }, { through: '2024-06-27' })).toEqual([])
  })

  describe('reports yearly rules that meet (S14, S11)', () => {
    const rule = (month: number, day: number, more: object = {}) => ({ every: { month, day }, ...more })
    const eve = rule(12, 24, { name: 'Eve', observed: 'next weekday' })
    const christmas = rule(12, 25, { name: 'Christmas' })
    const meetings = (change: object, span: AdviceSpan) =>
      checkSchedule({ ...OFFICE, ...change }, span).filter(({ code }) => code === 'rules-meet')

    test('with the first date in the span, and the name of the other one', () => {
      // 24 December 2017 and 2023 are Sundays.
      const [advice, ...more] = meetings(
        { holidays: [eve, christmas] },
        { from: '2017-01-01', through: '2024-12-31' },
      )
      expect(more).toEqual([])
      expect(advice).toMatchObject({
        path: ['holidays', 1],
        rule: 'S14',
        severity: 'advice',
        received: "'Christmas'",
      })
      expect(advice?.message).toContain("is on 2017-12-25, a date of 'Eve'")
      const later = meetings({ holidays: [eve, christmas] }, { from: '2018-01-01', through: '2024-12-31' })
      expect(later[0]?.message).toContain('2023-12-25')
    })

    test('or its position, if it has none', () => {
      const [advice] = meetings(
        { holidays: [rule(1, 8), { ...eve, name: '' }, rule(12, 25)] },
        { from: '2017-01-01' },
      )
      expect(advice).toMatchObject({ path: ['holidays', 2], received: '{"month":12,"day":25}' })
      expect(advice?.message).toContain('is on 2017-12-25, a date of holidays[1],')
    })

    test.each([
      // A Sunday that is moved to a Monday.
      [[eve, christmas], "'observed' of 'Eve' set to 'next free weekday' or 'sunday to next free day', if"],
      [[christmas, eve], "'observed' of 'Eve' set to 'next free weekday' or 'sunday to next free day', if"],
      [[{ ...eve, name: '' }, christmas], "'observed' of holidays[0] set to"],
      // A Saturday, from which only one of the values moves a holiday.
      [
        [rule(12, 23), { every: { month: 12, weekday: 'sat', nth: 4 } }],
        "'observed' of holidays[0] set to 'next free weekday', if",
      ],
      // A Monday, from which nothing moves it.
      [
        [christmas, { every: { month: 12, weekday: 'mon', nth: 4 } }],
        'only one of the two, or both as they are if one day off is meant',
      ],
    ])(
      'and with the value of `observed` that gives two days off, if there is one: %j',
      (holidays, expected) => {
        const span = { from: '2017-12-01', through: '2017-12-31' } as const
        const [advice, ...more] = meetings({ holidays }, span)
        expect(more).toEqual([])
        expect(advice?.expected).toContain(expected)
        const set = /^'observed' of (?:'Eve'|holidays\[0\]) set to '([^']+)'/.exec(expected)?.[1]
        if (set === undefined) return
        const changed = holidays.map((each) =>
          each === christmas || 'weekday' in each.every ? each : { ...each, observed: set },
        )
        expect(meetings({ holidays: changed }, span)).toEqual([])
      },
    )

    test.each([
      ['2017-12-25', '2017-12-25', 1],
      ['2017-01-01', '2017-12-25', 1],
      ['2017-12-25', '2018-12-24', 1],
      ['2017-01-01', '2017-12-24', 0],
      ['2017-12-26', '2018-12-31', 0],
    ] as const)('if they do from %s through %s: %i', (from, through, count) => {
      expect(meetings({ holidays: [eve, christmas] }, { from, through })).toHaveLength(count)
    })

    test('but not one rule in two entries, or a rule in a closed week', () => {
      const span = { from: '2017-01-01' } as const
      expect(meetings({ holidays: [christmas, rule(12, 25, { name: 'Again' })] }, span)).toEqual([])
      const week = { from: { month: 12, day: 24 }, to: { month: 1, day: 2 } }
      expect(meetings({ holidays: [week, christmas] }, span)).toEqual([])
      expect(meetings({ holidays: [christmas, rule(12, 26)] }, span)).toEqual([])
    })

    test('in special hours, where the first in the list applies', () => {
      const hours = ['09:00-12:00']
      const week = { from: { month: 12, day: 20 }, to: { month: 1, day: 10 }, hours }
      const days = { from: { month: 12, day: 24 }, to: { month: 1, day: 5 }, hours }
      const span = { from: '2025-01-01', through: '2025-01-31' } as const
      const [advice, ...more] = meetings({ specialHours: [week, days, { ...christmas, hours }] }, span)
      expect(more).toEqual([])
      expect(advice).toMatchObject({
        path: ['specialHours', 1],
        rule: 'S11',
        severity: 'advice',
        received: '{"from":{"month":12,"day":24},"to":{"month":1,"day":5}}',
      })
      expect(advice?.message).toContain('is on 2025-01-01, a date of specialHours[0],')
      const same = { ...christmas, hours }
      expect(meetings({ specialHours: [same, same] }, { from: '2025-01-01' })).toHaveLength(1)
    })
  })

  describe('reports a holiday that finds no free date within two weeks (S14)', () => {
    const stuck = (observed: string, closed: readonly [string, string], span: AdviceSpan) =>
      checkSchedule(
        {
          ...OFFICE,
          weekly: { 'mon-sun': ['09:00-17:00'] },
          holidays: [
            { from: closed[0], to: closed[1] },
            { every: { month: 5, day: 1 }, observed },
            { name: 'Christmas', every: { month: 12, day: 25 }, observed },
          ],
        },
        span,
      ).filter(({ code }) => code === 'no-free-date')
    const year = (text: string) => ({ from: `${text}-01-01`, through: `${text}-12-31` }) as AdviceSpan

    // observed, the closed dates after it, year, whether it stays
    test.each<[string, readonly [string, string], string, boolean]>([
      ['sunday to next free day', ['2022-12-26', '2023-01-08'], '2022', true],
      ['sunday to next free day', ['2022-12-26', '2023-01-07'], '2022', false],
      ['next free weekday', ['2022-12-26', '2023-01-08'], '2022', true],
      ['next free weekday', ['2021-12-26', '2022-01-08'], '2021', true],
      ['next free weekday', ['2021-12-27', '2022-01-07'], '2021', true],
      ['next free weekday', ['2021-12-28', '2022-01-08'], '2021', false],
      // A Saturday and a Friday, which have nothing to look for.
      ['sunday to next free day', ['2021-12-26', '2022-01-08'], '2021', false],
      ['next free weekday', ['2020-12-26', '2021-01-08'], '2020', false],
      ['next weekday', ['2022-12-26', '2023-01-08'], '2022', false],
      ['none', ['2022-12-26', '2023-01-08'], '2022', false],
      // Not in a year of the span.
      ['sunday to next free day', ['2022-12-26', '2023-01-08'], '2023', false],
    ])('%s, with %j closed, in %s: %j', (observed, closed, of, stays) => {
      const found = stuck(observed, closed, year(of))
      expect(found.map(({ path }) => path)).toEqual(stays ? [['holidays', 2]] : [])
      if (!stays) return
      expect(found[0]).toMatchObject({ rule: 'S14', severity: 'advice', received: "'Christmas'" })
      expect(found[0]?.message).toContain(`stays on ${of}-12-25`)
    })

    test('and has nothing to say about one that finds a date', () => {
      const holidays = [{ every: { month: 12, day: 25 }, observed: 'next free weekday' }]
      expect(advised({ holidays }, year('2022'))).toEqual([])
    })
  })

  test('checks every operand of a combined schedule, and each version while it is in force', () => {
    const old = { ...OFFICE, holidaysThrough: '2023-12-31' }
    const versions = [{ schedule: old }, { from: '2024-01-01', schedule: { union: [OFFICE, old] } }]
    expect(checkSchedule({ versions }, { from: '2023-06-01' }).map(({ path }) => path.join('.'))).toEqual([
      'versions.1.schedule.union.1.holidaysThrough',
    ])
  })

  describe('of a version is about the dates on which it is in force', () => {
    const nights = { ...OFFICE, weekly: { sun: ['00:30-06:00'] }, holidaysThrough: '2023-06-30' }
    const shown = (versions: object[], span?: AdviceSpan) =>
      checkSchedule({ versions }, span).map(({ code, path, message }) =>
        [code, path[1], /on ([\d-]+), when/.exec(message)?.[1]].join(' '),
      )
    const [first, second] = [{ schedule: nights }, { from: '2024-07-01', schedule: { ...nights } }]

    test('the first clock change', () => {
      const change = (text: string[]) => text.filter((each) => each.startsWith('clock'))
      expect(change(shown([first, second], { from: '2024-01-01' }))).toEqual([
        'clock-change-in-hours 0 2024-03-10',
        'clock-change-in-hours 1 2024-11-03',
      ])
      expect(change(shown([first, second], { from: '2024-10-01' }))).toEqual([
        'clock-change-in-hours 1 2024-11-03',
      ])
      const since = { from: '2024-01-01', schedule: nights }
      expect(change(shown([since], { from: '2024-04-01' }))).toEqual(['clock-change-in-hours 0 2024-11-03'])
      expect(change(shown([since], { through: '2024-12-31' }))).toEqual([])
    })

    test('and the end of its holidays', () => {
      const ends = (span?: AdviceSpan) =>
        shown([first, second], span)
          .filter((each) => each.startsWith('holidays-end'))
          .map((each) => each.split(' ')[1])
      expect(ends()).toEqual([])
      expect(ends({ through: '2023-06-30' })).toEqual([])
      expect(ends({ through: '2024-06-30' })).toEqual(['0'])
      expect(ends({ through: '2024-07-01' })).toEqual(['0', '1'])
      expect(ends({ from: '2024-06-30', through: '2024-06-30' })).toEqual(['0'])
      expect(ends({ from: '2024-07-01', through: '2024-07-01' })).toEqual(['1'])
      expect(ends({ from: '2024-07-01' })).toEqual(['1'])
    })
  })

  test('is bounded like issues (S7)', () => {
    const rows = Array.from({ length: 101 }, (_, index) => ({
      on: new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10),
      hours: ['18:00-23:59'],
    }))
    expect(checkSchedule({ ...OFFICE, specialHours: rows.slice(1) })).toHaveLength(100)
    const advice = checkSchedule({ ...OFFICE, specialHours: rows })
    expect(advice).toHaveLength(101)
    expect(advice.at(-1)).toMatchObject({ code: 'more-advice', rule: 'S7', severity: 'advice', path: [] })
  })

  test.each([
    [{ from: '2023-02-30' }, 'invalid-date', ['options', 'from']],
    [{ through: '2023-02-30' }, 'invalid-date', ['options', 'through']],
    [{ from: '2024-01-01', through: '2023-12-31' }, 'reversed-range', ['options', 'through']],
    [{ since: '2024-01-01' }, 'unknown-key', ['options', 'since']],
    [5, 'wrong-type', ['options']],
  ])('refuses the options %j', (options, code, path) => {
    expect(() => checkSchedule(OFFICE, options as AdviceSpan)).toThrow(DuebyError)
    expect(() => checkSchedule(OFFICE, options as AdviceSpan)).toThrow(
      expect.objectContaining({ code, issues: [expect.objectContaining({ path })] }) as unknown as Error,
    )
  })
})

test('a part that occurs again has the path of its first place, however deep it is nested (S7)', () => {
  let nested: unknown = {
    timeZone: 'UTC',
    weekly: { 'mon-fri': ['09:00-17:00'] },
    specialHours: [{ on: '2024-12-24', hours: [] }],
    holidays: [{ on: '2024-12-24' }],
  }
  for (let level = 0; level < 8; level++) nested = { union: [nested, nested] }
  const advice = checkSchedule(nested, { from: '2024-01-01' })
  expect(new Set(advice.map(({ path }) => path.filter((step) => step === 1).length))).toEqual(new Set([0]))
  expect(advice.length).toBeGreaterThan(0)
  expect(advice.length).toBeLessThan(5)
})
