import {
  type AnyPolicy,
  addBusinessTime,
  type BusinessDayRow,
  businessDaysTable,
  businessTimeBetween,
  DuebyError,
  definePolicy,
  defineSchedule,
  due,
  duePieces,
  gladly,
  isBusinessDay,
  isOpen,
  type LineRow,
  openingsTable,
  openPieces,
  type Policy,
  type PolicyInput,
  parseSchedule,
  policyHistory,
  type Schedule,
} from 'dueby'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textFromDay } from '../../src/core/local-date'
import { dateShownAt } from '../../src/timeline/local-clock'
import { openTimeOf } from '../../src/timeline/open-time'
import { addDays, localDateAt } from '../oracle/naive-schedule'
import { correctedSchedule, instantNear, policy, target, window } from '../support/arbitraries'
import { calendar } from '../support/calendars'
import { clockPolicy, focus } from '../support/clock-policies'
import { edgesOf, lookUpIn } from '../support/lookups'
import { holds } from '../support/property'
import { treeCases } from '../support/trees'

const DAY = 86_400_000
const defined = (given: unknown): Policy => definePolicy(given as PolicyInput) as Policy

/** What the single call answers: `null` for no target, `undefined` for no due time. */
function dueAt(
  { metric, tier, priority }: LineRow,
  receivedAt: number,
  by: AnyPolicy,
): number | null | undefined {
  try {
    return due<string, string, string, number>(metric, { tier, priority, receivedAt }, by).dueAt.getTime()
  } catch (error) {
    if (!(error instanceof DuebyError)) throw error
    if (error.code === 'no-target') return null
    if (
      ['never-opens', 'out-of-range', 'missing-target', 'unknown-tier', 'unknown-priority'].includes(
        error.code,
      )
    )
      return undefined
    throw error
  }
}

/** Compares every line with the single call at each edge of a piece, beside it, and at other instants. */
function agrees(by: AnyPolicy, near: number, others: readonly number[], reach = 12 * DAY): void {
  const yearOf = (at: number) => new Date(at).getUTCFullYear()
  const [from, to] = [near - reach, near + reach]
  const table = duePieces(by, { from: yearOf(from - DAY), through: yearOf(to + DAY) })
  const answer = lookUpIn(table.pieces)
  const edges = edgesOf(table, from, to)
  for (const row of table.lines) {
    if (row.line === null) {
      for (const at of others) expect(dueAt(row, at, by) ?? null).toBeNull()
      continue
    }
    for (const at of [...(edges.get(row.line) ?? []), ...others]) {
      if (at < from || at > to) continue
      const [tabulated, single] = [answer(row.line, at), dueAt(row, at, by)]
      if (tabulated !== single)
        expect({ ...row, at: new Date(at).toISOString(), due: tabulated }).toEqual({
          ...row,
          at: new Date(at).toISOString(),
          due: single,
        })
    }
  }
}

const instants = (near: number) =>
  fc.array(fc.integer({ min: near - 12 * DAY, max: near + 12 * DAY }), { minLength: 20, maxLength: 20 })

describe('duePieces answers like due, at every edge of a piece and beside it', () => {
  test('for random policies, in zones whose clocks change', () => {
    const cases = window.chain((near) =>
      fc.record({ given: policy(near), near: fc.constant(near.focus), others: instants(near.focus) }),
    )
    holds(cases, ({ given, near, others }) => agrees(defined(given), near, others), 60)
  })

  test('for all metrics, tiers with their own hours, every kind of exception', () => {
    const cases = focus.chain((near) => {
      const at = Date.parse(`${near.date}T12:00:00Z`)
      return fc.record({ given: clockPolicy(near), near: fc.constant(at), others: instants(at) })
    })
    holds(cases, ({ given, near, others }) => agrees(defined(given), near, others), 60)
  })

  const frame = (schedule: unknown, texts: readonly string[], dayCutoff: string | undefined, name = 'Any') =>
    defined({
      name,
      schedule,
      tiers: ['all'],
      priorities: texts.map((_, index) => `P${index + 1}`),
      targets: { firstResponse: Object.fromEntries(texts.map((text, index) => [`P${index + 1}`, text])) },
      ...(dayCutoff !== undefined && { dayCutoff }),
    })
  const cutoff = fc.option(fc.constantFrom('00:30', '02:30', '11:00', '15:00', '23:00'), { nil: undefined })
  const texts = fc.array(
    fc.oneof(target, fc.constantFrom('next business day same time', '3 business days same time')),
    {
      minLength: 2,
      maxLength: 4,
    },
  )

  test('for combined schedules and successions, in several zones', () => {
    const cases = treeCases().chain(({ tree, at }) =>
      fc.record({ tree: fc.constant(tree), at: fc.constant(at), texts, cutoff, others: instants(at) }),
    )
    holds(
      cases,
      ({ tree, at, texts, cutoff, others }) =>
        agrees(frame(parseSchedule(tree), texts, cutoff), at, others, 6 * DAY),
      40,
    )
  })

  test('for zones with corrected changes, and for calendars with seasons and alternating weeks', () => {
    const cases = window.chain((near) =>
      fc.record({
        given: fc.oneof<fc.Arbitrary<unknown>[]>(correctedSchedule(near), calendar(near)),
        at: fc.constant(near.focus),
        texts,
        cutoff,
        others: instants(near.focus),
      }),
    )
    holds(
      cases,
      ({ given, at, texts, cutoff, others }) => agrees(frame(given, texts, cutoff), at, others, 6 * DAY),
      40,
    )
  })

  test('for histories of policies, each version where it is in force', () => {
    const cases = window.chain((near) =>
      fc.record({
        first: policy(near),
        second: policy(near),
        near: fc.constant(near),
        others: instants(near.focus),
      }),
    )
    holds(
      cases,
      ({ first, second, near, others }) => {
        const from = addDays(localDateAt(near.zone, near.focus), 1)
        const by = policyHistory([
          { policy: defined(first) },
          { from: from as '2024-01-01', policy: defined(second) },
        ]) as unknown as AnyPolicy
        agrees(by, near.focus, others)
      },
      25,
    )
  })

  test('at both ends of the supported range', () => {
    for (const year of [1972, 2199]) {
      const near = year === 1972 ? Date.UTC(1972, 0, 9) : Date.UTC(2199, 11, 30)
      const others = Array.from({ length: 100 }, (_, i) => near + (i - 50) * 3_600_017)
      const always = { timeZone: 'Asia/Tokyo', weekly: { 'mon-sun': ['00:00-24:00'] } }
      const office = { timeZone: 'America/Los_Angeles', weekly: { 'mon-fri': ['09:00-17:00'] } }
      const all = ['90 minutes', '3 business hours', 'next business day', '2 business days same time']
      const inRange = others.filter((at) => at > Date.UTC(1972, 0, 8) && at < Date.UTC(2200, 0, 1))
      for (const schedule of [always, office]) {
        const table = duePieces(frame(schedule, all, undefined), { from: year, through: year })
        const answer = lookUpIn(table.pieces)
        const by = frame(schedule, all, undefined)
        const edges = edgesOf(table, near - 3 * DAY, near + 3 * DAY)
        for (const row of table.lines)
          for (const at of [...inRange, ...(edges.get(row.line ?? 0) ?? [])])
            if (at >= Date.UTC(1972, 0, 8) && at < Date.UTC(2200, 0, 1))
              expect([at, answer(row.line ?? 0, at)]).toEqual([at, dueAt(row, at, by)])
      }
    }
  })

  test('for Gladly around its holidays, with a line for each different target', () => {
    const others = Array.from({ length: 500 }, (_, i) => Date.UTC(2023, 11, 10) + i * 5_000_011)
    agrees(gladly as unknown as AnyPolicy, Date.UTC(2023, 11, 27), others, 20 * DAY)
    expect(new Set(duePieces(gladly, { from: 2023, through: 2023 }).lines.map(({ line }) => line)).size).toBe(
      6,
    )
  })
})

describe('the tables of a schedule', () => {
  const cases = treeCases().chain(({ tree, at, to }) =>
    fc.record({ given: fc.constant(tree as unknown), at: fc.constant(at), to: fc.constant(to) }),
  )
  const simple = window.chain((near) =>
    calendar(near).chain((given) =>
      fc.record({
        given: fc.constant(given as unknown),
        at: instantNear(near, given as never),
        to: instantNear(near, given as never),
      }),
    ),
  )

  test('give the open time between two instants, whether one is open, and any amount added', () => {
    holds(
      fc.record({ drawn: fc.oneof(cases, simple), amount: fc.integer({ min: 1, max: 40 * 3_600_000 }) }),
      ({ drawn: { given, at, to }, amount }) => {
        const schedule: Schedule = parseSchedule(given)
        const year = (instant: number) => new Date(instant).getUTCFullYear()
        const years = { from: year(Math.min(at, to)), through: year(Math.max(at, to)) }
        const pieces = [...openPieces(schedule, years).pieces]
        const open = lookUpIn(pieces)
        expect((open(0, to) as number) - (open(0, at) as number)).toBe(businessTimeBetween(at, to, schedule))
        const piece = pieces.find(({ from_ms, until_ms }) => from_ms <= at && at < until_ms)
        expect(piece?.slope === 1).toBe(isOpen(at, schedule))
        for (const [previous, next] of pieces.map((each, i) => [pieces[i - 1], each] as const))
          if (previous) expect(next.from_ms).toBe(previous.until_ms)

        const openings = [...openingsTable(schedule, years).openings]
        const found = (w: number) =>
          openings.filter(
            (row) =>
              row.slot === Math.floor(w / 28_800_000) && row.open_before_ms <= w && w < row.open_until_ms,
          )
        const measured = open(0, at) as number
        for (const [w, plus, by] of [
          [measured + amount - 1, 1, amount],
          [measured - amount, 0, -amount],
        ] as const) {
          let single: number | undefined
          try {
            single = addBusinessTime(at, by, schedule).getTime()
          } catch {}
          const rows = found(w)
          // The answer can lie outside the years of the table; then there is no row.
          if (single === undefined || year(single) < years.from || year(single - plus) > years.through)
            continue
          expect(rows.map((row) => row.opened_at_ms + (w - row.open_before_ms) + plus)).toEqual([single])
        }
      },
      80,
    )
  })

  test('list every local date with its business days', () => {
    holds(
      fc.oneof(cases, simple),
      ({ given, at }) => {
        const schedule = parseSchedule(given)
        const year = new Date(at).getUTCFullYear()
        const days = [...businessDaysTable(schedule, { from: year, through: year }).days]
        let count = 0
        for (const [index, row] of days.entries()) {
          expect(row.business_days_before).toBe(count)
          if (row.is_business_day) count++
          expect(row.opens_ms !== null).toBe(row.is_business_day)
          if (index > 0) expect(row.from_ms).toBe(days[index - 1]?.until_ms)
        }
        const row = days.find(({ from_ms, until_ms }) => from_ms <= at && at < until_ms) as BusinessDayRow
        // If the clock goes back over midnight, it shows the date before once more, but the row is that of the later one.
        const shown = textFromDay(dateShownAt(at, openTimeOf(schedule).localClock))
        if (row.day === shown) expect(row.is_business_day).toBe(isBusinessDay(at, schedule))
        else expect(row.day > shown).toBe(true)
        expect(days[0]?.from_ms).toBeLessThanOrEqual(Date.UTC(year, 0, 1))
        expect(days.at(-1)?.until_ms).toBeGreaterThanOrEqual(Date.UTC(year + 1, 0, 1))
      },
      40,
    )
  })

  test('count open time that runs over New Year as one opening', () => {
    const always = defineSchedule({ timeZone: 'UTC', weekly: { 'mon-sun': ['00:00-24:00'] } })
    const openings = [...openingsTable(always, { from: 2023, through: 2024 }).openings]
    expect(new Set(openings.map(({ opened_at_ms }) => opened_at_ms))).toEqual(new Set([Date.UTC(2023, 0, 1)]))
    expect(openings.map(({ slot }) => slot)).toEqual(openings.map((_, index) => index))
    expect(openings).toHaveLength(3 * (365 + 366))
  })
})
