import { addBusinessTime, defineSchedule, gladly, type Schedule, type ScheduleInput } from 'dueby'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rulesOf } from '../../../src/schedule/define-schedule'
import { extentOf } from '../../../src/schedule/extent'
import { addFrom } from '../../../src/timeline/add-many'
import { compileWeekly } from '../../../src/timeline/compile-weekly'
import { type Compiled, compiledYears } from '../../../src/timeline/compiled-years'
import { endOf } from '../../../src/timeline/sums'
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

/** What the compiled years say of a column, against the naive walk; they have to answer every instant themselves. */
function agrees(
  { given, instants, amount }: { given: NaiveSchedule; instants: number[]; amount: number },
  compiled: Compiled,
): void {
  const out = new Float64Array(instants.length)
  expect(addFrom(compiled, Float64Array.from(instants), amount, out, 0)).toBe(instants.length)
  instants.forEach((at, i) => {
    const walked = addOpenTime(given, at, amount, 12 * 24 * 60)
    if (walked !== undefined) expect(out[i]).toBe(walked)
  })
}

/** Takes the slots away, so that the search for coarse ones has to answer. */
function searched(compiled: Compiled): Compiled {
  return { ...compiled, lookup: { ...compiled.lookup, isFine: false } }
}

function clock(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}

describe('the fast paths of a column = the naive minute walk, and they are the ones taken', () => {
  test('fine slots, where a schedule has them', () => {
    let taken = 0
    let all = 0
    holds(
      cases,
      (given) => {
        all++
        const compiled = compiledAround(
          defineSchedule(given.given as ScheduleInput),
          given.instants[0] as number,
        )
        if (!compiled.lookup.isFine) return
        taken++
        agrees(given, compiled)
      },
      80,
    )
    expect(taken).toBeGreaterThan(all / 4)
  })

  test('the search, for every schedule', () => {
    holds(
      cases,
      (given) => {
        const calendar = defineSchedule(given.given as ScheduleInput)
        agrees(given, searched(compiledAround(calendar, given.instants[0] as number)))
      },
      80,
    )
  })

  test('Gladly’s hours have fine slots, over years', () => {
    const at = Date.UTC(2023, 11, 1)
    const compiled = compiledAround(gladly.schedule, at)
    expect(compiled.lookup.isFine).toBe(true)
    const column = Float64Array.from({ length: 5000 }, (_, i) => at + i * 311_111)
    const out = new Float64Array(column.length)
    expect(addFrom(compiled, column, hours(2), out, 0)).toBe(column.length)
    expect([...out]).toEqual(
      [...column].map((each) => addBusinessTime(each, hours(2), gladly.schedule).getTime()),
    )
  })

  test('a hundred rows a minute long, or a summer without hours, have none and are right all the same', () => {
    const at = Date.UTC(2023, 11, 1)
    const rows = Array.from(
      { length: 100 },
      (_, i) => `${clock(i * 14)}-${clock(i * 14 + 1)}` as '09:00-09:01',
    )
    const busy = { timeZone: 'UTC', weekly: { 'mon-sun': rows } } as const
    const summer = {
      timeZone: 'UTC',
      weekly: { 'mon-fri': ['09:00-17:00'] },
      holidays: [{ name: 'Winter', from: '2023-12-05', to: '2024-01-20' }],
    } as const
    for (const given of [busy, summer]) {
      const compiled = compiledAround(defineSchedule(given as ScheduleInput), at)
      expect(compiled.lookup.isFine).toBe(false)
      agrees(
        { given, instants: [at + 1, at + hours(36) + 12_345, at + hours(50)], amount: hours(1) },
        compiled,
      )
    }
  })

  test('years added one by one keep the answers of years compiled at once', () => {
    const rules = rulesOf(gladly.schedule)
    if (rules.kind !== 'weekly') throw new Error('only weekly hours are compiled here')
    const zone = zoneOf(rules.timeZone)
    const fresh = () => compiledYears((year) => compileWeekly(year, rules, zone), extentOf(rules))
    const [grown, whole] = [fresh(), fresh()]
    for (let year = 2018; year < 2026; year++) grown.covering(Date.UTC(year, 5, 1))
    whole.covering(Date.UTC(2025, 5, 1))
    whole.grown('earlier', 7)
    const [one, other] = [grown.current(), whole.current()]
    expect([one.firstYear, one.endYear, one.lookup.isFine]).toEqual([other.firstYear, other.endYear, true])
    const column = Float64Array.from({ length: 20_000 }, (_, i) => Date.UTC(2018, 0, 20) + i * 12_345_678)
    const [outs, others] = [new Float64Array(column.length), new Float64Array(column.length)]
    expect(addFrom(one, column, hours(9), outs, 0)).toBe(column.length)
    expect(addFrom(other, column, hours(9), others, 0)).toBe(column.length)
    expect(outs).toEqual(others)
  })

  test('to the millisecond around what ends at closing: before it, at it, and after it', () => {
    const uneven = defineSchedule({
      timeZone: 'America/Los_Angeles',
      weekly: { 'mon-thu': ['06:00-18:00'], fri: ['06:00-11:00'] },
    })
    const compiled = compiledAround(uneven, Date.UTC(2023, 11, 1))
    expect(compiled.lookup.isFine).toBe(true)
    const closings = Array.from({ length: 30 }, (_, index) => endOf(10 + index, compiled))
    const edges = Float64Array.from(
      closings.flatMap((end) => [-2, -1, 0, 1, 2].map((ms) => end - hours(2) + ms)),
    )
    const out = new Float64Array(edges.length)
    expect(addFrom(compiled, edges, hours(2), out, 0)).toBe(edges.length)
    expect([...out]).toEqual([...edges].map((each) => addBusinessTime(each, hours(2), uneven).getTime()))
  })
})
