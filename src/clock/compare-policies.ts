import { DuebyError, together } from '../core/error'
import type { Instant } from '../core/instant'
import type { Issue } from '../core/issue'
import { readArguments } from '../core/read-arguments'
import { choice, list, optional, record } from '../core/reader'
import { asDefined } from '../policy/policies-in-force'
import type { AnyPolicy } from '../policy/policy-history'
import { INSTANT } from '../zone/instant'
import type { CycleSummary } from './clock'
import { runningCycle } from './course'
import { cyclesAt } from './cycle-at'
import { summaryOf } from './cycle-state'
import { hasTarget } from './cycle-target'
import type {
  ComparedCycle,
  ComparedState,
  ComparedTotal,
  PolicyComparison,
  UnjudgedTicket,
  Verdict,
} from './policy-comparison'
import type { ClockOptions } from './read-clock-options'
import { ticketAt } from './ticket-at'
import type { TicketEvent } from './ticket-event'

const ARGUMENTS = record('', {
  tickets: list('a list of histories', (items) => items),
  options: record("options such as { now: '2024-01-01T00:00:00Z' }", {
    now: INSTANT,
    history: optional(choice(['strict', 'lenient'])),
    policyAt: optional(choice(['receipt', 'start'])),
  }),
})

/**
 * Compares two policies on tickets of the past (P11): for each cycle both due times and states, and what changes.
 *
 * @param before The policy to compare with, or a `policyHistory` (P9).
 * @param after The policy that could replace it, or a `policyHistory`.
 * @param tickets The histories: a list of events for each ticket (C6).
 * @param options.now The instant at which to look (T1).
 * @param options.history `'lenient'` leaves out events that cannot have happened; by default they are issues (C9).
 * @param options.policyAt As for `clockStatus` (P9).
 * @returns Rows and totals. A ticket that a policy cannot judge is a row with its issues. A due time that was agreed for
 *   something that a policy does not promise does not apply under that policy.
 * @throws DuebyError `missing`, `wrong-type`, `unknown-key`, `unknown-option`, `invalid-instant`, `missing-offset` and
 *   `out-of-range` for `tickets` and `options`; the issues of policies that have not been checked.
 *
 * @example
 * const faster = definePolicy({
 *   ...gladly,
 *   name: 'Faster',
 *   targets: { firstResponse: { ...gladly.targets.firstResponse, P3: '4 business hours' } },
 * })
 * const ticket = ticketHistory({
 *   tier: 'standard',
 *   priority: 'P3',
 *   receivedAt: '2023-11-06T18:00:00Z',
 *   respondedAt: '2023-11-07T18:00:00Z',
 * })
 * const { totals } = comparePolicies(gladly, faster, [ticket], { now: '2023-12-01T00:00:00Z' })
 * totals[0].newlyMissed // => 1
 */
export function comparePolicies<
  Tier extends string,
  Priority extends string,
  OtherTier extends string,
  OtherPriority extends string,
>(
  before: AnyPolicy<Tier, Priority>,
  after: AnyPolicy<OtherTier, OtherPriority>,
  tickets: readonly (readonly TicketEvent<
    NoInfer<Tier> | NoInfer<OtherTier>,
    NoInfer<Priority> | NoInfer<OtherPriority>
  >[])[],
  options: {
    readonly now: Instant
    readonly history?: 'strict' | 'lenient'
    readonly policyAt?: 'receipt' | 'start'
  },
): PolicyComparison {
  // A policy with issues is an error of the call, not of each ticket.
  const [first, second, { tickets: histories }] = together(
    () => asDefined(before as unknown as AnyPolicy, 'before'),
    () => asDefined(after as unknown as AnyPolicy, 'after'),
    () => readArguments(ARGUMENTS, { tickets, options }),
  )
  const rows = histories.flatMap((events, ticket): (ComparedCycle | UnjudgedTicket)[] => {
    const [was, is] = [judged(events, first, options), judged(events, second, options)]
    const issues = [...issuesOf(was, 'before'), ...issuesOf(is, 'after')]
    if (issues.length > 0) return [{ ticket, verdict: 'not judged', issues }]
    return compared(ticket, was as Judged, is as Judged)
  })
  const notJudged = rows.filter(({ verdict }) => verdict === 'not judged').length
  return { rows, totals: totalsOf(rows), notJudged }
}

/** The cycles of a ticket by metric and first event, or the issues of its history. */
type Judged = ReadonlyMap<string, CycleSummary>

function judged(events: unknown, policy: AnyPolicy, options: unknown): Judged | readonly Issue[] {
  try {
    const ticket = ticketAt(events, policy, options)
    const { course } = ticket
    const cycles = new Map<string, CycleSummary>()
    if (!course) return cycles
    for (const metric of ticket.metrics) {
      for (const looked of cyclesAt(metric, course, ticket).all) {
        // Two cycles can start at one instant, but not with one event.
        cycles.set(`${metric} ${looked.cycle.startedBy}`, summaryOf(looked, course))
      }
    }
    return cycles
  } catch (error) {
    if (!(error instanceof DuebyError)) throw error
    const { issues } = error
    if (issues.some(({ code }) => code !== 'impossible-event')) return issues
    const index = Number(issues[0]?.path[1])
    const applying = withoutUnpromised(
      events as readonly TicketEvent[],
      index,
      policy,
      options as ClockOptions,
    )
    return applying ? judged(applying, policy, options) : issues
  }
}

/**
 * The same events with a note in place of an agreement about what the policy does not promise: it can have happened under
 * another policy. `undefined` if the event is another one. The events before it are possible.
 */
function withoutUnpromised(
  events: readonly TicketEvent[],
  index: number,
  policy: AnyPolicy,
  options: ClockOptions,
): TicketEvent[] | undefined {
  const event = events[index]
  if (event?.type !== 'due-agreed') return undefined
  const { at, metric } = event
  const { course, metrics, rules } = ticketAt(events.slice(0, index), policy, { ...options, now: at })
  const cycle = course && runningCycle(metric, course)
  const isPromised = cycle ? hasTarget(cycle, Number.POSITIVE_INFINITY, rules) : metrics.includes(metric)
  // Its own text, because equal events cannot be told apart (C9).
  return isPromised ? undefined : events.with(index, { type: 'noted', at, what: `agreement ${index}` })
}

function issuesOf(found: Judged | readonly Issue[], policy: 'before' | 'after'): UnjudgedTicket['issues'] {
  return Array.isArray(found) ? found.map((issue: Issue) => ({ policy, issue })) : []
}

function compared(ticket: number, before: Judged, after: Judged): ComparedCycle[] {
  const keys = new Set([...before.keys(), ...after.keys()])
  return Array.from(keys, (key) => {
    const [was, is] = [before.get(key), after.get(key)]
    // One of the two has each key.
    const { metric, tier, priority, startedAt } = (is ?? was) as CycleSummary
    return {
      ticket,
      metric,
      tier,
      priority,
      startedAt,
      verdict: verdictOn(was, is),
      ...(was && { before: stateOf(was) }),
      ...(is && { after: stateOf(is) }),
      ...(was && is && { differenceMs: is.dueAt.getTime() - was.dueAt.getTime() }),
    }
  })
}

function stateOf({ dueAt, state, outcome }: CycleSummary): ComparedState {
  return { dueAt, state, outcome }
}

function verdictOn(was: CycleSummary | undefined, is: CycleSummary | undefined): Verdict {
  if (!was) return 'newly promised'
  if (!is) return 'no longer promised'
  const [wasMissed, isMissed] = [was.outcome === 'missed', is.outcome === 'missed']
  if (wasMissed !== isMissed) return isMissed ? 'newly missed' : 'newly met'
  // An exemption says nothing about what a policy changes, so outcomes are compared (C21).
  if (was.outcome !== is.outcome) return 'other state'
  return was.dueAt.getTime() === is.dueAt.getTime() ? 'same' : 'moved'
}

const COUNTED_AS: Readonly<Record<Verdict, Exclude<keyof ComparedTotal, 'metric' | 'tier' | 'priority'>>> = {
  'newly met': 'newlyMet',
  'newly missed': 'newlyMissed',
  'other state': 'otherState',
  moved: 'moved',
  same: 'same',
  'newly promised': 'newlyPromised',
  'no longer promised': 'noLongerPromised',
}

const NONE = {
  newlyMet: 0,
  newlyMissed: 0,
  otherState: 0,
  moved: 0,
  same: 0,
  newlyPromised: 0,
  noLongerPromised: 0,
}

function totalsOf(rows: PolicyComparison['rows']): ComparedTotal[] {
  const totals = new Map<string, ComparedTotal>()
  for (const row of rows) {
    if (row.verdict === 'not judged') continue
    const { metric, tier, priority, verdict } = row
    const key = JSON.stringify([metric, tier, priority])
    const none = { metric, tier, priority, ...NONE }
    const total = totals.get(key) ?? none
    const count = COUNTED_AS[verdict]
    totals.set(key, { ...total, [count]: total[count] + 1 })
  }
  return [...totals.values()]
}
