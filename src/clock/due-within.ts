import { parseOrThrow, together } from '../core/error'
import { isRecord } from '../core/is-record'
import { type Issue, report } from '../core/issue'
import { memoized } from '../core/memoized'
import { missingOrWrongType } from '../core/messages'
import { readArguments } from '../core/read-arguments'
import { choice, list, type Reader, record } from '../core/reader'
import { checkTier } from '../policy/check-name'
import { METRICS, type Metric } from '../policy/metric'
import { type ParsedPolicy, scheduleOfTier } from '../policy/parsed-policy'
import { type CompiledFrom, inForceAt, policiesIn, policyInForce } from '../policy/policies-in-force'
import type { AnyPolicy } from '../policy/policy-history'
import { readTarget } from '../targets/read-target'
import type { Target, TargetText } from '../targets/target'
import { targetOn } from '../targets/target-on-schedule'
import { openTimeOfParsed } from '../timeline/open-time'
import { INSTANT } from '../zone/instant'
import { STATES } from './clock'
import { type ClockOptions, POLICY_AT } from './read-clock-options'
import type { TicketStatus } from './ticket-status'

/** What {@link dueWithin} needs to know about a ticket: a `TicketStatus`, with any further keys. */
export type Watched = Pick<TicketStatus, 'clocks' | 'tier' | 'receivedAt'>

/** A running clock that is due soon. */
export interface DueSoon<Ticket extends Watched = Watched> {
  /** The ticket, as it was given. */
  readonly ticket: Ticket
  /** The metric whose clock is due. */
  readonly metric: keyof Ticket['clocks'] & Metric
  /** The due time, inclusive (P5). */
  readonly dueAt: Date
  /** The real time left, in milliseconds. */
  readonly leftMs: number
}

const WITHIN: Reader<Target> = {
  expected: "a length such as '2 business hours'",
  read: (value, path, issues) => readTarget(value, path, issues),
}
const STATE = choice(STATES)
const ARGUMENTS = record('', {
  tickets: list('a list of statuses, from ticketStatus', (items) => items),
  within: WITHIN,
  options: record("options such as { now: '2023-11-06T18:30:00Z' }", {
    now: INSTANT,
    policyAt: POLICY_AT,
  }),
})

/**
 * The running clocks that are due within a time from now, the most urgent first. Clocks that are paused, ended or missed
 * are not among them.
 *
 * @param tickets Statuses, from `ticketStatus`. A status with an earlier `now` is valid until the ticket has a new
 *   event, or until the first of its `nextChanges`. Statuses can have further keys, for example an id.
 * @param within A length in the words of targets: `'30 minutes'`, `'2 business hours'`, `'1 business day'`. Business time
 *   is that of the ticket's tier.
 * @param policy The policy of the tickets, or a `policyHistory`, of which each ticket keeps its own (P9).
 * @param options.now The instant from which to look ahead (T1).
 * @param options.policyAt As for `ticketStatus`, if the statuses were made with it.
 * @returns One entry for each clock, in order of the real time left; equal ones are in the order of the tickets.
 * @throws DuebyError `missing`, `wrong-type`, `unknown-option`, `invalid-target`, `invalid-instant`, `missing-offset`,
 *   `out-of-range` and `unknown-tier` for the arguments, together; `missing-target` if no policy of the history is in
 *   force; `never-opens` if the schedule does not have enough hours left.
 *
 * @example
 * const now = '2023-11-07T01:30:00Z'
 * const ticket = (id: string, receivedAt: string) => ({
 *   id,
 *   ...ticketStatus(ticketHistory({ tier: 'standard', priority: 'P1', receivedAt }), gladly, { now }),
 * })
 * const tickets = [ticket('A', '2023-11-07T01:00:00Z'), ticket('B', '2023-11-06T23:45:00Z')]
 * dueWithin(tickets, '1 business hour', gladly, { now }).map(({ ticket }) => ticket.id) // => ['B']
 * dueWithin(tickets, '2 business hours', gladly, { now }).map(({ ticket }) => ticket.id) // => ['B', 'A']
 */
export function dueWithin<Ticket extends Watched>(
  tickets: readonly Ticket[],
  within: TargetText,
  policy: AnyPolicy<Ticket['tier']>,
  options: Pick<ClockOptions, 'now' | 'policyAt'>,
): DueSoon<Ticket>[] {
  const [versions, read] = together(
    () => policiesIn(policy as unknown as AnyPolicy),
    () => readArguments(ARGUMENTS, { tickets, within, options }),
  )
  // If it could not be read, there are issues.
  const { now = Number.NaN, policyAt } = read.options
  return parseOrThrow((issues) => {
    const limitOf = limits(read.within, now, policy as unknown as AnyPolicy, versions, issues)
    const dueClocks = read.tickets.flatMap((ticket, index) =>
      dueSoon(ticket as Ticket, index, { now, policyAt }, limitOf, issues),
    )
    // `sort` is stable.
    return dueClocks.sort((a, b) => a.leftMs - b.leftMs)
  })
}

type LimitOf = (start: number, tier: string, index: number) => number

/** Returns the last instant within the time from now, for a tier of the policy in force at `start`. */
function limits(
  target: Target,
  now: number,
  policy: AnyPolicy,
  versions: readonly CompiledFrom[],
  issues: Issue[],
): LimitOf {
  const checked = new Set<number>()
  const limitsOf = memoized((parsed: ParsedPolicy) =>
    memoized((tier: string) => {
      const time = openTimeOfParsed(scheduleOfTier(tier, parsed))
      return targetOn(target, time, parsed.dayCutoff).base(now)
    }),
  )
  return (start, tier, index) => {
    const { parsed } = inForceAt(start, versions) ?? policyInForce(start, policy, ['tickets', index])
    if (!checked.has(index)) checkTier(tier, parsed, ['tickets', index, 'tier'], issues)
    checked.add(index)
    return limitsOf(parsed)(tier)
  }
}

function dueSoon<Ticket extends Watched>(
  ticket: Ticket,
  index: number,
  { now, policyAt }: { readonly now: number; readonly policyAt: 'receipt' | 'start' | undefined },
  limitOf: LimitOf,
  issues: Issue[],
): DueSoon<Ticket>[] {
  if (!isRecord(ticket) || !isRecord(ticket.clocks)) {
    report(issues, missingOrWrongType(ticket), ['tickets', index], ticket, 'a status, from ticketStatus')
    return []
  }
  const { clocks, tier, receivedAt } = ticket as Watched
  return METRICS.flatMap((metric) => {
    const clock: unknown = clocks[metric]
    if (clock === undefined) return []
    const path = ['tickets', index, 'clocks', metric]
    if (!isRecord(clock)) {
      report(issues, missingOrWrongType(clock), path, clock, 'a clock, from ticketStatus')
      return []
    }
    if (STATE.read(clock.state, [...path, 'state'], issues) !== 'running') return []
    const due = INSTANT.read(clock.dueAt, [...path, 'dueAt'], issues)
    // A ticket keeps the policy in force at its receipt (P9), or each cycle has that of its start.
    const start = policyAt === 'start' ? clock.startedAt : (receivedAt ?? clock.startedAt)
    const limit = limitOf(INSTANT.read(start, [], []) ?? now, tier, index)
    if (due === undefined || due < now || due > limit) return []
    return [{ ticket, metric, dueAt: new Date(due), leftMs: due - now }]
  })
}
