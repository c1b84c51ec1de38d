import {
  definePolicy,
  defineSchedule,
  firstResponseDue,
  firstResponseDueMany,
  gladly,
  type Policy,
  type PolicyInput,
} from 'dueby'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type NaivePolicy, naiveDue } from '../oracle/naive-policy'
import { instantNear, policy, window } from '../support/arbitraries'
import { issuesOf } from '../support/issues'
import { holds } from '../support/property'

type Row = { readonly tier: string; readonly priority: string; readonly receivedAt: number }

const cases = window.chain((near) =>
  policy(near).chain((given) =>
    fc.record({
      given: fc.constant(given),
      rows: fc.array(
        fc.record({
          tier: fc.constantFrom(...given.tiers),
          priority: fc.constantFrom(...given.priorities),
          receivedAt: instantNear(near, given.schedule),
        }),
        { minLength: 1, maxLength: 20 },
      ),
    }),
  ),
)

const defined = (given: NaivePolicy) => definePolicy(given as PolicyInput) as Policy
const columnOf = (rows: readonly Row[]) => Float64Array.from(rows, ({ receivedAt }) => receivedAt)
const dueOf = (row: Row, by: Policy) => firstResponseDue<string, string, number>(row, by).dueAt.getTime()

describe('firstResponseDueMany', () => {
  test('returns the same due times as firstResponseDue and the naive walk', () => {
    holds(
      cases,
      ({ given, rows }) => {
        const by = defined(given)
        const requests = {
          receivedAt: columnOf(rows),
          tier: rows.map(({ tier }) => tier),
          priority: rows.map(({ priority }) => priority),
        }
        const dues = [...firstResponseDueMany(requests, by)]
        expect(dues).toEqual(rows.map((row) => dueOf(row, by)))
        expect(dues).toEqual(rows.map((row) => naiveDue(given, row).dueAt))
      },
      40,
    )
  })

  test('does so for columns long enough to use tables, with one tier and priority, also in place', () => {
    holds(
      cases,
      ({ given, rows }) => {
        const by = defined(given)
        const [{ tier, priority, receivedAt } = rows[0] as Row] = rows
        const column = Float64Array.from({ length: 1500 }, (_, i) => receivedAt + i * 1_111_111)
        const expected = [...column].map((at) => dueOf({ tier, priority, receivedAt: at }, by))
        expect([...firstResponseDueMany({ receivedAt: column, tier, priority }, by)]).toEqual(expected)
        expect([...firstResponseDueMany({ receivedAt: column, tier, priority }, by, column)]).toEqual(
          expected,
        )
      },
      25,
    )
  })

  test('does so for every priority and tier of Gladly, with 20,000 requests around its holidays', () => {
    const start = Date.UTC(2023, 10, 1)
    const receivedAt = Float64Array.from({ length: 20_000 }, (_, i) => start + i * 432_101)
    for (const tier of ['premium', 'standard'] as const) {
      for (const priority of ['P1', 'P2', 'P3', 'P4'] as const) {
        const dues = firstResponseDueMany({ receivedAt, tier, priority }, gladly)
        const sampled = [...receivedAt.keys()].filter((position) => position % 7 === 0)
        for (const position of sampled) {
          const request = { tier, priority, receivedAt: receivedAt[position] as number }
          expect(dues[position]).toBe(firstResponseDue(request, gladly).dueAt.getTime())
        }
      }
    }
  })

  test('does so for business days with a cut-off', () => {
    const by = definePolicy({
      name: 'Cut-off',
      schedule: {
        timeZone: 'America/New_York',
        weekly: { 'mon-fri': ['09:00-17:00'], sat: ['22:00-02:00'] },
      },
      tiers: ['all'],
      priorities: ['close', 'open', 'noon', 'same'],
      targets: {
        firstResponse: {
          close: 'next business day',
          open: '2 business days by open',
          noon: '3 business days by 12:00',
          same: 'next business day same time',
        },
      },
      dayCutoff: '15:00',
    })
    // Around a clock change, one instant every three minutes.
    const receivedAt = Float64Array.from({ length: 6000 }, (_, i) => Date.UTC(2024, 2, 6) + i * 180_001)
    for (const priority of ['close', 'open', 'noon', 'same'] as const) {
      const dues = firstResponseDueMany({ receivedAt, tier: 'all', priority }, by)
      const expected = [...receivedAt].map((at) =>
        dueOf({ tier: 'all', priority, receivedAt: at }, by as Policy),
      )
      expect([...dues]).toEqual(expected)
    }
  })

  test('accepts an empty column, and an output that is longer than the input', () => {
    for (const priority of ['P1', 'P2', 'P3', 'P4'] as const) {
      const none = { receivedAt: new Float64Array(0), tier: 'standard', priority } as const
      expect(firstResponseDueMany(none, gladly)).toHaveLength(0)
      const at = Date.UTC(2024, 0, 8, 18)
      const out = Float64Array.of(1, 2, 3)
      firstResponseDueMany({ ...none, receivedAt: Float64Array.of(at) }, gladly, out)
      const due = firstResponseDue({ tier: 'standard', priority, receivedAt: at }, gladly).dueAt.getTime()
      expect([...out]).toEqual([due, 2, 3])
    }
  })

  test('an exception applies even if the policy’s own target is never due', () => {
    const closing = defineSchedule({
      timeZone: 'UTC',
      weekly: {},
      specialHours: [{ name: 'Last day', on: '2024-03-01', hours: ['09:00-17:00'] }],
      holidays: [{ name: 'After', from: '2024-03-02', to: '2024-03-31' }],
    })
    const by = definePolicy({
      name: 'Wound up',
      schedule: closing,
      tiers: ['all'],
      priorities: ['P1'],
      targets: { firstResponse: { P1: '2 business hours' } },
      exceptions: [{ name: 'Later', during: 'holidays', targets: { firstResponse: { P1: '3 hours' } } }],
    })
    const receivedAt = Float64Array.of(Date.UTC(2024, 2, 1, 10), Date.UTC(2024, 2, 5, 10))
    const dues = firstResponseDueMany({ receivedAt, tier: 'all', priority: 'P1' }, by)
    expect([...dues]).toEqual([Date.UTC(2024, 2, 1, 12), Date.UTC(2024, 2, 5, 13)])
  })
})

describe('firstResponseDueMany reports all issues with their positions', () => {
  const refusals = (run: () => unknown) => issuesOf(run).map(({ code, path }) => [code, ...path])
  const at = Date.UTC(2024, 0, 8)

  test('wrong names, lengths and instants together', () => {
    const requests = {
      receivedAt: Float64Array.of(at, Number.NaN, at + 0.5, Date.UTC(2201, 0, 1)),
      tier: ['premium', 'gold', 'standard', 'standard'],
      priority: ['P1', 'P2', 'P9'],
    } as never
    expect(refusals(() => firstResponseDueMany(requests, gladly))).toEqual([
      ['unknown-tier', 'tier', 1],
      ['wrong-type', 'priority'],
      ['unknown-priority', 'priority', 2],
      ['invalid-instant', 'receivedAt', 1],
      ['invalid-instant', 'receivedAt', 2],
      ['out-of-range', 'receivedAt', 3],
    ])
  })

  test('an invalid instant, for every kind of target, in a short and in a long column', () => {
    for (const length of [3, 4000]) {
      const receivedAt = Float64Array.from({ length }, (_, i) => at + i * 1000)
      receivedAt[2] = at + 0.25
      for (const tier of ['premium', 'standard'] as const) {
        for (const priority of ['P1', 'P2', 'P3', 'P4'] as const) {
          expect(refusals(() => firstResponseDueMany({ receivedAt, tier, priority }, gladly))).toEqual([
            ['invalid-instant', 'receivedAt', 2],
          ])
        }
      }
    }
  })

  test('a due time after the supported range', () => {
    const receivedAt = Float64Array.of(at, Date.UTC(2199, 11, 31, 23, 30))
    for (const tier of ['premium', 'standard'] as const) {
      for (const priority of ['P1', 'P3'] as const) {
        expect(refusals(() => firstResponseDueMany({ receivedAt, tier, priority }, gladly))).toEqual([
          ['out-of-range', 'receivedAt', 1],
        ])
        const each = { receivedAt, tier: ['standard', tier], priority: ['P2', priority] } as never
        expect(refusals(() => firstResponseDueMany(each, gladly))).toEqual([
          ['out-of-range', 'receivedAt', 1],
        ])
      }
    }
  })

  test('values that are not columns', () => {
    const request = { receivedAt: [at], tier: 'premium', priority: 'P1' } as never
    expect(refusals(() => firstResponseDueMany(request, gladly))).toEqual([['wrong-type', 'receivedAt']])
    expect(refusals(() => firstResponseDueMany(undefined as never, gladly))).toEqual([
      ['missing', 'requests'],
    ])
    const receivedAt = Float64Array.of(at, at)
    const short = new Float64Array(1)
    expect(
      refusals(() => firstResponseDueMany({ receivedAt, tier: 'premium', priority: 'P1' }, gladly, short)),
    ).toEqual([['wrong-type', 'out']])
  })
})
