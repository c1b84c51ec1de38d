import {
  addBusinessTime,
  addBusinessTimeMany,
  defineSchedule,
  gladly,
  parseSchedule,
  type Schedule,
  type ScheduleInput,
} from 'dueby'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addByTable } from '../../../src/timeline/columns/add-column'
import { type DueTable, dueTable, separatingAxis } from '../../../src/timeline/columns/due-table'
import type { OpenYears } from '../../../src/timeline/lookup/open-years'
import { closingAfterIn } from '../../../src/timeline/lookup/openings-and-closings'
import { openTimeOf } from '../../../src/timeline/open-time'
import { addOpenTime, type NaiveSchedule } from '../../oracle/naive-schedule'
import { instantNear, schedule, window } from '../../support/arbitraries'
import { holds } from '../../support/property'
import { hours } from '../../support/vocabulary'

/** The years around an instant, compiled for a separate copy of the schedule. */
function compiledAround(calendar: Schedule, instant: number): OpenYears {
  const { years } = openTimeOf(parseSchedule(JSON.parse(JSON.stringify(calendar))))
  years.covering(instant - hours(24 * 30))
  return years.covering(instant + hours(24 * 30))
}

const cases = window.chain((near) =>
  schedule(near).chain((given) =>
    fc.record({
      given: fc.constant(given),
      instants: fc.array(instantNear(near, given), { minLength: 1, maxLength: 12 }),
      amount: fc.integer({ min: 1, max: hours(12) }),
    }),
  ),
)

type Case = { readonly given: NaiveSchedule; readonly instants: readonly number[]; readonly amount: number }
/**
 * Adds with the table, from the first instant on. Returns the number of instants before the first one without an
 * answer.
 */
function byTable(compiled: OpenYears, amount: number, column: Float64Array, out: Float64Array): number {
  return addByTable(compiled, tableOf(compiled, amount), column, out, 0)
}

function tableOf(compiled: OpenYears, amount: number): DueTable {
  const table = dueTable(compiled, amount)
  if (!table) throw new Error('no table for these hours')
  return table
}

/** The number of instants that the table can answer. Each answer must be the same as that of the naive walk. */
function answered({ given, instants, amount }: Case, compiled: OpenYears): number {
  const table = tableOf(compiled, amount)
  return instants.filter((at) => {
    const out = new Float64Array(1)
    if (addByTable(compiled, table, Float64Array.of(at), out, 0) === 0) return false
    const walked = addOpenTime(given, at, amount, 12 * 24 * 60)
    if (walked !== undefined) expect(out[0]).toBe(walked)
    return true
  }).length
}

function clock(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}

describe('the due table = the naive minute walk, and the table is used', () => {
  test('for random schedules that have separating buckets', () => {
    let [tried, taken] = [0, 0]
    holds(
      cases,
      (given) => {
        const calendar = defineSchedule(given.given as ScheduleInput)
        const compiled = compiledAround(calendar, given.instants[0] as number)
        tried += given.instants.length
        if (separatingAxis(compiled)) taken += answered(given, compiled)
      },
      80,
    )
    expect(taken).toBeGreaterThan(tried / 4)
  })

  test('the table of Gladly’s hours answers every instant', () => {
    const at = Date.UTC(2023, 11, 1)
    const compiled = compiledAround(gladly.schedule, at)
    expect(separatingAxis(compiled)).toBeDefined()
    const column = Float64Array.from({ length: 5000 }, (_, i) => at + i * 311_111)
    const out = new Float64Array(column.length)
    expect(byTable(compiled, hours(2), column, out)).toBe(column.length)
    expect([...out]).toEqual(
      [...column].map((each) => addBusinessTime(each, hours(2), gladly.schedule).getTime()),
    )
  })

  test('instants that the table cannot answer are answered one by one', () => {
    // With one-hour days, the due time jumps several times during the long hours of a Monday.
    const uneven = {
      timeZone: 'UTC',
      weekly: { mon: ['01:00-23:00'], tue: ['09:00-10:00'], wed: ['09:00-10:00'], fri: ['09:00-17:00'] },
    } as const
    const start = Date.UTC(2024, 0, 5)
    const column = Float64Array.from({ length: 3000 }, (_, i) => start + i * 431_111)
    const calendar = defineSchedule(uneven)
    const compiled = compiledAround(calendar, start)
    const reached = byTable(compiled, hours(3), column, new Float64Array(column.length))
    expect(reached).toBeLessThan(column.length)
    expect(reached).toBeGreaterThan(0)
    expect([...addBusinessTimeMany(column, hours(3), calendar)]).toEqual(
      [...column].map((each) => addBusinessTime(each, hours(3), calendar).getTime()),
    )
  })

  test('a hundred one-minute rows have no table; a season without hours and days without closing have one', () => {
    const at = Date.UTC(2023, 11, 1)
    const rows = Array.from(
      { length: 100 },
      (_, i) => `${clock(i * 14)}-${clock(i * 14 + 1)}` as '09:00-09:01',
    )
    const holidays = [{ name: 'Winter', from: '2023-12-05', to: '2024-01-20' }] as const
    const given: [NaiveSchedule, boolean][] = [
      [{ timeZone: 'UTC', weekly: { 'mon-sun': rows } }, false],
      [{ timeZone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] }, holidays }, true],
      [{ timeZone: 'UTC', weekly: { 'mon-sun': ['00:00-24:00'] }, holidays }, true],
    ]
    for (const [schedule, hasTable] of given) {
      const compiled = compiledAround(defineSchedule(schedule as ScheduleInput), at)
      expect(separatingAxis(compiled) !== undefined).toBe(hasTable)
      const instants = [at + 1, at + hours(36) + 12_345, at + hours(50), at + hours(24 * 5)]
      const one = { given: schedule, instants, amount: hours(1) }
      if (hasTable) expect(answered(one, compiled)).toBe(instants.length)
    }
  })

  test.each<[string, ScheduleInput]>([
    ['Gladly', gladly.schedule as ScheduleInput],
    ['nights over New Year', { timeZone: 'Asia/Tokyo', weekly: { 'mon-sun': ['21:00-06:00'] } }],
    ['always open', { timeZone: 'America/New_York', weekly: { 'mon-sun': ['00:00-24:00'] } }],
  ])('%s: years added one by one give the same results as years compiled together', (_, given) => {
    const fresh = () => openTimeOf(defineSchedule(given)).years
    const [grown, whole] = [fresh(), fresh()]
    for (let year = 2018; year < 2026; year++) grown.covering(Date.UTC(year, 5, 1))
    whole.covering(Date.UTC(2025, 5, 1))
    whole.grown('earlier', 7)
    const [one, other] = [grown.current(), whole.current()]
    expect([one.firstYear, one.endYear]).toEqual([other.firstYear, other.endYear])
    expect(separatingAxis(one)).toEqual(separatingAxis(other))
    const column = Float64Array.from({ length: 2000 }, (_, i) => Date.UTC(2018, 0, 20) + i * 123_456_789)
    const answers = [one, other].map((compiled) => {
      const out = new Float64Array(column.length)
      expect(byTable(compiled, hours(9), column, out)).toBe(column.length)
      return out
    })
    for (const each of answers) expect(each).toEqual(answers[0])
  })

  test('near the end of the compiled years, the table gives no answer that a later year could change', () => {
    const nights = defineSchedule({ timeZone: 'Asia/Tokyo', weekly: { 'mon-sun': ['21:00-06:00'] } })
    const compiled = compiledAround(nights, Date.UTC(2023, 5, 1))
    for (const amount of [1, 5, 20, 40].map(hours)) {
      const table = tableOf(compiled, amount)
      for (let at = compiled.to - hours(24 * 6); at < compiled.to; at += hours(1) / 4 + 1) {
        const right = addBusinessTime(at, amount, nights).getTime()
        const out = new Float64Array(1)
        if (addByTable(compiled, table, Float64Array.of(at), out, 0) === 1) {
          expect(out[0]).toBe(right)
          expect(right).toBeLessThanOrEqual(compiled.to)
        }
      }
    }
  })

  test('a long column has no due time after the supported range (T4)', () => {
    const open = defineSchedule({ timeZone: 'UTC', weekly: { 'mon-sun': ['00:00-24:00'] } })
    const end = Date.UTC(2200, 0, 1)
    const column = Float64Array.from({ length: 4000 }, (_, i) => end - 1 - hours(3) - (3999 - i) * 1000)
    expect(addBusinessTimeMany(column, hours(3), open)[3999]).toBe(end - 1)
    expect(() => addBusinessTimeMany(column, hours(3) + 1, open)).toThrow(
      /^instants\[3999\]: .* supported range/,
    )
  })

  test('is exact to the millisecond before, at and after a due time at closing', () => {
    const calendar = defineSchedule({
      timeZone: 'America/Los_Angeles',
      weekly: { 'mon-thu': ['06:00-18:00'], fri: ['06:00-11:00'] },
    })
    const compiled = compiledAround(calendar, Date.UTC(2023, 11, 1))
    expect(separatingAxis(compiled)).toBeDefined()
    const closings = [Date.UTC(2023, 10, 20)]
    while (closings.length < 30) closings.push(closingAfterIn(compiled, closings.at(-1) as number) as number)
    const edges = Float64Array.from(
      closings.flatMap((end) => [-2, -1, 0, 1, 2].flatMap((ms) => [end + ms, end - hours(2) + ms])),
    )
    const out = new Float64Array(edges.length)
    expect(byTable(compiled, hours(2), edges, out)).toBe(edges.length)
    expect([...out]).toEqual([...edges].map((each) => addBusinessTime(each, hours(2), calendar).getTime()))
  })
})
