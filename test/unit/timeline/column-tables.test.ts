import { addBusinessTime, defineSchedule, gladly, type Schedule, type ScheduleInput } from 'dueby'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rulesOf } from '../../../src/schedule/define-schedule'
import { extentOf } from '../../../src/schedule/extent'
import { addFromLookup } from '../../../src/timeline/add-many'
import { addFromColumnTables, columnTables } from '../../../src/timeline/column-tables'
import { compileWeekly } from '../../../src/timeline/compile-weekly'
import { type Compiled, compiledYears } from '../../../src/timeline/compiled-years'
import { zoneOf } from '../../../src/zone/zone'
import { addOpenTime, type NaiveSchedule } from '../../oracle/naive-schedule'
import { instantNear, schedule, window } from '../../support/arbitraries'
import { holds } from '../../support/property'
import { hours } from '../../support/vocabulary'

/** The years around an instant, compiled by themselves. */
function compiledAround(calendar: Schedule, instant: number): Compiled {
  const rules = rulesOf(calendar)
  if (rules.kind !== 'weekly') throw new Error('only weekly hours are compiled here')
  const zone = zoneOf(rules.timeZone)
  const years = compiledYears((year) => compileWeekly(year, rules, zone), extentOf(rules))
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

/** What a fast path says of a column, against the naive walk; it has to answer every instant itself. */
function agrees(
  { given, instants, amount }: { given: NaiveSchedule; instants: number[]; amount: number },
  add: (column: Float64Array, compiled: Compiled, out: Float64Array) => number | undefined,
): boolean {
  const compiled = compiledAround(defineSchedule(given as ScheduleInput), instants[0] as number)
  const out = new Float64Array(instants.length)
  const reached = add(Float64Array.from(instants), compiled, out)
  if (reached === undefined) return false
  expect(reached).toBe(instants.length)
  instants.forEach((at, i) => {
    const walked = addOpenTime(given, at, amount, 12 * 24 * 60)
    if (walked !== undefined) expect(out[i]).toBe(walked)
  })
  return true
}

describe('the fast paths of a column = the naive minute walk, and they are the ones taken', () => {
  test('tables, where a schedule has them', () => {
    let taken = 0
    let all = 0
    holds(
      cases,
      (given) => {
        all++
        const isTaken = agrees(given, (column, compiled, out) => {
          const tables = columnTables(compiled)
          return tables && addFromColumnTables(column, given.amount, compiled, tables, out, 0)
        })
        if (isTaken) taken++
      },
      80,
    )
    expect(taken).toBeGreaterThan(all / 4)
  })

  test('the look-up, for every schedule', () => {
    holds(
      cases,
      (given) => {
        const isTaken = agrees(given, (column, compiled, out) =>
          addFromLookup(column, given.amount, compiled, out, 0),
        )
        expect(isTaken).toBe(true)
      },
      80,
    )
  })

  test('Gladly’s hours have tables, over years; a hundred rows a minute long have none', () => {
    const at = Date.UTC(2023, 11, 1)
    const compiled = compiledAround(gladly.schedule, at)
    const tables = columnTables(compiled)
    expect(tables).toBeDefined()
    if (!tables) return
    const column = Float64Array.from({ length: 5000 }, (_, i) => at + i * 311_111)
    const out = new Float64Array(column.length)
    expect(addFromColumnTables(column, hours(2), compiled, tables, out, 0)).toBe(column.length)
    expect([...out]).toEqual(
      [...column].map((each) => addBusinessTime(each, hours(2), gladly.schedule).getTime()),
    )

    const two = (value: number) => String(value).padStart(2, '0')
    const clock = (minute: number) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
    const rows = Array.from(
      { length: 100 },
      (_, i) => `${clock(i * 14)}-${clock(i * 14 + 1)}` as '09:00-09:01',
    )
    const busy = defineSchedule({ timeZone: 'UTC', weekly: { 'mon-sun': rows } })
    expect(columnTables(compiledAround(busy, at))).toBeUndefined()
  })

  test('to the millisecond around what ends at closing: before it, at it, and after it', () => {
    const uneven = defineSchedule({
      timeZone: 'America/Los_Angeles',
      weekly: { 'mon-thu': ['06:00-18:00'], fri: ['06:00-11:00'] },
    })
    const compiled = compiledAround(uneven, Date.UTC(2023, 11, 1))
    const tables = columnTables(compiled)
    expect(tables).toBeDefined()
    if (!tables) return
    const closings = [...compiled.ends].slice(10, 40)
    const edges = Float64Array.from(
      closings.flatMap((end) => [-2, -1, 0, 1, 2].map((ms) => end - hours(2) + ms)),
    )
    const out = new Float64Array(edges.length)
    expect(addFromColumnTables(edges, hours(2), compiled, tables, out, 0)).toBe(edges.length)
    expect([...out]).toEqual([...edges].map((each) => addBusinessTime(each, hours(2), uneven).getTime()))
  })
})
