import { defineSchedule, type Target, type TargetText } from 'dueby'
import { describe, expect, test } from 'vitest'
import { dueColumn } from '../../../src/targets/due-column'
import { readTarget } from '../../../src/targets/read-target'
import { type TargetOnSchedule, targetOn } from '../../../src/targets/target-on-schedule'
import { openTimeOf } from '../../../src/timeline/open-time'
import { codesWithPaths, issuesOf } from '../../support/issues'
import { hours } from '../../support/vocabulary'

const MONDAY = Date.UTC(2024, 5, 3)
const DAY = hours(24)
const schedule = defineSchedule({ timeZone: 'America/Los_Angeles', weekly: { 'mon-fri': ['06:00-18:00'] } })
const time = openTimeOf(schedule)

const on = (text: TargetText, cutoff?: number) => targetOn(readTarget(text, [], []) as Target, time, cutoff)
const columnOf = (instants: Float64Array, out = new Float64Array(instants.length)) => ({
  instants,
  out,
  path: ['receivedAt'],
})

/** Instants over a week, in no order. */
const week = Float64Array.from({ length: 200 }, (_, i) => MONDAY + ((i * 7919) % 168) * hours(1) + i)

/** The target, and how often its due time was computed. */
function counted(target: TargetOnSchedule) {
  let count = 0
  const base = (start: number) => {
    count++
    return target.base(start)
  }
  return { target: { ...target, base }, count: () => count }
}

const refusals = (instants: readonly number[], text: TargetText): string[] =>
  codesWithPaths(issuesOf(() => dueColumn(on(text), columnOf(Float64Array.from(instants)), time)))

const TARGETS: TargetText[] = [
  '2 hours',
  '2 business hours',
  'next business day',
  '2 business days by 16:00',
  'next business day same time',
]

describe('a column of due times', () => {
  test.each(TARGETS)('%s: the same as one by one', (text) => {
    for (const cutoff of [undefined, hours(15)]) {
      const target = on(text, cutoff)
      for (const length of [0, 1, 5, 17, 18, 19, 200]) {
        const column = columnOf(week.slice(0, length))
        expect(dueColumn(target, column, time)).toBe(column.out)
        expect([...column.out]).toEqual([...column.instants].map(target.base))
      }
    }
  })

  test('is looked up by the day of receipt if it is long enough', () => {
    const inADay = (length: number) => Float64Array.from({ length }, (_, i) => MONDAY + i)
    const steps = (text: TargetText, instants: Float64Array) => {
      const { target, count } = counted(on(text))
      dueColumn(target, columnOf(instants), time)
      return count()
    }
    // Two for each day from the first to the last instant, and for two more days.
    expect(steps('next business day', inADay(4))).toBe(4)
    expect(steps('next business day', inADay(5))).toBe(2)
    expect(steps('next business day', week)).toBeLessThan(12)
    expect(steps('next business day', Float64Array.of(MONDAY, MONDAY, MONDAY, MONDAY))).toBe(4)
    expect(steps('next business day same time', week)).toBe(200)
    // Lengths of time are added in ways of their own.
    expect(steps('2 hours', week)).toBe(0)
    expect(steps('2 business hours', week)).toBe(0)
  })

  test('has only answers in the supported range (T4)', () => {
    const [first, last] = [Date.UTC(1972, 0, 8), Date.UTC(2200, 0, 1) - 1]
    expect(refusals([first, last - hours(2)], '2 hours')).toEqual([])
    expect(refusals([MONDAY, last - hours(2) + 1], '2 hours')).toEqual(['out-of-range receivedAt.1'])
    expect(refusals([first - 1, MONDAY], '2 hours')).toEqual(['out-of-range receivedAt.0'])
    for (const text of TARGETS) {
      expect(refusals([MONDAY, last], text)).toEqual(['out-of-range receivedAt.1'])
      expect(refusals([MONDAY, MONDAY + 0.5, Number.NaN], text)).toEqual([
        'invalid-instant receivedAt.1',
        'invalid-instant receivedAt.2',
      ])
      expect(refusals([MONDAY + 0.5], text)).toEqual(['invalid-instant receivedAt.0'])
      const many = Array.from({ length: 50 }, (_, i) => last - DAY * 20 + i)
      expect(refusals([...many, last, ...many], text)).toEqual(['out-of-range receivedAt.50'])
    }
  })

  test('can be written over its instants', () => {
    const instants = week.slice()
    const target = on('next business day')
    dueColumn(target, columnOf(instants, instants), time)
    expect([...instants]).toEqual([...week].map(target.base))
  })
})
