import {
  addBusinessDays,
  addBusinessTime,
  businessDaysBetween,
  businessTimeBetween,
  complement,
  defineSchedule,
  isBusinessDay,
  isOpen,
  nextClose,
  nextOpen,
  openIntervals,
  parseSchedule,
  previousClose,
  previousOpen,
  type Schedule,
  type ScheduleInput,
  scheduleDiff,
  whoseHours,
} from 'dueby'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instantNear, schedule, window, zone } from '../support/arbitraries'
import { holds } from '../support/property'
import { named, type TreeKind, treeCases } from '../support/trees'
import {
  clockAt,
  clockOn,
  intervalsWhere,
  isBusinessDate,
  isTreeOpenAt,
  type NaiveTree,
  namesAt,
  turnFrom,
} from './naive-combined'
import {
  countDates,
  isOpenAt,
  localDateAt,
  minuteShownAt,
  type NaiveInterval,
  type NaiveSchedule,
  nthDate,
  wallTimeCompatible,
} from './naive-schedule'

const MINUTE = 60_000
const MAX = 3 * 24 * 60 * MINUTE

// How far the walk looks for an opening or a closing, and for a business day.
const LIMIT = 5 * 24 * 60
const DAYS = 10

/** Two instants in order, at most a few days apart. */
const spanOf = (at: number, to: number): readonly [number, number] => [
  Math.min(at, to),
  Math.min(Math.max(at, to), Math.min(at, to) + MAX),
]

const asDates = (list: readonly NaiveInterval[]) =>
  list.map(({ start, end }) => ({ start: new Date(start), end: new Date(end) }))

const opened = (tree: NaiveTree): Schedule => parseSchedule(JSON.parse(JSON.stringify(tree)))

/** Compares a schedule in `[from, to)` with a rule that decides one instant. */
function agrees(combined: Schedule, from: number, to: number, rule: (at: number) => boolean): void {
  const checked = (at: number): boolean => {
    const expected = rule(at)
    if (isOpen(at, combined) !== expected) expect(`${new Date(at).toISOString()} open`).toBe(String(expected))
    return expected
  }
  const expected = intervalsWhere(checked, from, to)
  expect([...openIntervals(from, to, combined)]).toEqual(asDates(expected))
  const open = expected.reduce((sum, { start, end }) => sum + end - start, 0)
  expect(businessTimeBetween(from, to, combined)).toBe(open)
  if (open > 0) expect(addBusinessTime(from, open, combined).getTime()).toBe(expected.at(-1)?.end)
}

/** Compares the openings and closings around an instant, as far as the walk finds them. */
function turns(combined: Schedule, at: number, rule: (at: number) => boolean): void {
  const walks = [
    { ask: nextOpen, step: 1, toOpen: true },
    { ask: nextClose, step: 1, toOpen: false },
    { ask: previousOpen, step: -1, toOpen: true },
    { ask: previousClose, step: -1, toOpen: false },
  ] as const
  for (const { ask, step, toOpen } of walks) {
    const found = turnFrom(rule, at, { step, toOpen, minutes: LIMIT })
    if (found !== undefined) expect([ask.name, ask(at, combined).getTime()]).toEqual([ask.name, found])
  }
}

describe('combined schedules = the naive walk (S9), two levels deep and in several zones', () => {
  test.each<[TreeKind]>([['union'], ['intersection'], ['difference'], ['versions']])('%s', (kind) => {
    holds(
      treeCases([kind]),
      ({ tree, at, to }) => {
        const rule = (instant: number) => isTreeOpenAt(tree, instant)
        const combined = opened(tree)
        expect(opened(combined as NaiveTree)).toEqual(combined)
        agrees(combined, ...spanOf(at, to), rule)
        turns(combined, at, rule)
      },
      50,
    )
  })

  test('complement', () => {
    const cases = window.chain((near) =>
      schedule(near).chain((given) =>
        fc.record({
          given: fc.constant(given),
          at: instantNear(near, given),
          to: instantNear(near, given),
        }),
      ),
    )
    holds(
      cases,
      ({ given, at, to }) => {
        const closed = complement(defineSchedule(given as ScheduleInput))
        agrees(closed, ...spanOf(at, to), (instant) => !isOpenAt(given, instant))
      },
      40,
    )
  })

  test('business days are dates with open time, of versions those in force (decision 0009)', () => {
    holds(
      fc.record({ query: treeCases(), count: fc.integer({ min: -3, max: 3 }) }),
      ({ query: { tree, at, to }, count }) => {
        const combined = opened(tree)
        const counts = (date: string) => isBusinessDate(tree, date)
        const [date, last] = [localDateAt(clockAt(tree, at), at), localDateAt(clockAt(tree, to), to)]
        expect(isBusinessDay(at, combined)).toBe(counts(date))
        expect(businessDaysBetween(at, to, combined)).toBe(countDates(counts, date, last))
        if (count === 0) return expect(addBusinessDays(at, 0, combined).getTime()).toBe(at)
        const found = nthDate(counts, date, count, DAYS)
        if (found === undefined) return
        const minute = wallTimeCompatible(clockOn(tree, found), found, minuteShownAt(clockAt(tree, at), at))
        const seconds = at - Math.floor(at / MINUTE) * MINUTE
        expect(addBusinessDays(at, count, combined).getTime()).toBe(minute + seconds)
      },
      100,
    )
  })

  test('whoseHours', () => {
    holds(
      fc.record({ query: treeCases(), names: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }) }),
      ({ query: { tree, at, to }, names }) => {
        const teams = named(tree, names)
        for (const instant of [at, to]) {
          expect(whoseHours(instant, opened(teams))).toEqual(namesAt(teams, instant))
        }
      },
      100,
    )
  })
})

interface Two {
  readonly before: NaiveSchedule
  readonly after: NaiveSchedule
  readonly at: number
  readonly to: number
}

const two: fc.Arbitrary<Two> = fc.tuple(window, zone, fc.boolean()).chain(([near, elsewhere, isSame]) =>
  fc.tuple(schedule(near), schedule(isSame ? near : { ...near, zone: elsewhere })).chain(([before, after]) =>
    fc.record({
      before: fc.constant(before),
      after: fc.constant(after),
      at: instantNear(near, before),
      to: instantNear(near, before),
    }),
  ),
)

test('scheduleDiff = the instants at which only one of two schedules is open', () => {
  holds(
    two,
    ({ before, after, at, to }) => {
      const [from, end] = spanOf(at, to)
      const [was, is] = [before, after].map((given) => defineSchedule(given as ScheduleInput)) as [
        Schedule,
        Schedule,
      ]
      const opens = intervalsWhere((each) => isOpenAt(after, each) && !isOpenAt(before, each), from, end)
      const closes = intervalsWhere((each) => isOpenAt(before, each) && !isOpenAt(after, each), from, end)
      expect(scheduleDiff(was, is, from, end)).toEqual({ opens: asDates(opens), closes: asDates(closes) })
    },
    100,
  )
})
