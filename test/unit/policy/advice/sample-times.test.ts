/** The times at which requests are compared, chosen from the policy (P13). */
import { parsePolicy } from 'dueby'
import { describe, expect, test } from 'vitest'
import { DAY } from '../../../../src/core/time'
import { sampleTimes } from '../../../../src/policy/advice/sample-times'
import { compiledPolicyOf } from '../../../../src/policy/define-policy'
import { openTimeOfParsed } from '../../../../src/timeline/open-time'

const HOURS = { timeZone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] } }
const CLOSED = { timeZone: 'UTC', weekly: {} }
const dayOf = (date: string) => Date.parse(date) / DAY

interface Span {
  readonly from?: string
  readonly through?: string
}

/** The times for a policy with some keys replaced, as `MM-DD hh:mm`. */
function times(change: object, { from, through }: Span = {}): string[] {
  const input = {
    name: 'Acme',
    schedule: CLOSED,
    tiers: ['all'],
    priorities: ['P1'],
    targets: { firstResponse: { P1: '1 hour' } },
    ...change,
  }
  const { parsed } = compiledPolicyOf(parsePolicy(input))
  const span = { from: from && dayOf(from), through: through && dayOf(through) } as Parameters<
    typeof sampleTimes
  >[4]
  const found = sampleTimes(input, parsed, parsed.schedule, openTimeOfParsed(parsed.schedule), span)
  expect(found).toEqual([...new Set(found)].toSorted((a, b) => a - b))
  return found.map((at) =>
    new Date(at)
      .toISOString()
      .slice(5, -1)
      .replace('T', ' ')
      .replace(/:00\.000$/, ''),
  )
}

/** The local dates with a time at their start. */
const dates = (change: object, span?: Span): string[] =>
  times(change, span)
    .filter((time) => time.endsWith(' 00:00'))
    .map((time) => time.slice(0, 5))

const exception = (during: unknown, more: object = {}) => ({
  name: JSON.stringify(during),
  during,
  targets: { firstResponse: { P1: '1 hour' } },
  ...more,
})

describe('without a first date', () => {
  test('none, unless dates are written', () => {
    expect(times({})).toEqual([])
    expect(times({ schedule: HOURS, dayCutoff: '15:00' })).toEqual([])
  })

  test('the starts and noons around a range of dates, and the last moments before and in it', () => {
    const sale = { from: '2024-05-08', to: '2024-05-20' }
    const expected = [
      ...['05-07 00:00', '05-07 12:00', '05-07 23:59:59.999', '05-08 00:00', '05-08 12:00'],
      ...['05-20 00:00', '05-20 12:00', '05-20 23:59:59.999', '05-21 00:00', '05-21 12:00'],
    ]
    expect(times({ exceptions: [exception([sale])] })).toEqual(expected)
    expect(times({ schedule: { ...CLOSED, holidays: [sale] } })).toEqual(expected)
  })

  test('up to the last supported instant', () => {
    expect(times({ exceptions: [exception([{ on: '2199-12-31' }])] })).toEqual([
      ...['12-30 00:00', '12-30 12:00', '12-30 23:59:59.999'],
      ...['12-31 00:00', '12-31 12:00', '12-31 23:59:59.999'],
    ])
  })

  test('the openings, closings and cut-off of such dates', () => {
    const change = { schedule: HOURS, dayCutoff: '15:00', exceptions: [exception([{ on: '2024-05-08' }])] }
    const onDay = (day: string) =>
      ['00:00', '09:00', '12:00', '15:00', '17:00'].map((time) => `${day} ${time}`)
    expect(times(change)).toEqual([
      ...[...onDay('05-07'), '05-07 23:59:59.999', ...onDay('05-08'), '05-08 23:59:59.999'],
      ...onDay('05-09'),
    ])
  })

  test('the minutes before openings and closings, if an exception is for outside hours', () => {
    const outside = exception('outside hours')
    const found = times({
      schedule: { ...HOURS, holidays: [{ on: '2024-05-08' }] },
      exceptions: [outside],
    })
    expect(found).toEqual([
      ...['05-07 00:00', '05-07 08:59', '05-07 09:00', '05-07 12:00', '05-07 16:59', '05-07 17:00'],
      ...['05-07 23:59:59.999', '05-08 00:00', '05-08 12:00', '05-08 23:59:59.999'],
      ...['05-09 00:00', '05-09 08:59', '05-09 09:00', '05-09 12:00', '05-09 16:59', '05-09 17:00'],
    ])
  })

  test('the dates of special hours, of versions, and of the parts of combined hours', () => {
    const on = (date: string) => ({ ...CLOSED, specialHours: [{ on: date, hours: ['09:00-12:00'] }] })
    const around = ['05-07', '05-08', '05-09']
    expect(dates({ schedule: on('2024-05-08') })).toEqual(around)
    for (const schedule of [
      { union: [CLOSED, on('2024-05-08')] },
      { intersection: [HOURS, on('2024-05-08')] },
      { difference: [HOURS, on('2024-05-08')] },
      { versions: [{ schedule: HOURS }, { from: '2024-05-08', schedule: CLOSED }] },
      { versions: [{ schedule: on('2024-05-08') }] },
    ])
      expect(dates({ schedule }), JSON.stringify(schedule)).toEqual(around)
    expect(dates({ tierSchedules: { all: on('2024-05-08') } })).toEqual(around)
  })

  test('no yearly dates, and none after the last date', () => {
    expect(times({ exceptions: [exception([{ every: { month: 5, day: 8 } }])] })).toEqual([])
    const open = { from: { month: 5, day: 8 }, to: { month: 5, day: 9 }, hours: ['09:00-12:00'] }
    expect(times({ schedule: { ...CLOSED, specialHours: [open] } })).toEqual([])
    const through = (date: string) =>
      dates({ exceptions: [exception([{ from: '2024-05-08', to: '2024-05-09' }])] }, { through: date })
    expect(through('2024-05-09')).toEqual(['05-07', '05-08', '05-09', '05-10'])
    expect(through('2024-05-08')).toEqual([])
  })

  test('weekdays beside dates are no dates', () => {
    expect(dates({ exceptions: [exception(['sat-sun', { on: '2024-05-08' }])] })).toEqual([
      '05-07',
      '05-08',
      '05-09',
    ])
  })

  test('25 ranges at most, those of exceptions first', () => {
    const days = (year: number, count: number) =>
      Array.from({ length: count }, (_, index) => ({
        on: new Date(Date.UTC(year, 0, 2 + index * 7)).toISOString().slice(0, 10),
      }))
    const count = (change: object) => dates(change).length / 3
    expect(count({ exceptions: [exception(days(2024, 25))] })).toBe(25)
    expect(count({ exceptions: [exception(days(2024, 26))] })).toBe(25)
    const both = {
      schedule: { ...CLOSED, holidays: days(2023, 20) },
      exceptions: [exception(days(2024, 10))],
    }
    expect(count(both)).toBe(25)
    expect(dates(both)).toContain('03-05')
    expect(count({ schedule: { union: Array(3).fill({ ...CLOSED, holidays: days(2023, 20) }) } })).toBe(20)
  })
})

describe('with a first date', () => {
  const MAY = { from: '2024-05-06', through: '2024-06-30' }
  const WEEK = ['05-06', '05-07', '05-08', '05-09', '05-10', '05-11', '05-12', '05-13']

  test('the first eight dates', () => {
    expect(dates({}, MAY)).toEqual(WEEK)
    expect(dates({}, { from: '2024-05-06' })).toEqual(WEEK)
  })

  test.each<[string, object]>([
    ['a date', { exceptions: [exception([{ on: '2024-06-05' }])] }],
    ['a yearly date', { exceptions: [exception([{ every: { month: 6, day: 5 } }])] }],
    ['a holiday', { schedule: { ...CLOSED, holidays: [{ every: { month: 6, day: 5 } }] } }],
    [
      'a holiday of an exception',
      {
        schedule: { ...CLOSED, holidays: [{ on: '2024-06-05' }] },
        exceptions: [exception('holidays'), exception('outside hours')],
      },
    ],
    [
      'special hours',
      { schedule: { ...CLOSED, specialHours: [{ on: '2024-06-05', hours: ['09:00-12:00'] }] } },
    ],
    [
      'special hours of a part',
      {
        schedule: {
          union: [CLOSED, { ...CLOSED, specialHours: [{ on: '2024-06-05', hours: ['09:00-12:00'] }] }],
        },
      },
    ],
    [
      'a season',
      {
        schedule: {
          ...CLOSED,
          seasons: [{ from: { month: 6, day: 5 }, to: { month: 6, day: 5 }, weekly: HOURS.weekly }],
        },
      },
    ],
  ])('and the dates around %s', (_, change) => {
    expect(dates(change, MAY)).toEqual([...WEEK, '06-04', '06-05', '06-06'])
  })

  test('but no dates outside the span', () => {
    const outside = [{ on: '2024-05-05' }, { on: '2024-07-01' }]
    expect(dates({ exceptions: [exception(outside)] }, MAY)).toEqual(WEEK)
    const inside = [{ on: '2024-06-30' }]
    expect(dates({ exceptions: [exception(inside)] }, MAY)).toEqual([...WEEK, '06-29', '06-30', '07-01'])
  })

  test('each list of dates has its share of 25 ranges', () => {
    const many = exception(
      Array.from({ length: 30 }, (_, index) => ({
        on: new Date(Date.UTC(2024, 5, 2 + index * 3)).toISOString().slice(0, 10),
      })),
    )
    const one = exception([{ on: '2024-12-15' }])
    const span = { from: '2024-05-06', through: '2024-12-31' }
    const found = dates({ exceptions: [many, one] }, span)
    expect(found).toContain('12-15')
    // Two lists and that of the holidays, which has none: eight ranges of three dates each for the first one.
    expect(found.length).toBe(8 + 8 * 3 + 3)
  })
})

test('at most eight edges of a date with very many hours', () => {
  const hours = Array.from(
    { length: 20 },
    (_, hour) => `${`${hour}`.padStart(2, '0')}:10-${`${hour}`.padStart(2, '0')}:20`,
  )
  const schedule = { timeZone: 'UTC', weekly: { wed: hours }, holidays: [{ on: '2024-05-09' }] }
  const found = times({ schedule }).filter((time) => time.startsWith('05-08'))
  expect(found).toEqual([
    ...['05-08 00:00', '05-08 00:10', '05-08 00:20', '05-08 01:10', '05-08 01:20', '05-08 02:10'],
    ...['05-08 02:20', '05-08 03:10', '05-08 03:20', '05-08 12:00', '05-08 23:59:59.999'],
  ])
})

test('no times outside the supported time (T4)', () => {
  const around = [
    { from: '1960-01-01', to: '1972-01-08' },
    { from: '2199-12-31', to: '2250-01-01' },
  ]
  expect(times({ exceptions: [exception(around)] })).toEqual([
    ...['01-08 00:00', '01-08 12:00', '01-08 23:59:59.999', '01-09 00:00', '01-09 12:00'],
    ...['12-30 00:00', '12-30 12:00', '12-30 23:59:59.999', '12-31 00:00', '12-31 12:00'],
  ])
})
