/** P9: which policy a ticket, or a cycle, keeps. */
import { DuebyError, definePolicy, type PolicyInput } from 'dueby'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clockStatus } from '../../src/clock/clock-status'
import { policyHistory } from '../../src/policy/policy-history'
import { clockPolicy, focus, PRIORITIES, TIERS } from '../support/clock-policies'
import { comparable, metricsWithTargets, readable, shown } from '../support/clock-status'
import { ticketFor } from '../support/histories'
import { holds } from '../support/property'
import { naiveClock, policyInForce } from './naive-clock'
import { addDays } from './naive-schedule'
import {
  instantOf,
  type NaiveCells,
  type NaiveClockPolicy,
  type NaiveEvent,
  type NaivePolicyHistory,
} from './naive-ticket'

/** The names of a version, by those of the first one. What is not listed does not exist in it. */
interface Names {
  readonly tiers: Readonly<Record<string, string>>
  readonly priorities: Readonly<Record<string, string>>
}

const same = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, name]))

const names: fc.Arbitrary<Names> = fc.record({
  tiers: fc.constantFrom(same(TIERS), { standard: 'standard' }, { standard: 'standard', premium: 'gold' }),
  priorities: fc.constantFrom(
    same(PRIORITIES),
    { P1: 'P1', P2: 'P2' },
    { P1: 'P1', P2: 'P2', P3: 'P4' },
    { P3: 'P2', P1: 'P3', P2: 'P1' },
  ),
})

const renamed = <T>(values: Readonly<Record<string, T>>, names: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]): [string, T][] => {
      const other = names[name]
      return other === undefined ? [] : [[other, value]]
    }),
  )

const cellsNamed = (cells: NaiveCells, { tiers, priorities }: Names): NaiveCells =>
  Object.fromEntries(
    Object.entries(renamed(cells, priorities)).map(([priority, row]) => [
      priority,
      typeof row === 'string' ? row : renamed(row, tiers),
    ]),
  )

const policyNamed = (policy: NaiveClockPolicy, names: Names): NaiveClockPolicy => ({
  ...policy,
  tiers: Object.values(names.tiers),
  priorities: Object.values(names.priorities),
  ...(policy.tierSchedules && { tierSchedules: renamed(policy.tierSchedules, names.tiers) }),
  targets: Object.fromEntries(
    Object.entries(policy.targets).map(([metric, cells]) => [metric, cellsNamed(cells, names)]),
  ) as unknown as NaiveClockPolicy['targets'],
})

const cases = (differentNames: boolean) =>
  focus.chain((near) =>
    clockPolicy(near).chain((first) =>
      fc.record({
        ticket: ticketFor(near, first, { without: ['due-agreed'] }),
        // The same metrics, so that every cycle has a target.
        others: fc.array(
          fc.record({
            from: fc.integer({ min: -1, max: 6 }).map((days) => addDays(near.date, days)),
            policy: clockPolicy(near).map(({ targets, ...rest }) => ({
              ...rest,
              targets: { ...first.targets, firstResponse: targets.firstResponse },
              exceptions: [],
            })),
            names: differentNames ? names : fc.constant(undefined),
          }),
          { maxLength: 2 },
        ),
        policyAt: fc.constantFrom('receipt' as const, 'start' as const, undefined),
      }),
    ),
  )

type Case = ReturnType<typeof cases> extends fc.Arbitrary<infer T> ? T : never

const historyOf = ({ ticket: { policy }, others }: Case): NaivePolicyHistory => ({
  history: [
    { policy },
    ...others
      .toSorted((a, b) => a.from.localeCompare(b.from))
      .filter(({ from }, index, all) => from !== all[index - 1]?.from)
      .map(({ from, policy, names }) => ({ from, policy: names ? policyNamed(policy, names) : policy })),
  ],
})

const defined = ({ history }: NaivePolicyHistory) =>
  policyHistory(
    history.map((version) => ({
      ...version,
      policy: definePolicy(version.policy as unknown as PolicyInput),
    })) as never,
  )

/** Compares every clock with the naive one; returns the codes of the error if it has none. */
function compared(given: Case, history: NaivePolicyHistory): readonly string[] {
  const { ticket, policyAt } = given
  const asked = { ...ticket.options, ...(policyAt && { policyAt }) }
  const policies = defined(history)
  for (const metric of metricsWithTargets(ticket.policy)) {
    try {
      const status = clockStatus(metric, ticket.events as never, policies as never, asked as never)
      const walked = naiveClock(metric, ticket.events, history, asked)
      expect(readable(shown(status)), metric).toEqual(readable(comparable(walked)))
    } catch (error) {
      if (!(error instanceof DuebyError)) throw error
      return error.issues.map(({ code }) => code)
    }
  }
  return []
}

const knows = (event: NaiveEvent, { tiers, priorities }: NaiveClockPolicy): boolean =>
  !('tier' in event && !tiers.includes(event.tier)) &&
  !('priority' in event && !priorities.includes(event.priority))

test('clockStatus under a history of policies = naive walk', () => {
  holds(cases(false), (given) => expect(compared(given, historyOf(given))).toEqual([]))
})

test('a name that the policy in force does not know is an error, and nothing else is', () => {
  const seen = { errors: 0, answers: 0 }
  holds(cases(true), (given) => {
    const history = historyOf(given)
    const { events } = given.ticket
    const codes = compared(given, history)
    seen[codes.length > 0 ? 'errors' : 'answers']++
    expect(codes.filter((code) => !code.startsWith('unknown-'))).toEqual([])

    const inForce = ({ at }: NaiveEvent) => policyInForce(history, instantOf(at))
    const [received] = events as [NaiveEvent]
    const isKept = given.policyAt !== 'start'
    const isUnknown = events.some((event) => !knows(event, inForce(isKept ? received : event)))
    if (isUnknown || isKept) expect(codes.length > 0).toBe(isUnknown)
    // A cycle keeps the policy of its start, which may not know a later name, and may begin with an earlier one.
    else if (codes.length > 0)
      expect(history.history.every(({ policy }) => events.every((event) => knows(event, policy)))).toBe(false)
  })
  // Both happen.
  expect(Math.min(seen.errors, seen.answers)).toBeGreaterThan(0)
})
