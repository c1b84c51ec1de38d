import {
  canonicalSchedule,
  type DateText,
  defineSchedule,
  difference,
  equalSchedules,
  holidayDates,
  intersection,
  isBusinessDay,
  openIntervals,
  parseSchedule,
  type Schedule,
  type ScheduleInput,
  succession,
  union,
  type Weekly,
} from 'dueby'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type NaiveHoliday, type NaiveSchedule } from '../oracle/naive-schedule'
import { schedule, window, zone } from '../support/arbitraries'
import { holds } from '../support/property'

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const FORTNIGHT = 14 * 86_400_000
const QUARTER_DAY = 6 * 3_600_000

const dateText = (at: number) => new Date(at).toISOString().slice(0, 10) as DateText

const dates = (from: number, to: number, schedule: Schedule) =>
  holidayDates(dateText(from), dateText(to), schedule).map(({ date }) => date)

const defined = (given: NaiveSchedule) => defineSchedule(given as ScheduleInput)

const cases = window.chain(({ zone, focus }) =>
  schedule({ zone, focus }).chain((given) =>
    fc.record({ given: fc.constant(given), focus: fc.constant(focus), other: rewritten(given) }),
  ),
)

/** The same schedule written differently: keys, rows and entries in another order, and ranges and rows split. */
function rewritten(given: NaiveSchedule): fc.Arbitrary<NaiveSchedule> {
  const weekly = Object.entries(given.weekly).flatMap(([key, rows]) =>
    weekdaysOf(key).map((day) => [day, rows.flatMap(halves)] as const),
  )
  const holidays = (given.holidays ?? []).flatMap(datesOf)
  const specialHours = (given.specialHours ?? []).map((entry) => ({
    ...entry,
    hours: entry.hours.flatMap(halves),
  }))
  return fc
    .record({
      weekly: shuffled(weekly).chain((days) =>
        fc.tuple(...days.map(([day, rows]) => shuffled(rows).map((each) => [day, each] as const))),
      ),
      holidays: shuffled(holidays),
      specialHours: shuffled(specialHours),
    })
    .chain((change) =>
      shuffled(Object.entries({ ...given, ...change, weekly: Object.fromEntries(change.weekly) })),
    )
    .map((entries) => Object.fromEntries(entries) as unknown as NaiveSchedule)
}

const shuffled = <T>(list: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...list], { minLength: list.length })

function weekdaysOf(key: string): string[] {
  const [first = '', last = first] = key.split('-')
  const [from, to] = [WEEKDAYS.indexOf(first), WEEKDAYS.indexOf(last)]
  return Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, step) => WEEKDAYS[(from + step) % 7] ?? '')
}

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
const timeOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** Splits a row into two rows that touch, if it is longer than a minute. */
function halves(row: string): string[] {
  const [start = '', end = ''] = row.split('-')
  const [from, to] = [minuteOf(start), minuteOf(end)]
  const middle = Math.floor((from + (to < from ? 1440 : to)) / 2)
  return middle === from ? [row] : [`${start}-${timeOf(middle)}`, `${timeOf(middle)}-${end}`]
}

function datesOf(holiday: NaiveHoliday): NaiveHoliday[] {
  if ('on' in holiday) return [holiday, { on: holiday.on, name: 'Again' }]
  const dates: NaiveHoliday[] = []
  for (let on = holiday.from; on <= holiday.to; on = addDays(on, 1)) dates.push({ name: 'One day', on })
  return dates
}

describe('the canonical form', () => {
  test('of a canonical form is the same', () => {
    holds(cases, ({ given }) => {
      const once = canonicalSchedule(defined(given))
      expect(canonicalSchedule(parseSchedule(once))).toEqual(once)
    })
  })

  test('is open at the same instants as its schedule, and equal to it', () => {
    holds(cases, ({ given, focus }) => {
      const [original, canonical] = [defined(given), parseSchedule(canonicalSchedule(defined(given)))]
      const [from, to] = [focus - FORTNIGHT, focus + FORTNIGHT]
      expect([...openIntervals(from, to, canonical)]).toEqual([...openIntervals(from, to, original)])
      expect(equalSchedules(original, canonical)).toBe(true)
    })
  })

  test('does not depend on how the schedule is written', () => {
    holds(cases, ({ given, other }) => {
      expect(equalSchedules(defined(given), defined(other))).toBe(true)
    })
  })

  test('changes if one row changes', () => {
    const changed = cases.chain(({ given }) => {
      const places = Object.entries(given.weekly).flatMap(([key, rows]) =>
        rows.map((_, index) => [key, index] as const),
      )
      return fc.record({ given: fc.constant(given), place: fc.constantFrom(...places), isHalf: fc.boolean() })
    })
    holds(changed, ({ given, place: [key, index], isHalf }) => {
      const rows = (given.weekly[key] ?? []).flatMap((row, each) => {
        if (each !== index) return [row]
        // Without its first half, or without the whole row.
        return isHalf ? halves(row).slice(1) : []
      })
      const other = { ...given, weekly: { ...given.weekly, [key]: rows } }
      expect(equalSchedules(defined(given), defined(other))).toBe(false)
    })
  })

  test('of unions and intersections does not depend on order or nesting', () => {
    const three = window.chain((near) => fc.tuple(schedule(near), schedule(near), schedule(near)))
    holds(
      three,
      (given) => {
        const [a, b, c] = given.map(defined) as [ScheduleOf, ScheduleOf, ScheduleOf]
        expect(equalSchedules(union(a, union(b, c)), union(c, a, b))).toBe(true)
        expect(equalSchedules(intersection(a, union(b, c)), intersection(union(c, b), a, a))).toBe(true)
        const form = canonicalSchedule(union(intersection(c, b), a))
        expect(canonicalSchedule(parseSchedule(form))).toEqual(form)
      },
      50,
    )
  })

  test('of a combined schedule has the same hours, business days and holidays, also on a corrected clock', () => {
    const offset = fc.constantFrom('-09:30', '-04:00', '+00:00', '+05:45', '+13:00')
    const combinedCases = fc
      .tuple(window, zone, fc.boolean(), offset)
      .chain(([near, elsewhere, isCorrected, to]) =>
        fc.tuple(schedule(near), schedule({ ...near, zone: elsewhere })).map(([a, b]) => {
          const at = new Date(near.focus).toISOString()
          const zoneChanges = isCorrected ? { zoneChanges: [{ at, offset: to }] } : {}
          const operands = [a, b].map((each) => defineSchedule({ ...each, ...zoneChanges } as ScheduleInput))
          return { focus: near.focus, operands: operands as [ScheduleOf, ScheduleOf] }
        }),
      )
    holds(
      combinedCases,
      ({ focus, operands: [a, b] }) => {
        const from = dateText(focus)
        const successive = succession({ schedule: b }, { from, schedule: intersection(b, a) })
        for (const combined of [union(intersection(b, a), b), difference(b, a), successive]) {
          const canonical = parseSchedule(canonicalSchedule(combined))
          const [first, last] = [focus - FORTNIGHT / 2, focus + FORTNIGHT / 2]
          expect(equalSchedules(combined, canonical)).toBe(true)
          expect([...openIntervals(first, last, canonical)]).toEqual([
            ...openIntervals(first, last, combined),
          ])
          for (let at = first; at < last; at += QUARTER_DAY)
            expect(isBusinessDay(at, canonical)).toBe(isBusinessDay(at, combined))
          expect(dates(first, last, canonical)).toEqual(dates(first, last, combined))
        }
      },
      60,
    )
  })

  test('splits touching rows that together are longer than one row can be', () => {
    const weekly = { mon: ['00:00-12:00', '12:00-06:00'] } as const
    const long = defineSchedule({ timeZone: 'UTC', weekly })
    const form = canonicalSchedule(long) as ScheduleInput
    expect((form.weekly as Weekly).mon).toEqual(['00:00-06:01', '06:01-06:00'])
    expect(canonicalSchedule(parseSchedule(form))).toEqual(form)
  })

  test('depends on zones, holidays and their coverage, but not on names or default values', () => {
    const office = { timeZone: 'Europe/London', weekly: { mon: ['09:00-17:00'] } } as const
    const equal = (a: object, b: object) =>
      equalSchedules(
        defineSchedule({ ...office, ...a } as ScheduleInput),
        defineSchedule({ ...office, ...b } as ScheduleInput),
      )
    expect(equal({}, { timeZone: 'Europe/Dublin' })).toBe(false)
    expect(equal({}, { holidays: [{ on: '2024-01-02' }] })).toBe(false)
    expect(equal({}, { holidaysThrough: '2024-01-02' })).toBe(false)
    expect(equal({}, { specialHours: [{ on: '2024-01-02', hours: [] }] })).toBe(false)
    expect(equal({}, { name: 'Office', holidays: [] })).toBe(true)
    const change = { at: '2030-03-31T02:00:00+01:00', offset: '-00:00' }
    const [same, later] = ['2030-03-31T01:00:00Z', '2030-10-27T01:00:00Z'].map((at) => ({
      at,
      offset: '+00:00',
    }))
    expect(equal({}, { zoneChanges: [change] })).toBe(false)
    expect(equal({ zoneChanges: [change] }, { zoneChanges: [same, later] })).toBe(true)
    const every = { month: 12, day: 25 }
    const rule = { name: 'Christmas', every: { day: 25, month: 12, daysAfter: 0 }, observed: 'none' }
    expect(equal({ holidays: [{ every }] }, { holidays: [rule, { every }] })).toBe(true)
    expect(equal({ holidays: [{ every }] }, { holidays: [{ every, since: 2000 }] })).toBe(false)
  })
})

type ScheduleOf = ReturnType<typeof defined>
