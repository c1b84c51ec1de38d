import { DuebyError, together } from '../core/error'
import type { Instant } from '../core/instant'
import { type Issue, issue, joinIssues } from '../core/issue'
import { readArguments } from '../core/read-arguments'
import { list, record } from '../core/reader'
import { METRICS } from '../policy/metric'
import { asDefined } from '../policy/policies-in-force'
import type { AnyPolicy } from '../policy/policy-history'
import { INSTANT } from '../zone/instant'
import type { CycleSummary } from './clock'
import { comparisonTotals } from './comparison-totals'
import { cyclesAt } from './cycle-at'
import { summaryOf } from './cycle-state'
import { runningClock } from './impossible-event'
import { IMPOSSIBLE_EVENT } from './messages'
import type {
  ComparedCycle,
  ComparedState,
  PolicyComparison,
  UnjudgedTicket,
  Verdict,
} from './policy-comparison'
import { type ClockOptions, HISTORY, POLICY_AT } from './read-clock-options'
import { type Acceptance, ticketAt } from './ticket-at'
import type { TicketEvent } from './ticket-event'
import { openCycle } from './ticket-life'

const ARGUMENTS = record('', {
  tickets: list('a list of histories', (items) => items),
  options: record("options such as { now: '2024-01-01T00:00:00Z' }", {
    now: INSTANT,
    history: HISTORY,
    policyAt: POLICY_AT,
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
 * @returns Rows and totals. A ticket that a policy cannot judge is a row with its issues. A due time that was
 *   agreed for a clock that a policy does not have then does not apply under that policy.
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
    readonly history?: 'strict' | 'lenient' | undefined
    readonly policyAt?: 'receipt' | 'start' | undefined
  },
): PolicyComparison {
  // A policy with issues is an error of the call, not of each ticket.
  const [first, second, { tickets: histories }] = together(
    () => asDefined(before as unknown as AnyPolicy, 'before'),
    () => asDefined(after as unknown as AnyPolicy, 'after'),
    () => readArguments(ARGUMENTS, { tickets, options }),
  )
  const rows = histories.flatMap((events, ticket): (ComparedCycle | UnjudgedTicket)[] => {
    const [old, changed] = [judged(events, first, options), judged(events, second, options)]
    const issues = [...issuesOf(old, changed, 'before'), ...issuesOf(changed, old, 'after')]
    if (issues.length > 0) return [{ ticket, verdict: 'not judged', issues }]
    return compared(ticket, old.cycles, changed.cycles)
  })
  const notJudged = rows.filter(({ verdict }) => verdict === 'not judged').length
  return { rows, totals: comparisonTotals(rows), notJudged }
}

/** A ticket under a policy. */
interface Judged {
  /** The cycles by metric and first event. */
  readonly cycles: ReadonlyMap<string, CycleSummary>
  /** The issues of the history. */
  readonly issues: readonly Issue[]
  /**
   * The agreements about clocks that were not running, by the index of the event, each with its issue; `undefined` if the
   * policy has no target there. They are left out, because they may be possible under the other policy.
   */
  readonly withoutClock: ReadonlyMap<number, Issue | undefined>
}

function judged(events: unknown, policy: AnyPolicy, options: ClockOptions): Judged {
  const cycles = new Map<string, CycleSummary>()
  const withoutClock = new Map<number, Issue | undefined>()
  const accepts: Acceptance = ({ index, event, at }, why, life, { rules, policyAt }) => {
    // A lenient history leaves out all that is impossible, whatever the other policy has.
    if (options.history === 'lenient' || !life || event.type !== 'due-agreed') return false
    const { type, metric } = event
    if (runningClock(metric, at, life, rules)) return false
    const hasTargets = !openCycle(metric, life) && policyAt(at).metrics.includes(metric)
    const found = hasTargets ? issue(IMPOSSIBLE_EVENT, ['events', index], type, why) : undefined
    withoutClock.set(index, found)
    return true
  }
  try {
    const ticket = ticketAt(events, policy, options, undefined, accepts)
    const { life, metrics } = ticket
    if (!life) return { cycles, issues: [], withoutClock }
    for (const metric of metrics) {
      for (const view of cyclesAt(metric, life, ticket).all) {
        // Two cycles can start at one instant, but not with one event.
        cycles.set(`${metric} ${view.cycle.startedBy}`, summaryOf(view, life))
      }
    }
    return { cycles, issues: [], withoutClock }
  } catch (error) {
    if (!(error instanceof DuebyError)) throw error
    return { cycles, issues: error.issues, withoutClock }
  }
}

/** The issues under one policy, with those of agreements for which the other policy has no running clock either. */
function issuesOf(judged: Judged, other: Judged, policy: 'before' | 'after'): UnjudgedTicket['issues'] {
  const agreements = [...judged.withoutClock].flatMap(([event, issue]) =>
    issue && other.withoutClock.has(event) ? [issue] : [],
  )
  const issues = joinIssues(judged.issues, agreements)
  return issues.map((issue) => ({ policy, issue }))
}

function compared(ticket: number, before: Judged['cycles'], after: Judged['cycles']): ComparedCycle[] {
  const keys = new Set([...before.keys(), ...after.keys()])
  const rows = Array.from(keys, (key): ComparedCycle => {
    const [old, changed] = [before.get(key), after.get(key)]
    // Each key is in at least one of the two.
    const { metric, tier, priority, startedAt } = (changed ?? old) as CycleSummary
    return {
      ticket,
      metric,
      tier,
      priority,
      startedAt,
      verdict: verdictOn(old, changed),
      ...(old && { before: stateOf(old) }),
      ...(changed && { after: stateOf(changed) }),
      ...(old && changed && { differenceMs: changed.dueAt.getTime() - old.dueAt.getTime() }),
    }
  })
  return rows.sort((a, b) => placeOf(a) - placeOf(b) || a.startedAt.getTime() - b.startedAt.getTime())
}

function placeOf({ metric }: ComparedCycle): number {
  return METRICS.indexOf(metric)
}

function stateOf({ dueAt, state, outcome }: CycleSummary): ComparedState {
  return { dueAt, state, outcome }
}

function verdictOn(old: CycleSummary | undefined, changed: CycleSummary | undefined): Verdict {
  if (!old) return 'newly promised'
  if (!changed) return 'no longer promised'
  const [wasMissed, isMissed] = [old.outcome === 'missed', changed.outcome === 'missed']
  if (wasMissed !== isMissed) return isMissed ? 'newly missed' : 'newly met'
  // An exemption says nothing about what a policy changes, so outcomes are compared (C21).
  if (old.outcome !== changed.outcome) return 'other state'
  return old.dueAt.getTime() === changed.dueAt.getTime() ? 'same' : 'moved'
}
