import {
  addBusinessTime,
  businessTimeBetween,
  complement,
  defineSchedule,
  difference,
  intersection,
  isBusinessDay,
  isOpen,
  openIntervals,
  parseSchedule,
  type Schedule,
  type ScheduleInput,
  succession,
  union,
} from 'dueby'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instantNear, schedule, window, zone } from '../support/arbitraries'
import { holds } from '../support/property'
import { addDays, isOpenAt, localDateAt, type NaiveSchedule } from './naive-schedule'

interface Case {
  readonly a: NaiveSchedule
  readonly b: NaiveSchedule
  readonly change: string
  readonly from: number
  readonly to: number
}

/** Two schedules in zones of their own, near one moment at which one of the zones changes its clock. */
const cases: fc.Arbitrary<Case> = fc.tuple(window, zone).chain(([near, elsewhere]) =>
  fc.tuple(schedule(near), schedule({ ...near, zone: elsewhere })).chain(([a, b]) =>
    fc.record({
      a: fc.constant(a),
      b: fc.constant(b),
      change: fc
        .integer({ min: -2, max: 2 })
        .map((days) => addDays(localDateAt(b.timeZone, near.focus), days)),
      from: instantNear(near, a),
      to: instantNear(near, a),
    }),
  ),
)

const MINUTE = 60_000
const MOST_MINUTES = 3 * 24 * 60

/** Walks the minutes of `[from, to)` and compares what the schedule says of each with a rule for one instant. */
function agrees(combined: Schedule, from: number, to: number, rule: (at: number) => boolean): void {
  const [first, last] = [
    Math.min(from, to),
    Math.min(Math.max(from, to), Math.min(from, to) + MOST_MINUTES * MINUTE),
  ]
  let open = 0
  for (let at = first; at < last; ) {
    const next = Math.min((Math.floor(at / MINUTE) + 1) * MINUTE, last)
    const expected = rule(at)
    if (isOpen(at, combined) !== expected) expect(`${new Date(at).toISOString()} open`).toBe(String(expected))
    if (expected) open += next - at
    at = next
  }
  expect(businessTimeBetween(first, last, combined)).toBe(open)
  const stretches = [...openIntervals(first, last, combined)]
  expect(stretches.reduce((sum, { start, end }) => sum + end.getTime() - start.getTime(), 0)).toBe(open)
  if (open > 0)
    expect(businessTimeBetween(first, addBusinessTime(first, open, combined), combined)).toBe(open)
}

const defined = (given: NaiveSchedule) => defineSchedule(given as ScheduleInput)

describe('schedules put together = the naive walk put together (S9)', () => {
  const RUNS = 60

  test('union', () => {
    holds(
      cases,
      ({ a, b, from, to }) =>
        agrees(union(defined(a), defined(b)), from, to, (at) => isOpenAt(a, at) || isOpenAt(b, at)),
      RUNS,
    )
  })

  test('intersection', () => {
    holds(
      cases,
      ({ a, b, from, to }) =>
        agrees(intersection(defined(a), defined(b)), from, to, (at) => isOpenAt(a, at) && isOpenAt(b, at)),
      RUNS,
    )
  })

  test('difference', () => {
    holds(
      cases,
      ({ a, b, from, to }) =>
        agrees(difference(defined(a), defined(b)), from, to, (at) => isOpenAt(a, at) && !isOpenAt(b, at)),
      RUNS,
    )
  })

  test('complement', () => {
    holds(
      cases,
      ({ a, from, to }) => agrees(complement(defined(a)), from, to, (at) => !isOpenAt(a, at)),
      RUNS,
    )
  })

  test('succession: each instant by the schedule in force, by the date in the zone of the later one', () => {
    holds(
      cases,
      ({ a, b, change, from, to }) => {
        const combined = succession({ schedule: defined(a) }, { from: change, schedule: defined(b) } as never)
        agrees(combined, from, to, (at) => isOpenAt(begun(b.timeZone, change, at) ? b : a, at))
      },
      RUNS,
    )
  })

  test('a combination of combinations, revived from JSON', () => {
    holds(
      cases,
      ({ a, b, from, to }) => {
        const combined = difference(union(defined(a), defined(b)), intersection(defined(a), defined(b)))
        const revived = parseSchedule(JSON.parse(JSON.stringify(combined)))
        expect(revived).toEqual(combined)
        agrees(revived, from, to, (at) => isOpenAt(a, at) !== isOpenAt(b, at))
      },
      RUNS,
    )
  })

  test('a business day is a date of the zone that holds open time', () => {
    holds(
      cases,
      ({ a, b, from }) => {
        const date = localDateAt(a.timeZone, from)
        let holdsOpenTime = false
        const midnight = Date.parse(`${date}T00:00:00Z`)
        for (
          let at = midnight - 16 * 3_600_000;
          at < midnight + 40 * 3_600_000 && !holdsOpenTime;
          at += MINUTE
        ) {
          holdsOpenTime = localDateAt(a.timeZone, at) === date && (isOpenAt(a, at) || isOpenAt(b, at))
        }
        expect(isBusinessDay(from, union(defined(a), defined(b)))).toBe(holdsOpenTime)
      },
      RUNS,
    )
  })
})

/** Whether a local date had begun by an instant: a date that has begun stays begun. */
function begun(timeZone: string, date: string, at: number): boolean {
  for (let back = 0; back <= 180; back++) if (localDateAt(timeZone, at - back * MINUTE) >= date) return true
  return false
}
