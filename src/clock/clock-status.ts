import { oneOf } from '../core/closest'
import { failure } from '../core/error'
import { METRIC_WITHOUT_TARGETS } from '../policy/messages'
import type { Metric } from '../policy/metric'
import type { AnyPolicy } from '../policy/policy-history'
import type { ClockStatus } from './clock'
import { clockOf } from './clock-of'
import type { ClockOptions } from './read-clock-options'
import { ticketAt } from './ticket-at'
import type { TicketEvent } from './ticket-event'

/**
 * The clock of one metric of a ticket at an instant: whether it is running, paused, met or missed, when it is due, how
 * much is left, and when anything about it changes next (C6 to C26). It is computed from the events alone, so the same
 * history answers for any moment of the past (C7).
 *
 * @param metric The metric. The policy must have targets for it.
 * @param events The history in order of time; the first event is `received` (C6). {@link ticketHistory} makes one of a
 *   row of a table, and {@link mergeEvents} adds late events.
 * @param policy The policy, from `definePolicy`, or a `policyHistory` (P9).
 * @param options `now` is the instant to look at. The other options replace rules of the policy (P10).
 * @returns A clock, or `{ state: 'idle' }` if no cycle has begun or the ticket's cell has no target. Durations are
 *   milliseconds of the target's own time: open time for business hours and business days, real time otherwise.
 * @throws DuebyError `missing-target` if the policy does not have the metric; `impossible-event`, `repeated-event` and
 *   `not-in-order` for the events of a strict history, together (C9); `unknown-event`, `missing`, `wrong-type`,
 *   `unknown-key`, `unknown-option`, `unknown-tier`, `unknown-priority`, `invalid-instant`, `missing-offset`,
 *   `out-of-range` and `invalid-warning` for events and options; `never-opens` or `out-of-range` if there is no due time;
 *   `too-large` if the ticket is paused for centuries and waits for exceptions in business days (S7).
 *
 * @example
 * const events = [
 *   { type: 'received', at: '2023-11-06T10:00:00-08:00', tier: 'standard', priority: 'P1' },
 *   { type: 'paused', at: '2023-11-06T11:00:00-08:00', reason: 'customer' },
 *   { type: 'resumed', at: '2023-11-06T11:30:00-08:00' },
 * ] as const
 * const clock = clockStatus('firstResponse', events, gladly, { now: '2023-11-06T11:45:00-08:00' })
 * clock.state // => 'running'
 * if (clock.state !== 'idle') {
 *   clock.dueAt // => 2023-11-06T20:30:00.000Z
 *   clock.remainingMs / 60_000 // => 45
 *   clock.nextChanges[0] // => { at: 2023-11-06T20:30:00.000Z, kind: 'due' }
 * }
 */
export function clockStatus<Tier extends string, Priority extends string, Metrics extends string>(
  metric: NoInfer<Metrics> & Metric,
  events: readonly TicketEvent<NoInfer<Tier>, NoInfer<Priority>>[],
  policy: AnyPolicy<Tier, Priority, Metrics>,
  options: ClockOptions,
): ClockStatus<Tier, Priority, Metrics & Metric> {
  const ticket = ticketAt(events, policy as unknown as AnyPolicy, options)
  const { metrics } = ticket
  if (!metrics.includes(metric)) throw failure(METRIC_WITHOUT_TARGETS, metric, oneOf(metrics), ['metric'])
  return clockOf(metric, ticket) as ClockStatus<Tier, Priority, Metrics & Metric>
}
