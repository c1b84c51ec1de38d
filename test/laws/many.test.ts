import { addBusinessTime, addBusinessTimeMany, defineSchedule, type ScheduleInput } from 'dueby'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { duration, instantNear, schedule, window } from '../support/arbitraries'
import { issuesOf } from '../support/issues'
import { holds } from '../support/property'

describe('addBusinessTimeMany', () => {
  test('returns the same results as addBusinessTime for each instant', () => {
    const cases = window.chain((near) =>
      schedule(near).chain((given) =>
        fc.record({
          given: fc.constant(given),
          instants: fc.array(instantNear(near, given), { minLength: 1, maxLength: 30 }),
          amount: duration,
        }),
      ),
    )
    holds(
      cases,
      ({ given, instants, amount }) => {
        const calendar = defineSchedule(given as ScheduleInput)
        const column = Float64Array.from(instants)
        const expected = instants.map((at) => addBusinessTime(at, amount, calendar).getTime())
        expect([...addBusinessTimeMany(column, amount, calendar)]).toEqual(expected)
        // In place, and with the years already compiled.
        expect([...addBusinessTimeMany(column, amount, calendar, column)]).toEqual(expected)
      },
      60,
    )
  })

  test('is correct for a hundred one-minute rows a day, which no table can separate', () => {
    const two = (value: number) => String(value).padStart(2, '0')
    const row = (minute: number) =>
      `${two(Math.floor(minute / 60))}:${two(minute % 60)}-${two(Math.floor((minute + 1) / 60))}:${two((minute + 1) % 60)}`
    const rows = Array.from({ length: 100 }, (_, i) => row(i * 14)) as '09:00-09:01'[]
    const busy = defineSchedule({ timeZone: 'America/New_York', weekly: { 'mon-sun': rows } })
    const instants = Float64Array.from({ length: 500 }, (_, i) => Date.UTC(2024, 2, 8) + i * 1_234_567)
    const answers = addBusinessTimeMany(instants, '90 minutes', busy)
    const expected = [...instants].map((at) => addBusinessTime(at, '90 minutes', busy).getTime())
    expect([...answers]).toEqual(expected)
  })

  test('can write the results over its input, also shifted', () => {
    const calendar = defineSchedule({ timeZone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] } })
    const start = Date.UTC(2024, 0, 8, 10)
    const buffer = Float64Array.of(start, start + 1, start + 2, 0)
    const answers = [...addBusinessTimeMany(buffer.slice(0, 3), '1 hour', calendar)]
    addBusinessTimeMany(buffer.subarray(0, 3), '1 hour', calendar, buffer.subarray(1))
    expect([...buffer.subarray(1)]).toEqual(answers)
  })

  test('reports an invalid instant with its position', () => {
    const calendar = defineSchedule({ timeZone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] } })
    const column = (bad: number) => Float64Array.of(Date.UTC(2024, 0, 1), Date.UTC(2024, 0, 2), bad)
    const refusals = (bad: number) =>
      issuesOf(() => addBusinessTimeMany(column(bad), '1 hour', calendar)).map(({ code, path }) => [
        code,
        ...path,
      ])
    expect(refusals(Number.NaN)).toEqual([['invalid-instant', 'instants', 2]])
    expect(refusals(Date.UTC(2024, 0, 3) + 0.5)).toEqual([['invalid-instant', 'instants', 2]])
    expect(refusals(Date.UTC(2201, 0, 3))).toEqual([['out-of-range', 'instants', 2]])
    expect(refusals(Date.UTC(2024, 0, 3))).toEqual([])
    expect(() => addBusinessTimeMany(column(0), '1 hour', calendar, new Float64Array(2))).toThrow(
      /room for 3/,
    )
    expect(() => addBusinessTimeMany(['2024-01-08'] as never, '1 hour', calendar)).toThrow(/a Float64Array/)
    const single = new Float32Array(3) as never
    expect(() => addBusinessTimeMany(column(0), '1 hour', calendar, single)).toThrow(/a Float64Array/)
  })
})
