import { DuebyError, toError } from '../core/error'
import { issueAt } from '../core/issue'
import type { Metric } from '../policy/metric'
import { scheduleOfTier } from '../policy/parsed-policy'
import type { KnownMetrics } from '../policy/policy'
import type { AnyPolicy } from '../policy/policy-history'
import { openTimeOfParsed } from '../timeline/open-time'
import type { Clock, ClockStatus, NextChange } from './clock'
import { clockOf } from './clock-of'
import { byTime } from './next-changes'
import type { ClockOptions } from './read-clock-options'
import { type TicketAt, ticketAt } from './ticket-at'
import type { TicketEvent } from './ticket-event'
import { currentPause } from './ticket-life'

/**
 * The clocks of the metrics of a policy. For a history of policies, a clock whose metric only some of them have can be
 * absent; for a policy whose metrics are only known at run time, any but that of the first response can.
 */
export type Clocks<
  Tier extends string,
  Priority extends string,
  Metrics extends string,
  Common extends string = Metrics,
> = {
  /** The clock of the first response, for which every policy has targets (P7). */
  readonly firstResponse: ClockStatus<Tier, Priority, 'firstResponse'>
} & {
  readonly [M in KnownMetrics<Common>]: ClockStatus<Tier, Priority, M>
} & {
  readonly [M in Exclude<KnownMetrics<Metrics>, Common>]?: ClockStatus<Tier, Priority, M>
} & (string extends Metrics ? { readonly [M in Metric]?: ClockStatus<Tier, Priority, M> } : unknown)

/** A ticket at one instant (C25). */
export interface TicketStatus<
  Tier extends string = string,
  Priority extends string = string,
  Metrics extends string = string,
  Common extends string = Metrics,
> {
  /** The clock of each metric of the policy. */
  readonly clocks: Clocks<Tier, Priority, Metrics, Common>
  /** When the ticket was received. */
  readonly receivedAt: Date
  /** The tier of the ticket. */
  readonly tier: Tier
  /** The priority of the ticket. */
  readonly priority: Priority
  /** Whether the ticket is open, resolved or cancelled. */
  readonly phase: 'open' | 'resolved' | 'cancelled'
  /** Whether the ticket is paused. A clock can run all the same (C16). */
  readonly isPaused: boolean
  /** The running clock that is due first. Absent if none is running. */
  readonly next?: {
    /** Its metric. */
    readonly metric: Metrics & Metric
    /** Its due time, inclusive (P5). */
    readonly dueAt: Date
  }
  /** The next changes of all clocks without a new event, in order of time; a timer for the first is enough (C24). */
  readonly nextChanges: readonly (NextChange & {
    /** The metric whose clock changes. */
    readonly metric: Metrics & Metric
  })[]
  /** The time since receipt, pauses included, up to now or to the end of the ticket. In milliseconds. */
  readonly age: {
    /** Real time. */
    readonly calendarMs: number
    /** Open time of the tier's schedule. */
    readonly businessMs: number
  }
}

/**
 * All clocks of a ticket at an instant (C25): one for each metric of the policy, the one that is due next, and all next
 * changes together.
 *
 * @param events The history in order of time; the first event is `received` (C6).
 * @param policy The policy, from `definePolicy`, or a `policyHistory` (P9).
 * @param options `now` is the instant to look at. The other options replace rules of the policy (P10).
 * @returns The clocks by metric, and the state of the whole ticket.
 * @throws DuebyError as {@link clockStatus}.
 *
 * @example
 * const policy = definePolicy({
 *   name: 'Acme',
 *   schedule: { timeZone: 'Europe/London', weekly: { 'mon-fri': ['09:00-17:00'] } },
 *   tiers: ['all'],
 *   priorities: ['P1'],
 *   targets: { firstResponse: { P1: '1 hour' }, resolution: { P1: '8 business hours' } },
 * })
 * const events = [
 *   { type: 'received', at: '2024-02-02T15:00:00Z', tier: 'all', priority: 'P1' },
 *   { type: 'responded', at: '2024-02-02T15:20:00Z' },
 * ] as const
 * const ticket = ticketStatus(events, policy, { now: '2024-02-02T16:00:00Z' })
 * ticket.clocks.firstResponse.state // => 'met'
 * ticket.next // => { metric: 'resolution', dueAt: 2024-02-05T15:00:00.000Z }
 * ticket.age.businessMs / 3_600_000 // => 1
 */
export function ticketStatus<
  Tier extends string,
  Priority extends string,
  Metrics extends string,
  Common extends string = Metrics,
>(
  events: readonly TicketEvent<NoInfer<Tier>, NoInfer<Priority>>[],
  policy: AnyPolicy<Tier, Priority, Metrics, Common>,
  options: ClockOptions,
): TicketStatus<Tier, Priority, Metrics, Common> {
  const ticket = ticketAt(events, policy as unknown as AnyPolicy, options)
  return statusOf(ticket) as unknown as TicketStatus<Tier, Priority, Metrics, Common>
}

/** The clock of a metric. If it has no due time, the error says which metric it is. */
function clockOrError(metric: Metric, ticket: TicketAt): ClockStatus {
  try {
    return clockOf(metric, ticket)
  } catch (error) {
    if (!(error instanceof DuebyError)) throw error
    // Issues of a policy that has not been checked have paths.
    throw toError(
      error.issues.map((each) => (each.path.length > 0 ? each : issueAt(['clocks', metric], each))),
    )
  }
}

function statusOf(ticket: TicketAt): TicketStatus {
  const { life, metrics, received } = ticket
  const clocks = metrics.map((metric) => clockOrError(metric, ticket))
  const active = clocks.filter((clock): clock is Clock => clock.state !== 'idle')
  const [next] = active
    .filter(({ state }) => state === 'running')
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime())
  const { tier, priority } = life ?? received
  return {
    clocks: Object.fromEntries(clocks.map((clock) => [clock.metric, clock])) as TicketStatus['clocks'],
    receivedAt: new Date(ticket.receivedAt),
    tier,
    priority,
    phase: life?.phase ?? 'open',
    isPaused: life !== undefined && currentPause(life) !== undefined,
    ...(next && { next: { metric: next.metric, dueAt: next.dueAt } }),
    nextChanges: active
      .flatMap(({ metric, nextChanges }) => nextChanges.map((change) => ({ ...change, metric })))
      .sort(byTime),
    age: ageOf(ticket),
  }
}

function ageOf({ life, now, receivedAt }: TicketAt): TicketStatus['age'] {
  if (!life) return { calendarMs: 0, businessMs: 0 }
  const { closedAt, tier, policy } = life
  const end = closedAt ?? now
  const time = openTimeOfParsed(scheduleOfTier(tier, policy.parsed))
  return { calendarMs: end - receivedAt, businessMs: time.measure(end) - time.measure(receivedAt) }
}
