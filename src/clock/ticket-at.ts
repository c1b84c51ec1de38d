import { failure, throwIssues } from '../core/error'
import { type Issue, issue, joinIssues } from '../core/issue'
import { memoized } from '../core/memoized'
import { MISSING } from '../core/messages'
import { type Reader, record } from '../core/reader'
import { METRICS, type Metric } from '../policy/metric'
import type { ParsedRules } from '../policy/parsed-policy'
import { isKnownHistory, policyIfKnown, policyInForce } from '../policy/policies-in-force'
import type { AnyPolicy } from '../policy/policy-history'
import { followEvents } from './follow-events'
import { IMPOSSIBLE_EVENT, REPEATED_EVENT, REPEATED_ID, SKIPPED_EVENT } from './messages'
import { orderedEvents } from './ordered-events'
import { clockOptionsAnd, type ParsedClockOptions } from './read-clock-options'
import { type ReadEvent, TICKET_EVENTS } from './read-events'
import type { TicketEvent } from './ticket-event'
import type { TicketLife } from './ticket-life'
import type { FollowOptions } from './ticket-state'
import { unknownNames } from './unknown-names'

/** A ticket as of an instant. */
export interface TicketAt {
  readonly now: number
  /** The life of the ticket up to `now`; `undefined` before receipt. */
  readonly life: TicketLife | undefined
  /** The metrics with targets: those of the policy, and with `policyAt: 'start'` those of the later ones too. */
  readonly metrics: readonly Metric[]
  /** The rules that were given with the call (P10). */
  readonly rules: ParsedRules
  /** The events that were left out, each with its issue (C9). */
  readonly skipped: readonly Issue[]
  /** The event `received`, which can be after `now`. */
  readonly received: Received
  readonly receivedAt: number
  /** The events up to `now`, in order, without those that were left out. */
  readonly events: readonly ReadEvent[]
}

/** Whether an event that cannot have happened is left out without an issue; `life` is as in {@link FollowOptions}. */
export type Acceptance = (
  read: ReadEvent,
  why: string,
  life: TicketLife | undefined,
  options: FollowOptions,
) => boolean

type Received = Extract<TicketEvent, { type: 'received' }>

/** Reads the events and options of a call, which can have further options. */
/* @__NO_SIDE_EFFECTS__ */
export function ticketArguments(
  others: { readonly [key: string]: Reader<unknown> } = {},
): Reader<Partial<ReadTicket>> {
  return record('', { events: TICKET_EVENTS, options: clockOptionsAnd(others) }) as Reader<
    Partial<ReadTicket>
  >
}

const ARGUMENTS = ticketArguments()

interface ReadTicket {
  readonly events: readonly ReadEvent[]
  readonly options: ParsedClockOptions
}

/**
 * Reads the events and options of a call. Throws all issues together, also those of tiers, of priorities and of a policy
 * that was not defined.
 */
function readTicket(
  events: unknown,
  policy: AnyPolicy,
  options: unknown,
  reader: Reader<Partial<ReadTicket>>,
): ReadTicket {
  const issues: Issue[] = []
  const read = reader.read({ events, options }, [], issues) ?? {}
  if (issues.length > 0) {
    const received = read.events?.find(({ event }) => event.type === 'received')
    const receivedAt = received?.at ?? Number.NaN
    const isByStart = read.options?.policyAt === 'start' && isKnownHistory(policy)
    const policyAt = memoized((instant: number) => policyIfKnown(instant, policy))
    const names = unknownNames(read.events ?? [], (at) => policyAt(isByStart ? at : receivedAt))
    throwIssues(joinIssues(issues, names))
  }
  return read as ReadTicket
}

/** Reads the events and options of a call, and follows the events up to `now` (C7). */
export function ticketAt(
  given: unknown,
  policy: AnyPolicy,
  givenOptions: unknown,
  reader: Reader<Partial<ReadTicket>> = ARGUMENTS,
  accepts?: Acceptance,
): TicketAt {
  const { events: read, options } = readTicket(given, policy, givenOptions, reader)
  const { now, history, policyAt } = options
  const skipped: Issue[] = []
  const outOfOrder: Issue[] = []
  const events = orderedEvents(read, outOfOrder)
  const received = events.find(({ event }) => event.type === 'received')
  if (!received) throw failure(MISSING, undefined, "an event of type 'received'", ['events'])
  const receipt = ['events', received.index, 'at']
  const policyAtReceipt = policyInForce(received.at, policy, receipt)
  // A single policy is always in force. One that was not defined is read only once (S7).
  const isByStart = policyAt === 'start' && isKnownHistory(policy)
  const leftOut = new Set<ReadEvent>()
  const isLenient = history === 'lenient'
  const message = isLenient ? SKIPPED_EVENT : IMPOSSIBLE_EVENT
  const names = unknownNames(read, (at) => (isByStart ? policyIfKnown(at, policy) : policyAtReceipt))
  const followOptions: FollowOptions = {
    rules: options,
    policyAt: (instant) => (isByStart ? policyInForce(instant, policy, receipt) : policyAtReceipt),
    leaveOut: (read, why, life) => {
      leftOut.add(read)
      // A ticket in a cell that the policy does not know has no clock, whatever was agreed about it.
      if (names.length > 0 && read.event.type === 'due-agreed' && life?.phase === 'open') return
      if (!accepts?.(read, why, life, followOptions))
        skipped.push(issue(message, ['events', read.index], read.event.type, why))
    },
    repeated: (read, first) => {
      leftOut.add(read)
      const { id, type } = read.event
      const repeat = id ? REPEATED_ID : REPEATED_EVENT
      skipped.push(issue(repeat, ['events', read.index], id || type, `events[${first.index}]`))
    },
    unknown: [],
  }
  const wholeLife = followEvents(events, followOptions)
  const unknown = joinIssues(names, followOptions.unknown)
  throwIssues(isLenient ? unknown : joinIssues(outOfOrder, skipped, unknown))
  const eventsSoFar = events.filter((event) => event.at <= now && !leftOut.has(event))
  const hasLaterEvents = (events.at(-1) as ReadEvent).at > now
  const life = hasLaterEvents ? followEvents(eventsSoFar, { ...followOptions, unknown: [] }) : wholeLife
  const policies = isByStart
    ? [policyAtReceipt, policyInForce(Math.max(now, received.at), policy, receipt)]
    : [policyAtReceipt]
  return {
    now,
    life,
    metrics: METRICS.filter(
      (metric) =>
        policies.some(({ metrics }) => metrics.includes(metric)) ||
        (life !== undefined && life.cycles[metric].length > 0),
    ),
    rules: options,
    skipped,
    received: received.event as Received,
    receivedAt: received.at,
    events: eventsSoFar,
  }
}
