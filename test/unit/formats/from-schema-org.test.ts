import { fromSchemaOrg } from 'dueby/formats'
import { describe, expect, test } from 'vitest'
import { ODD_VALUES } from '../../support/odd-values'

const timeZone = 'Europe/Berlin'
const read = (data: unknown) => fromSchemaOrg(data, { timeZone })
const hours = (dayOfWeek: unknown, opens?: string, closes?: string) => ({ dayOfWeek, opens, closes })
const day = (date: string, opens?: string, closes?: string) => ({
  validFrom: date,
  validThrough: date,
  opens,
  closes,
})

describe('opening hours of schema.org', () => {
  test('reads a business with weekdays as names, addresses and lists', () => {
    const { schedule, report } = read({
      '@type': 'LocalBusiness',
      name: 'Example',
      openingHoursSpecification: [
        {
          '@type': 'OpeningHoursSpecification',
          dayOfWeek: ['Monday', 'https://schema.org/Tuesday', 'http://schema.org/Wednesday'],
          opens: '09:00',
          closes: '17:00:00',
        },
        hours('Saturday', '10:00', '14:00'),
        hours({ '@id': 'https://schema.org/Sunday' }, '00:00', '00:00'),
      ],
    })
    expect(schedule).toEqual({
      name: 'Example',
      timeZone,
      weekly: { 'mon-wed': ['09:00-17:00'], sat: ['10:00-14:00'] },
    })
    expect(report).toEqual([
      { kind: 'kept', at: ['openingHoursSpecification', 0], message: 'mon-wed, 09:00-17:00' },
      { kind: 'kept', at: ['openingHoursSpecification', 1], message: 'sat, 10:00-14:00' },
      { kind: 'kept', at: ['openingHoursSpecification', 2], message: 'sun, closed' },
    ])
  })

  test.each<[string, unknown, Record<string, string[]>]>([
    ['a single entry', hours('Monday', '09:00', '17:00'), { mon: ['09:00-17:00'] }],
    ['past midnight', hours('Friday', '22:00', '02:00'), { fri: ['22:00-02:00'] }],
    ['to midnight', hours('Friday', '18:00', '00:00'), { fri: ['18:00-24:00'] }],
    [
      'two rows for one day',
      [hours('Friday', '13:00', '17:00'), hours('Friday', '08:00', '12:00')],
      { fri: ['08:00-12:00', '13:00-17:00'] },
    ],
    [
      'rows that touch',
      [hours('Friday', '08:00', '12:00'), hours('Friday', '12:00', '17:00')],
      { fri: ['08:00-17:00'] },
    ],
    [
      'a night that touches the next day’s row',
      [hours('Friday', '22:00', '02:00'), hours('Saturday', '02:00', '04:00')],
      { fri: ['22:00-02:00'], sat: ['02:00-04:00'] },
    ],
  ])('kept: %s', (_, data, weekly) => {
    const { schedule, report } = read(data)
    expect(schedule?.weekly).toEqual(weekly)
    expect(report.every(({ kind }) => kind === 'kept')).toBe(true)
  })

  test.each<[string, unknown, Record<string, string[]>, string]>([
    [
      '23:59 as the end of a whole day',
      hours('Monday', '00:00', '23:59'),
      { mon: ['00:00-24:00'] },
      "'23:59' was read as 24:00",
    ],
    [
      '23:59:59 as the end of any day',
      hours('Monday', '09:00', '23:59:59'),
      { mon: ['09:00-24:00'] },
      'read as 24:00',
    ],
    ['no weekday', { opens: '09:00', closes: '17:00' }, { 'mon-sun': ['09:00-17:00'] }, 'every day'],
    [
      'shared time',
      [hours('Monday', '09:00', '12:00'), hours('Monday', '11:00', '17:00')],
      { mon: ['09:00-17:00'] },
      'merged',
    ],
    [
      'a night into the next day’s row',
      [hours('Friday', '22:00', '10:00'), hours('Saturday', '09:00', '17:00')],
      { fri: ['22:00-09:00'], sat: ['09:00-17:00'] },
      'merged',
    ],
    [
      'a night over the next day’s row',
      [hours('Friday', '22:00', '06:00'), hours('Saturday', '01:00', '03:00')],
      { fri: ['22:00-01:00'], sat: ['01:00-06:00'] },
      'merged',
    ],
  ])('changed: %s', (_, data, weekly, message) => {
    const { schedule, report } = read(data)
    expect(schedule?.weekly).toEqual(weekly)
    expect(report.at(-1)?.kind).toBe('changed')
    expect(report.at(-1)?.message).toContain(message)
  })

  test('dates become special hours, or holidays if they are closed', () => {
    const { schedule, report } = read([
      hours(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'], '09:00', '17:00'),
      { ...day('2024-12-24', '09:00', '12:00'), name: 'Christmas Eve' },
      {
        validFrom: '2024-12-25',
        validThrough: '2024-12-26',
        opens: '00:00',
        closes: '00:00',
        name: 'Christmas',
      },
      day('2024-12-31'),
    ])
    expect(report.map(({ kind }) => kind)).toEqual(['kept', 'kept', 'kept', 'kept'])
    expect(schedule?.specialHours).toEqual([
      { name: 'Christmas Eve', on: '2024-12-24', hours: ['09:00-12:00'] },
    ])
    expect(schedule?.holidays).toEqual([
      { name: 'Christmas', from: '2024-12-25', to: '2024-12-26' },
      { on: '2024-12-31' },
    ])
  })

  test('a range of dates can be limited to weekdays', () => {
    const { schedule, report } = read({
      specialOpeningHoursSpecification: {
        ...hours(['Monday', 'Friday'], '10:00', '14:00'),
        validFrom: '2024-07-01',
        validThrough: '2024-07-10',
      },
    })
    expect(schedule?.specialHours?.map(({ on }) => on)).toEqual(['2024-07-01', '2024-07-05', '2024-07-08'])
    expect(report[0]?.message).toBe('3 dates from 2024-07-01 to 2024-07-08, 10:00-14:00')
  })

  test('hours after midnight continue into a date with hours, and are cut at a closed date, which is reported', () => {
    const night = { validFrom: '2024-12-23', validThrough: '2024-12-24', opens: '20:00', closes: '02:00' }
    const { schedule, report } = read([night, day('2024-12-25')])
    expect(schedule?.specialHours).toEqual([
      { on: '2024-12-23', hours: ['20:00-24:00'] },
      { on: '2024-12-24', hours: ['00:00-02:00', '20:00-24:00'] },
    ])
    expect(report[0]).toMatchObject({ kind: 'changed', rule: 'S3' })
    expect(report[0]?.message).toContain('shortened on 2024-12-25')
  })

  test('reports that weekly nights around a date are cut (S3)', () => {
    const { report } = read([hours('Tuesday', '20:00', '02:00'), day('2024-12-25')])
    expect(report[1]).toMatchObject({ kind: 'changed', rule: 'S3' })
    expect(report[1]?.message).toContain('the night before end at midnight')
  })

  test.each<[string, unknown, string]>([
    ['public holidays', hours('PublicHolidays', '10:00', '12:00'), 'PublicHolidays has no dates'],
    ['a name that is not a weekday', hours('Mo', '10:00', '12:00'), "'Mo' is not a weekday"],
    ['an empty list of weekdays', hours([], '10:00', '12:00'), 'the list of weekdays is empty'],
    ['an offset', hours('Monday', '10:00+01:00', '12:00'), "opens is '10:00+01:00'"],
    ['seconds', hours('Monday', '10:00:30', '12:00'), "opens is '10:00:30'"],
    ['only one time', hours('Monday', '10:00'), 'closes is undefined'],
    ['the same time twice', hours('Monday', '10:00', '10:00'), "opens and closes at '10:00'"],
    ['24:00 as a start', hours('Monday', '24:00', '10:00'), "opens is '24:00'"],
    [
      'a range without its last date',
      { opens: '10:00', closes: '12:00', validFrom: '2024-01-01' },
      'validThrough is undefined',
    ],
    ['reversed dates', { ...day('2024-01-02'), validThrough: '2024-01-01' }, 'is before validFrom'],
    [
      'more than 366 dates',
      { ...day('2024-01-01', '10:00', '12:00'), validThrough: '2025-01-01' },
      '367 dates',
    ],
    [
      'a range without any of its weekdays',
      { ...day('2024-01-01', '10:00', '12:00'), dayOfWeek: 'Sunday' },
      'none of its weekdays',
    ],
    ['text form', { openingHours: 'Mo-Fr 09:00-17:00' }, 'fromOpeningHours'],
    ['an empty list', [], 'empty'],
    ['null', null, 'has no hours'],
  ])('refused: %s', (_, data, message) => {
    const { schedule, report } = read(data)
    expect(schedule).toBeUndefined()
    expect(report[0]?.message).toContain(message)
    expect(report.every(({ kind }) => kind === 'refused')).toBe(true)
  })

  const week = { openingHoursSpecification: [hours('Monday', '09:00', '17:00')] }
  const site = { '@type': 'WebSite', name: 'Example' }

  test.each<[string, unknown, unknown[], unknown[]]>([
    ['a list', [week], [0], []],
    ['a graph', { '@context': 'https://schema.org', '@graph': [site, week] }, ['@graph', 1], ['@graph', 0]],
    ['a graph in a list', [site, { '@graph': [week] }], [1, '@graph', 0], [0]],
    [
      'a contact point',
      { '@type': 'ContactPoint', hoursAvailable: week.openingHoursSpecification[0] },
      [],
      [],
    ],
  ])('finds the hours in %s', (_, data, path, refused) => {
    const { schedule, report } = read(data)
    expect(schedule?.weekly).toEqual({ mon: ['09:00-17:00'] })
    const key = path.length > 0 ? ['openingHoursSpecification', 0] : ['hoursAvailable']
    const other =
      refused.length === 0 ? [] : [{ kind: 'kept', at: refused, message: "'WebSite' has no hours" }]
    expect(report).toMatchObject([...other, { kind: 'kept', at: [...path, ...key] }])
  })

  test('complete, and how far the dates are known (S10)', () => {
    const known = (data: unknown) => {
      const { schedule, complete } = read(data)
      return [complete, schedule?.holidaysThrough]
    }
    const christmas = { validFrom: '2024-12-24', validThrough: '2024-12-26' }
    expect(known([site, week])).toEqual([true, undefined])
    expect(known([{ ...site, publisher: week }, week])).toEqual([false, undefined])
    expect(known(['text', week])).toEqual([false, undefined])
    const monday = week.openingHoursSpecification[0]
    expect(known([{ ...monday, description: 'ring' }, christmas])).toEqual([true, '2024-12-26'])
    expect(known([monday, { ...christmas, opens: '09:00', closes: '12:00' }])).toEqual([true, '2024-12-26'])
    expect(known([monday, christmas, { ...monday, dayOfWeek: 'PublicHolidays' }])).toEqual([
      false,
      '1971-12-31',
    ])
    // An entry with dates that is refused may be for any of them.
    for (const lost of [
      { validFrom: '2024-06-25', validThrough: '2024-06-31' },
      { validFrom: '2024-06-25', validThrough: '2024-06-26', dayOfWeek: ['Tuesday', 'Funday'] },
      { validThrough: '2024-06-25' },
      { ...christmas, validThrough: '2024-12-24', opens: '09' },
    ])
      expect(known([monday, lost, { ...christmas, opens: '09:00', closes: '12:00' }])).toEqual([
        false,
        '1971-12-31',
      ])
    const closed = { validFrom: '2024-12-25', validThrough: '2024-12-25' }
    expect(known([monday, { ...christmas, opens: '09:00', closes: '12:00' }, closed])).toEqual([
      false,
      '1971-12-31',
    ])
    expect(known([monday, { ...monday, opens: '09' }, christmas])).toEqual([false, '2024-12-26'])
    expect(known([{ ...monday, closes: '23:59', opens: '00:00' }])).toEqual([false, undefined])
    expect(known([])).toEqual([false, undefined])
  })

  test.each<[string, unknown, unknown[][]]>([
    ['an entry without keys', [{}], [[0]]],
    ['an entry without values', [hours(undefined)], [[0]]],
    ['something else', [{ '@type': 'WebSite' }], [[0]]],
    [
      'misspelled keys',
      [{ dayOfWeek: 'Monday', open: '09:00', close: '17:00' }],
      [[0, 'open'], [0, 'close'], [0]],
    ],
    ['two businesses with hours', [week, week], [[0], [1]]],
    ['a business with hours beside an entry', [week, hours('Monday', '09:00', '17:00')], [[0], [1]]],
    ['a reference', { openingHoursSpecification: { '@id': '#hours' } }, [['openingHoursSpecification']]],
    ['an empty graph', { '@graph': [] }, [['@graph']]],
    ['an empty list', { hoursAvailable: [] }, [['hoursAvailable']]],
  ])('there is no schedule for %s', (_, data, places) => {
    const { schedule, report } = read(data)
    expect(schedule).toBeUndefined()
    expect(report.map(({ kind, at }) => [kind, at])).toEqual(places.map((at) => ['refused', at]))
  })

  test.each([{}, { opens: null, closes: null }, { opens: '' }])(
    'without opens and closes means closed: %j',
    (times) => {
      const closed = { dayOfWeek: 'Monday', ...times }
      const { schedule, complete, report } = read([closed, hours('Tuesday', '09:00', '17:00')])
      expect(schedule?.weekly).toEqual({ tue: ['09:00-17:00'] })
      expect(report[0]).toEqual({ kind: 'kept', at: [0], message: 'mon, closed' })
      expect(complete).toBe(true)
    },
  )

  test('00:00 twice means closed, even beside an unsupported key', () => {
    const { schedule } = read([{ ...hours('Monday', '00:00', '00:00'), url: 'https://example.com' }])
    expect(schedule?.weekly).toEqual({})
  })

  test('refuses the hours of parts, each with its path', () => {
    const { schedule, report } = read({
      ...week,
      department: [{ name: 'Pharmacy', openingHours: 'Mo-Su 08:00-20:00' }, { name: 'Bakery' }],
      contactPoint: { hoursAvailable: hours('Sunday', '09:00', '17:00') },
    })
    expect(schedule?.weekly).toEqual({ mon: ['09:00-17:00'] })
    expect(report.map(({ kind, at }) => [kind, at])).toEqual([
      ['refused', ['department', 0]],
      ['refused', ['contactPoint']],
      ['kept', ['openingHoursSpecification', 0]],
    ])
  })

  test('reports names and descriptions that a schedule cannot have', () => {
    const named = { name: 'Office', description: 'By phone' }
    const { report } = read([
      { ...hours('Monday', '09:00', '17:00'), ...named },
      { ...day('2024-12-24', '09:00', '12:00'), ...named },
    ])
    expect(report).toMatchObject([
      {
        kind: 'changed',
        message: "mon, 09:00-17:00; its name 'Office' is left out; its description 'By phone' is left out",
      },
      { kind: 'changed', message: "2024-12-24, 09:00-12:00; its description 'By phone' is left out" },
    ])
    const twice = read([
      { ...day('2024-12-24', '09:00', '12:00'), name: 'Morning' },
      { ...day('2024-12-24', '13:00', '15:00'), name: 'Afternoon' },
    ])
    expect(twice.schedule?.specialHours?.[0]?.name).toBe('Morning')
    expect(twice.report.map(({ kind }) => kind)).toEqual(['kept', 'changed'])
    expect(twice.report[1]?.message).toContain("its name 'Afternoon' is left out")
    expect(read({ ...week, name: ['Example'] }).report[0]).toMatchObject({ kind: 'changed', at: ['name'] })
  })

  test('at most 5000 single dates are imported, and the others are refused (S7)', () => {
    const years = Array.from({ length: 1000 }, (_, index) => ({
      validFrom: `${1000 + index}-01-01`,
      validThrough: `${1000 + index}-12-31`,
      opens: '20:00',
      closes: '04:00',
    }))
    const { schedule, report } = read([...years, hours('Monday', '18:00', '06:00')])
    expect(schedule?.specialHours).toHaveLength(13 * 365 + 3)
    const refused = report.filter(({ kind }) => kind === 'refused')
    expect(refused).toHaveLength(1000 - 13)
    for (const { message } of refused) expect(message).toContain('at most 5000')
  })

  test('a range can have 366 dates', () => {
    const data = { ...day('2024-01-01', '10:00', '12:00'), validThrough: '2024-12-31' }
    expect(read(data).schedule?.specialHours?.length).toBe(366)
  })

  test('refuses an entry that says closed where another has hours', () => {
    const weekly = read([hours('Monday', '09:00', '17:00'), hours(['Monday', 'Sunday'])])
    expect(weekly.report[1]).toMatchObject({ kind: 'refused', at: [1] })
    const dated = read([day('2024-12-24', '09:00', '12:00'), day('2024-12-24')])
    expect(dated.report[1]).toMatchObject({ kind: 'refused', at: [1] })
    expect(dated.schedule).not.toHaveProperty('holidays')
  })

  test('refuses only those items of a list of weekdays that are not weekdays', () => {
    const { schedule, report } = read([hours(['Monday', 'PublicHolidays'], '09:00', '17:00')])
    expect(schedule?.weekly).toEqual({ mon: ['09:00-17:00'] })
    expect(report.map(({ kind, at }) => [kind, at])).toEqual([
      ['refused', [0, 'dayOfWeek', 1]],
      ['kept', [0]],
    ])
  })

  test('an option that it does not have is refused, and the result is not complete', () => {
    const options = { timeZone: 'Europe/Berlin', publicHolidays: { holidays: [] } }
    const { schedule, complete, report } = fromSchemaOrg([hours('Monday', '09:00', '17:00')], options)
    expect(schedule?.weekly).toEqual({ mon: ['09:00-17:00'] })
    expect(complete).toBe(false)
    expect(report[0]).toMatchObject({ kind: 'refused', at: ['options', 'publicHolidays'] })
  })

  test('without a zone there is no schedule', () => {
    const { schedule, report } = fromSchemaOrg([hours('Monday', '09:00', '17:00')], { timeZone: 'PST' })
    expect(schedule).toBeUndefined()
    expect(report.map(({ kind, at }) => [kind, at])).toEqual([
      ['refused', ['options', 'timeZone']],
      ['refused', [0]],
    ])
  })

  const hole = (after: unknown): unknown[] => Object.assign(new Array(2), { 1: after })
  const monday = hours('Monday', '09:00', '17:00')

  test.each<[string, unknown, unknown[][]]>([
    ['the data', hole(monday), [[0]]],
    ['a graph', { '@graph': hole(week) }, [['@graph', 0]]],
    ['the entries', { openingHoursSpecification: hole(monday) }, [['openingHoursSpecification', 0]]],
    ['the weekdays', hours(hole('Monday'), '09:00', '17:00'), [['dayOfWeek', 0]]],
  ])('refuses a hole in %s', (_, data, places) => {
    const { schedule, report } = read(data)
    expect(schedule?.weekly).toEqual({ mon: ['09:00-17:00'] })
    expect(report.filter(({ kind }) => kind === 'refused').map(({ at }) => at)).toEqual(places)
  })

  test('accepts a hole in the list of departments', () => {
    const empty = read({ openingHoursSpecification: [], department: hole(1) })
    expect(empty.report).toMatchObject([{ kind: 'refused', at: ['openingHoursSpecification'] }])
    expect(read({ ...week, department: hole(week) }).report).toMatchObject([
      { kind: 'refused', at: ['department', 1] },
      { kind: 'kept' },
    ])
  })

  test.each(ODD_VALUES.map((value) => [value]))('never throws for %s in any place', (value) => {
    for (const item of [value, hole(value)]) {
      for (const key of ['dayOfWeek', 'opens', 'closes', 'validFrom', 'validThrough', 'name', 'other'])
        expect(read([{ ...monday, [key]: item }]).report).not.toEqual([])
      for (const key of ['openingHoursSpecification', 'hoursAvailable', '@graph', 'department', 'name'])
        expect(read({ ...week, [key]: item }).report).not.toEqual([])
      expect(read(item).schedule).toBeUndefined()
      expect(fromSchemaOrg(monday, item as { timeZone: string }).schedule).toBeUndefined()
      expect(fromSchemaOrg(monday, { timeZone: item as string }).schedule).toBeUndefined()
    }
  })
})
