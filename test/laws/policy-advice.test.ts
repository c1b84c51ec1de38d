/** P13: advice is true. What it says of two requests is what `due` answers, and no such thing is missed in simple policies. */
import {
  checkPolicy,
  definePolicy,
  due,
  type Metric,
  type Policy,
  type PolicyInput,
  type PolicyIssue,
} from 'dueby'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { holds } from '../support/property'

const PRIORITIES = ['P1', 'P2', '__proto__']
const TIERS = ['gold', 'silver']

const target = fc.constantFrom(
  ...['30 minutes', '2 hours', '4 hours', '30 hours'],
  ...['30 business minutes', '2 business hours', '4 business hours', '20 business hours'],
  ...[
    'next business day',
    '2 business days',
    'next business day by open',
    '2 business days same time',
    'next business day by 12:00',
  ],
)
const orNone = fc.oneof({ weight: 5, arbitrary: target }, { weight: 1, arbitrary: fc.constant('no target') })

type Row = string | { readonly [tier: string]: string }

const grid = (cell: fc.Arbitrary<string>): fc.Arbitrary<{ readonly [priority: string]: Row }> => {
  const row = fc.oneof<fc.Arbitrary<Row>[]>(
    cell,
    fc.tuple(cell, cell).map(([gold, silver]) => ({ gold, silver })),
  )
  return fc
    .tuple(row, row, row)
    .map((rows) => Object.fromEntries(PRIORITIES.map((name, i) => [name, rows[i] as Row])))
}

const date = fc.integer({ min: 20, max: 31 }).map((day) => `2024-05-${day}`)
const dates = fc.oneof(
  fc.constant('holidays'),
  fc.constant('outside hours'),
  fc.constant(['sat-sun', { on: '2024-05-22' }]),
  fc.array(
    fc.oneof(
      date.map((on) => ({ on })),
      fc.tuple(date, date).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a })),
      fc.integer({ min: 20, max: 31 }).map((day) => ({ every: { month: 5, day } })),
    ),
    { maxLength: 2 },
  ),
)

const exception = (metrics: readonly string[]) =>
  fc.record({
    during: dates,
    when: fc.constantFrom('received', 'waiting'),
    metric: fc.constantFrom(...metrics),
    priority: fc.constantFrom(...PRIORITIES),
    tier: fc.constantFrom(undefined, ...TIERS),
    target,
  })

const zone = fc.constantFrom('UTC', 'America/Los_Angeles', 'Asia/Kathmandu')
const weekly = fc.constantFrom(
  { 'mon-fri': ['06:00-18:00'] },
  { 'mon-thu': ['08:00-12:00', '13:00-17:00'], fri: ['22:00-03:00'] },
  { 'mon-sun': ['00:00-24:00'] },
)
const schedule = fc.record({
  timeZone: zone,
  weekly,
  holidays: fc.array(
    date.map((on) => ({ name: on, on })),
    { maxLength: 2 },
  ),
})

const policy = fc
  .record({
    schedule,
    own: fc.option(schedule, { nil: undefined, freq: 2 }),
    firstResponse: grid(target),
    resolution: fc.option(grid(orNone), { nil: undefined }),
    dayCutoff: fc.option(fc.constant('15:00'), { nil: undefined }),
    alerts: fc.constantFrom({}, { P1: ['gold'] }, { P1: ['silver'], P2: ['silver'] }),
  })
  .chain(({ own, firstResponse, resolution, dayCutoff, ...frame }) => {
    const targets = { firstResponse, ...(resolution && { resolution }) }
    return fc.array(exception(Object.keys(targets)), { maxLength: 3 }).map((exceptions) => ({
      ...frame,
      name: 'Acme',
      tiers: TIERS,
      priorities: PRIORITIES,
      targets,
      ...(dayCutoff && { dayCutoff }),
      ...(own && { tierSchedules: { silver: own } }),
      exceptions: exceptions.map(({ during, when, metric, priority, tier, target }, index) => ({
        name: `Exception ${index + 1}`,
        during,
        when: during === 'outside hours' ? 'received' : when,
        targets: { [metric]: { [priority]: tier ? { [tier]: target } : target } },
      })),
    }))
  })

const span = fc.constantFrom(
  undefined,
  { from: '2024-05-13' } as const,
  { from: '2024-05-20', through: '2024-05-31' } as const,
)
const caseOf = fc.record({ given: policy, span })
const defined = (given: object) => definePolicy(given as PolicyInput) as Policy
const adviceOf = (
  given: object,
  options?: { readonly from?: `${number}-${number}-${number}` },
): PolicyIssue[] => (options ? checkPolicy(given, options) : checkPolicy(given))

/** The value at a path of the data. */
const at = (data: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (value as { readonly [key: string]: unknown } | undefined)?.[key],
    data,
  )

describe('laws of the advice about policies', () => {
  test('each has a place that exists, and its requests are due when it says', () => {
    const seen = new Map<string, number>()
    holds(
      caseOf,
      ({ given, span }) => {
        const by = defined(given)
        for (const { code, severity, path, example = [], received } of adviceOf(given, span)) {
          seen.set(code, (seen.get(code) ?? 0) + 1)
          expect(severity).toBe('advice')
          expect(at(given, path), `${code} ${path.join('.')}`).toBeDefined()
          if (received?.startsWith("'") && code !== 'exception-breaks-order' && path.includes('targets'))
            expect(`'${at(given, path)}'`).toBe(received)
          for (const [index, { metric, tier, priority, receivedAt, dueAt, exception }] of example.entries()) {
            // Without that exception, the policy gives the second answer of `weaker-exception`.
            const policy =
              code === 'weaker-exception' && index === 1
                ? defined({ ...given, exceptions: given.exceptions.filter((_, each) => each !== path[1]) })
                : by
            const answer = due<string, string, string, Date>(
              metric as Metric,
              { tier, priority, receivedAt },
              policy,
            )
            expect(answer.dueAt).toEqual(dueAt)
            expect(answer.exception).toBe(exception)
          }
        }
      },
      400,
    )
    for (const code of [
      'lower-priority-first',
      'better-tier-slower',
      'resolution-before-response',
      'weaker-exception',
      'exception-breaks-order',
      'exception-without-dates',
      'unreachable-target',
    ])
      expect(seen.get(code) ?? 0, code).toBeGreaterThan(3)
  })

  test('the first request should be due first, but the second one is', () => {
    holds(
      caseOf,
      ({ given, span }) => {
        for (const { code, example } of adviceOf(given, span)) {
          if (!example || example.length < 2) continue
          const [first, second] = example as [(typeof example)[0] & {}, (typeof example)[0] & {}]
          expect(first.dueAt > second.dueAt).toBe(true)
          if (code === 'exception-breaks-order') {
            expect(first.receivedAt < second.receivedAt).toBe(true)
            expect([first.tier, first.priority, first.metric]).toEqual([
              second.tier,
              second.priority,
              second.metric,
            ])
          } else expect(first.receivedAt).toEqual(second.receivedAt)
          if (code === 'lower-priority-first')
            expect(PRIORITIES.indexOf(first.priority)).toBeLessThan(PRIORITIES.indexOf(second.priority))
          if (code === 'resolution-before-response')
            expect([first.metric, second.metric]).toEqual(['firstResponse', 'resolution'])
        }
      },
      300,
    )
  })

  test('every target that no request gets is named, and only those', () => {
    holds(
      policy.map((given) => ({
        ...given,
        exceptions: given.exceptions.map((each) => ({ ...each, when: 'received' })),
      })),
      (given) => {
        const by = defined(given)
        const idle = adviceOf(given)
          .filter(({ code }) => code === 'unreachable-target' || code === 'exception-without-dates')
          .map(({ path }) => path[1])
        const reached = new Set<string>()
        const metrics = Object.keys(given.targets) as Metric[]
        // All dates are in May, so each exception is looked for at noon of each day of 2024-05-01 to 2024-06-01.
        for (const metric of metrics)
          for (const priority of PRIORITIES)
            for (const tier of TIERS)
              for (let day = 0; day < 32; day++) {
                const receivedAt = new Date(Date.UTC(2024, 4, 1, 12) + day * 86_400_000)
                if (noTarget(given.targets, metric, priority, tier)) continue
                const { exception } = due<string, string, string, Date>(
                  metric,
                  { tier, priority, receivedAt },
                  by,
                )
                if (exception !== undefined) reached.add(exception)
              }
        for (const [index, { name, during }] of given.exceptions.entries()) {
          // A yearly rule can have dates in other years only when an exception before it has those of this year.
          if (
            /every|sat-sun|outside hours/.test(JSON.stringify([during, ...given.exceptions.slice(0, index)]))
          )
            continue
          if (
            given.exceptions.slice(0, index).some((each) => each.during === 'holidays') ||
            during === 'holidays'
          )
            continue
          expect(idle.includes(index), name).toBe(!reached.has(name))
        }
      },
      100,
    )
  })

  test('a target of the policy itself is named exactly when each request of a fortnight gets an exception', () => {
    const named = new Set<boolean>()
    const dates = fc.constantFrom(
      ...['outside hours', ['mon-sun'], ['mon-fri'], ['sat-sun'], ['mon-thu'], ['fri-sat'], ['sun']],
    )
    const exceptions = fc.array(fc.record({ during: dates, tier: fc.constantFrom(undefined, ...TIERS) }), {
      minLength: 1,
      maxLength: 4,
    })
    holds(
      fc.record({ schedule, exceptions, isForAll: fc.boolean() }),
      ({ schedule, exceptions, isForAll }) => {
        const given = {
          name: 'Acme',
          schedule: { ...schedule, holidays: [] },
          tiers: TIERS,
          priorities: ['P1'],
          targets: { firstResponse: { P1: isForAll ? '4 hours' : { gold: '4 hours', silver: '5 hours' } } },
          exceptions: exceptions.map(({ during, tier }, index) => ({
            name: `Exception ${index}`,
            during,
            targets: { firstResponse: { P1: tier ? { [tier]: '1 hour' } : '1 hour' } },
          })),
        }
        const by = defined(given)
        const unreached = TIERS.filter((tier) => {
          for (let at = Date.UTC(2024, 4, 1); at < Date.UTC(2024, 4, 15); at += 15 * 60_000) {
            const request = { tier, priority: 'P1', receivedAt: at }
            if (due<string, string, string, number>('firstResponse', request, by).exception === undefined)
              return false
          }
          return true
        })
        const ofTiers = unreached.map((tier) => `targets.firstResponse.P1.${tier}`)
        const forAll = unreached.length === TIERS.length ? ['targets.firstResponse.P1'] : []
        const found = adviceOf(given)
          .filter(({ code, path }) => code === 'unreachable-target' && path[0] === 'targets')
          .map(({ path }) => path.join('.'))
        expect(found).toEqual(isForAll ? forAll : ofTiers)
        named.add(found.length > 0)
      },
      60,
    )
    expect(named.size).toBe(2)
  })

  test('in calendar time, a lower priority is named exactly when its target is shorter', () => {
    const hours = fc.integer({ min: 1, max: 4 }).map((count) => `${count} hours`)
    holds(fc.record({ schedule, firstResponse: grid(hours), span }), ({ schedule, firstResponse, span }) => {
      const given = {
        name: 'Acme',
        schedule,
        tiers: TIERS,
        priorities: PRIORITIES,
        targets: { firstResponse },
      }
      const cell = (priority: string, tier: string) => {
        const row = firstResponse[priority] as Row
        return Number.parseInt(typeof row === 'string' ? row : (row[tier] as string), 10)
      }
      // Of tiers with the same targets, the first one is named.
      const areAlike = PRIORITIES.every((priority) => cell(priority, 'gold') === cell(priority, 'silver'))
      const tiers = areAlike ? ['gold'] : TIERS
      const expected = PRIORITIES.slice(1).flatMap((priority, index) => {
        const shorter = tiers.filter((tier) => cell(priority, tier) < cell(PRIORITIES[index] as string, tier))
        if (typeof firstResponse[priority] === 'string') return shorter.length > 0 ? [priority] : []
        return shorter.map((tier) => `${priority}.${tier}`)
      })
      const found = adviceOf(given, span).filter(({ code }) => code === 'lower-priority-first')
      expect(found.map(({ path }) => path.slice(2).join('.')).sort()).toEqual(expected.sort())
    })
  })

  test('without exceptions by the date of receipt, nothing breaks the order (P4)', () => {
    holds(caseOf, ({ given, span }) => {
      const waiting = given.exceptions
        .map((each) => ({ ...each, when: 'waiting' }))
        .filter(({ during }) => during !== 'outside hours')
      const codes = adviceOf({ ...given, exceptions: waiting }, span).map(({ code }) => code)
      expect(codes).not.toContain('exception-breaks-order')
    })
  })

  test('the change advised for an exception that breaks the order is accepted, and ends that advice', () => {
    const changed = new Set<string>()
    holds(
      caseOf,
      ({ given, span }) => {
        for (const { code, path, expected = '' } of adviceOf(given, span)) {
          if (code !== 'exception-breaks-order') continue
          const during = /during: \['sat-sun'\]/.test(expected) ? { during: ['sat-sun'] } : {}
          expect(expected).toContain("'when' set to 'waiting'")
          changed.add(JSON.stringify(during))
          const exceptions = given.exceptions.map((each, index) =>
            index === path[1] ? { ...each, ...during, when: 'waiting' } : each,
          )
          const found = adviceOf({ ...given, exceptions }, span)
          expect(found.filter(({ severity }) => severity === 'error')).toEqual([])
          expect(
            found.filter((each) => each.code === code && each.path[1] === path[1]),
            JSON.stringify(exceptions),
          ).toEqual([])
        }
      },
      200,
    )
    expect(changed.size).toBe(2)
  })

  test('it is the same each time, and never makes a definition fail', () => {
    holds(
      caseOf,
      ({ given, span }) => {
        expect(adviceOf(given, span)).toEqual(adviceOf(JSON.parse(JSON.stringify(given)), span))
        expect(adviceOf(defined(given), span)).toEqual(adviceOf(given, span))
      },
      60,
    )
  })
})

function noTarget(
  targets: { readonly [M in Metric]?: { readonly [priority: string]: Row } },
  metric: Metric,
  priority: string,
  tier: string,
): boolean {
  const row = targets[metric]?.[priority]
  return (typeof row === 'string' ? row : row?.[tier]) === 'no target'
}
