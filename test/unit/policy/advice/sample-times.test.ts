/** The times at which requests are compared, chosen from the policy (P13). */
import { parsePolicy } from 'dueby'
import { describe, expect, test } from 'vitest'
import { DAY } from '../../../../src/core/time'
import { sampleTimes } from '../../../../src/policy/advice/sample-times'
import { compiledPolicyOf } from '../../../../src/policy/define-policy'

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
  >[3]
  const found = sampleTimes(input, parsed, parsed.schedule, span)
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

/** A number of dates in a row. */
const daysFrom = (first: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) =>
    new Date((dayOf(`2024-${first}`) + index) * DAY).toISOString().slice(5, 10),
  )

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

  test('the starts, noons and last minutes from a week before to a week after each end of a range', () => {
    const sale = { from: '2024-05-08', to: '2024-05-28' }
    const days = [...daysFrom('05-01', 14), ...daysFrom('05-22', 14)]
    const expected = days.flatMap((day) => [`${day} 00:00`, `${day} 12:00`, `${day} 23:59`])
    expect(times({ exceptions: [exception([sale])] })).toEqual(expected)
    expect(times({ schedule: { ...CLOSED, holidays: [sale] } })).toEqual(expected)
  })

  test('up to the last supported instant', () => {
    const found = times({ exceptions: [exception([{ on: '2199-12-31' }])] })
    expect([found[0], ...found.slice(-2)]).toEqual(['12-24 00:00', '12-31 12:00', '12-31 23:59'])
  })

  test('the openings, closings and cut-off of such dates, and the minutes before a closing and the cut-off', () => {
    const change = { schedule: HOURS, dayCutoff: '15:00', exceptions: [exception([{ on: '2024-05-08' }])] }
    expect(times(change).filter((time) => time.startsWith('05-07'))).toEqual(
      ['00:00', '09:00', '12:00', '14:59', '15:00', '16:59', '17:00', '23:59'].map((time) => `05-07 ${time}`),
    )
  })

  test('the cut-off is a time of day, also when the clock changes', () => {
    const schedule = { timeZone: 'Europe/London', weekly: {}, holidays: [{ on: '2024-03-31' }] }
    const found = times({ schedule, dayCutoff: '15:00' })
    expect(found).toContain('03-30 15:00')
    expect(found).toContain('03-31 14:00')
    expect(found).not.toContain('03-31 15:00')
  })

  test('the minutes before openings, if an exception is for outside hours', () => {
    const schedule = { ...HOURS, holidays: [{ on: '2024-05-08' }] }
    const found = times({ schedule, exceptions: [exception('outside hours')] })
    expect(found.filter((time) => time.startsWith('05-07'))).toEqual(
      ['00:00', '08:59', '09:00', '12:00', '16:59', '17:00', '23:59'].map((time) => `05-07 ${time}`),
    )
    expect(times({ schedule })).not.toContain('05-07 08:59')
  })

  test('the dates of special hours, of versions, and of the parts of combined hours', () => {
    const on = (date: string) => ({ ...CLOSED, specialHours: [{ on: date, hours: ['09:00-12:00'] }] })
    const around = daysFrom('05-01', 15)
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
    expect(through('2024-05-09')).toEqual(daysFrom('05-01', 9))
    expect(through('2024-05-08')).toEqual([])
  })

  test('weekdays beside dates are no dates', () => {
    expect(dates({ exceptions: [exception(['sat-sun', { on: '2024-05-08' }])] })).toEqual(
      daysFrom('05-01', 15),
    )
  })

  test('25 ranges at most, those of exceptions first', () => {
    const days = (year: number, count: number) =>
      Array.from({ length: count }, (_, index) => ({
        on: new Date(Date.UTC(year, 0, 2 + index * 21)).toISOString().slice(0, 10),
      }))
    const all = (change: object) => times(change).length
    expect(all({ exceptions: [exception(days(2024, 26))] })).toBe(
      all({ exceptions: [exception(days(2024, 25))] }),
    )
    const holidays = { schedule: { ...CLOSED, holidays: days(2000, 25) } }
    const both = (count: number) => all({ ...holidays, exceptions: [exception(days(2024, count))] })
    expect(both(25)).toBe(all({ exceptions: [exception(days(2024, 25))] }))
    expect(dates({ ...holidays, exceptions: [exception(days(2026, 1))] })).toContain('01-02')
  })

  test('100 dates, and those of the step in which there are so many: the nearest ones', () => {
    const days = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        on: new Date(Date.UTC(2024, 0, 10 + index * 20)).toISOString().slice(0, 10),
      }))
    const found = (count: number) => dates({ exceptions: [exception(days(count))] }).length
    expect(found(5)).toBe(5 * 15)
    expect(found(10)).toBe(10 * 11)
    // Three dates for the first step, and two for each further one.
    expect(found(25)).toBe(25 * 5)
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
    expect(dates(change, MAY)).toEqual([...WEEK, ...daysFrom('05-29', 15)])
  })

  test('and the dates around the beginning of a version', () => {
    const versions = [{ schedule: HOURS }, { from: '2024-06-05', schedule: CLOSED }]
    expect(dates({ schedule: { versions } }, MAY)).toEqual([...WEEK, ...daysFrom('05-29', 14)])
    expect(dates({ schedule: { versions } }, { ...MAY, through: '2024-06-04' })).toEqual(WEEK)
  })

  test('and all weeks that take turns, up to eight of them', () => {
    const turns = (count: number) =>
      dates({ schedule: { ...CLOSED, weekly: Array(count).fill({}), firstWeek: '2024-01-01' } }, MAY).length
    expect([turns(2), turns(3), turns(8), turns(9)]).toEqual([15, 22, 56, 56])
  })

  test('but no dates outside the span', () => {
    const outside = [{ on: '2024-05-05' }, { on: '2024-07-01' }]
    expect(dates({ exceptions: [exception(outside)] }, MAY)).toEqual(WEEK)
    const inside = [{ on: '2024-06-30' }]
    expect(dates({ exceptions: [exception(inside)] }, MAY)).toEqual([...WEEK, ...daysFrom('06-23', 8)])
    const always = { schedule: { timeZone: 'UTC', weekly: { 'mon-sun': ['00:00-24:00'] } } }
    const nights = { ...always, exceptions: [exception('outside hours')] }
    expect(times(nights, { from: '2024-05-06', through: '2024-05-06' })).toEqual([
      ...['05-06 00:00', '05-06 12:00', '05-06 23:59', '05-07 00:00'],
    ])
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
    // Two lists and that of the holidays, which has none: eight ranges for the first one, from 2024-06-02 to 06-23.
    expect(found).toEqual([...WEEK, ...daysFrom('05-26', 36), ...daysFrom('12-08', 15)])
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
    ...['05-08 00:00', '05-08 00:10', '05-08 00:19', '05-08 00:20', '05-08 01:10', '05-08 01:19'],
    ...['05-08 01:20', '05-08 02:10', '05-08 02:19', '05-08 02:20', '05-08 03:10', '05-08 03:19'],
    ...['05-08 03:20', '05-08 12:00', '05-08 23:59'],
  ])
})

test('no times outside the supported time (T4)', () => {
  const around = [
    { from: '1960-01-01', to: '1972-01-08' },
    { from: '2199-12-31', to: '2250-01-01' },
  ]
  const found = dates({ exceptions: [exception(around)] })
  expect(found).toEqual([...daysFrom('01-08', 8), ...daysFrom('12-24', 8)])
})
