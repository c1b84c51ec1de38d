import { defineSchedule, openIntervals, type ScheduleInput, type Weekly } from 'dueby'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromOpeningHours, fromSchemaOrg, fromZendesk, type Imported } from '../../src/formats/index'
import { schedule, window } from '../support/arbitraries'
import { holds } from '../support/property'

const timeZone = 'Europe/Berlin'

/** Two weeks without a clock change in any zone of the cases. */
const ordinary = ['2024-01-15T00:00:00Z', '2024-01-29T00:00:00Z'] as const

const opensOf = (given: ScheduleInput) => [...openIntervals(...ordinary, defineSchedule(given))]

/** The weekly hours of a random schedule. */
const weekly: fc.Arbitrary<ScheduleInput['weekly']> = window
  .chain(schedule)
  .map((given) => given.weekly as ScheduleInput['weekly'])

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

interface Row {
  readonly day: number
  readonly start: number
  readonly end: number
}

const minutes = (clock = '') => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))

/** The rows of a week in minutes since midnight; an end after midnight is more than 1440. */
const rowsOf = (week: ScheduleInput['weekly']): Row[] =>
  Object.entries(week as Weekly).flatMap(([key, rows]) => {
    const [first = 0, last = first] = key.split('-').map((name) => WEEKDAYS.indexOf(name))
    const days = Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, step) => (first + step) % 7)
    return days.flatMap((day) =>
      (rows ?? []).map((row) => {
        const [start, end] = row.split('-').map(minutes) as [number, number]
        return { day, start, end: end < start ? end + 1440 : end }
      }),
    )
  })

const usable = ({ schedule, report }: Imported) => {
  expect(report.length).toBeGreaterThan(0)
  if (schedule) {
    expect(JSON.parse(JSON.stringify(schedule))).toEqual(schedule)
    expect(defineSchedule(schedule)).toEqual(schedule)
    expect(report.some(({ kind }) => kind !== 'refused')).toBe(true)
  } else {
    expect(report.every(({ kind }) => kind === 'refused')).toBe(true)
  }
}

const nearly = <T>(...values: T[]): fc.Arbitrary<T | fc.JsonValue> =>
  fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary: fc.jsonValue() })
const some = <T>(item: fc.Arbitrary<T>, most = 5) => fc.array(item, { maxLength: most, size: 'max' })

const date = nearly('2024-12-24', '2024-12-25', '2024-12-26', '2024-12-31', '2025-02-30', '2026-01-01')

describe('an importer never throws, and returns a valid schedule or none', () => {
  test('for any value', () => {
    holds(
      fc.anything({
        withBigInt: true,
        withDate: true,
        withNullPrototype: true,
        withObjectString: true,
        withSparseArray: true,
      }),
      (data) => {
        usable(fromZendesk(data))
        usable(fromSchemaOrg(data, { timeZone }))
        usable(fromSchemaOrg([], data as { timeZone: string }))
        usable(fromOpeningHours(data as string, { timeZone }))
        usable(fromOpeningHours('24/7', data as { timeZone: string }))
      },
      400,
    )
  })

  test('for data similar to Zendesk; every interval and holiday is in the report', () => {
    const minute = fc.oneof(fc.integer({ min: -1, max: 10_081 }), nearly(0, 1440, 2880, 10_080))
    const interval = fc.oneof(
      fc.record({ start_time: minute, end_time: minute }),
      fc.integer({ min: 0, max: 10_000 }).map((start) => ({ start_time: start, end_time: start + 80 })),
    )
    const holiday = fc.record({ name: nearly('Day'), start_date: date, end_date: date }, { requiredKeys: [] })
    const data = fc.record({
      time_zone: nearly('Pacific Time (US & Canada)', 'Europe/Paris', 'Astana'),
      intervals: some(fc.oneof(interval, fc.jsonValue())),
      holidays: some(fc.oneof(holiday, fc.jsonValue())),
    })
    holds(data, (given) => {
      const result = fromZendesk(given)
      usable(result)
      const places = result.report.map(({ at }) => JSON.stringify(at))
      given.intervals.forEach((_, index) => {
        expect(places.filter((place) => place === JSON.stringify(['intervals', index]))).toHaveLength(1)
      })
      given.holidays.forEach((_, index) => {
        expect(places.filter((place) => place === JSON.stringify(['holidays', index]))).toHaveLength(1)
      })
    })
  })

  test('for data similar to schema.org; every entry is in the report', () => {
    const time = nearly('00:00', '08:00', '09:30:00', '12:00', '18:00', '23:59', '23:59:59', '24:00')
    const weekday = nearly('Monday', 'Friday', 'https://schema.org/Saturday', 'Sunday', 'PublicHolidays')
    const entry = fc.record(
      {
        dayOfWeek: fc.oneof(weekday, some(weekday)),
        opens: time,
        closes: time,
        validFrom: date,
        validThrough: date,
        name: nearly('Day'),
        open: time,
      },
      { requiredKeys: [] },
    )
    const business = fc.record(
      {
        name: nearly('Example'),
        openingHoursSpecification: some(entry),
        hoursAvailable: entry,
        department: entry,
      },
      { requiredKeys: [] },
    )
    const list = some(fc.oneof(business, fc.record({ '@graph': some(business) }), entry), 2)
    holds(list, (given) => usable(fromSchemaOrg(given, { timeZone })))
    holds(some(fc.oneof(entry, entry, fc.jsonValue())), (given) => {
      const result = fromSchemaOrg(given, { timeZone })
      usable(result)
      const places = result.report.map(({ at }) => JSON.stringify(at))
      given.forEach((_, index) => {
        expect(places.filter((place) => place === JSON.stringify([index]))).toHaveLength(1)
      })
    })
  })

  test('for text similar to opening_hours; every part between separators is in the report, with its place', () => {
    const word = fc.constantFrom(
      ...['Mo', 'Tu-Fr', 'Sa,Su', 'Fr-Mo', 'PH', 'SH,We', '24/7', '2024 Dec 24', '2024 Dec 25-26', 'Jan'],
      ...[
        'Dec 25',
        'Dec 24,31',
        'Dec 30-Jan 2',
        '2024 Dec 24,26-27',
        'easter',
        'easter -2 days',
        'easter +1',
      ],
      ...['08:00-12:00', '12:00-13:00', '22:00-02:00', '20:00-26:00', '9:00-17:00', '10:00+', '00:00-24:00'],
      ...['off', 'closed', 'open', '"note; x"', '"', 'week', 'sunrise', '', '-', ':', 'Mo[1]', '2024'],
    )
    const mark = fc.constantFrom('; ', ';', ', ', ',', ' ', ' ', ' ', ' || ')
    holds(
      some(fc.tuple(word, mark), 12).map((parts) => parts.flat().join('')),
      (text) => {
        const result = fromOpeningHours(text, { timeZone })
        usable(result)
        for (const { at } of result.report) {
          if (!('index' in at)) throw new Error('not a place in the text')
          expect(text.slice(at.index, at.index + at.text.length)).toBe(at.text)
        }
        let from = 0
        for (const part of text.split('"').length === 1 ? text.split(/;|\|\|/) : []) {
          const found = result.report.filter(
            ({ at }) => 'index' in at && at.index >= from && at.index <= from + part.length,
          )
          if (part.trim() !== '') expect(found.length).toBeGreaterThan(0)
          from += part.length + (text.startsWith('||', from + part.length) ? 2 : 1)
        }
      },
      600,
    )
  })
})

describe('a week has the same hours after writing and reading another format', () => {
  test('Zendesk: intervals in minutes of the week, in any order', () => {
    const week = 10_080
    holds(fc.tuple(weekly, fc.integer()), ([given, seed]) => {
      const intervals = rowsOf(given).flatMap(({ day, start, end }) => {
        const [from, to] = [day * 1440 + start, day * 1440 + end]
        return to <= week
          ? [{ start_time: from, end_time: to }]
          : [
              { start_time: from, end_time: week },
              { start_time: 0, end_time: to - week },
            ]
      })
      const mixed = intervals.sort((a, b) => Math.sin(a.start_time * seed) - Math.sin(b.start_time * seed))
      const { schedule, report } = fromZendesk({
        time_zone: 'Pacific Time (US & Canada)',
        intervals: mixed,
        holidays: [],
      })
      const changed = report.filter(({ kind }) => kind !== 'kept')
      const changes = /; (split at midnight|touches an interval before it: joined)$/
      expect(changed.every(({ kind, message }) => kind === 'changed' && changes.test(message))).toBe(true)
      if (!schedule) throw new Error('no schedule')
      expect(opensOf(schedule)).toEqual(opensOf({ timeZone: 'America/Los_Angeles', weekly: given }))
    })
  })

  test('schema.org: an entry for each row', () => {
    const NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
    holds(weekly, (given) => {
      const rows = rowsOf(given)
      fc.pre(rows.every(({ start, end }) => start > 0 || end !== 1439))
      const entries = rows.map(({ day, start, end }) => ({
        dayOfWeek: NAMES[day],
        opens: clock(start),
        closes: end === 1440 ? '24:00' : clock(end % 1440),
      }))
      const { schedule, report } = fromSchemaOrg(entries, { timeZone })
      expect(report.every(({ kind }) => kind === 'kept')).toBe(true)
      if (!schedule) throw new Error('no schedule')
      expect(opensOf(schedule)).toEqual(opensOf({ timeZone, weekly: given }))
    })
  })

  test('OpenStreetMap: a rule for each weekday, or for each row', () => {
    const NAMES = ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa']
    const style = fc.record({ aRow: fc.boolean(), hours48: fc.boolean(), closedFirst: fc.boolean() })
    holds(fc.tuple(weekly, style), ([given, { aRow, hours48, closedFirst }]) => {
      const rows = rowsOf(given)
      const runsOver = rows.some(({ end }) => end > 1440)
      const text = (row: Row) =>
        `${clock(row.start)}-${clock(hours48 || row.end <= 1440 ? row.end : row.end - 1440)}`
      const rules = NAMES.flatMap((name, day) => {
        const times = rows.filter((row) => row.day === day).map(text)
        if (times.length === 0) return []
        return aRow ? times.map((time) => `${name} ${time}`) : [`${name} ${times.join(',')}`]
      })
      // After ';' a rule would remove the hours of the night before.
      const separator = aRow || runsOver ? ', ' : '; '
      const all = [...(closedFirst ? [`Mo-Su off`] : []), ...rules].join(separator)
      const { schedule, report } = fromOpeningHours(all, { timeZone })
      expect(report.every(({ kind }) => kind === 'kept')).toBe(true)
      if (!schedule) throw new Error('no schedule')
      expect(opensOf(schedule)).toEqual(opensOf({ timeZone, weekly: given }))
    })
  })
})

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
