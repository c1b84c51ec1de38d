/** The steps of a random history: what happens to a ticket, and how long after the event before (C6–C9). */
import fc from 'fast-check'
import { naiveClock } from '../oracle/naive-clock'
import { firstInstantShowing, localDateAt, nextClosing, nextOpening } from '../oracle/naive-schedule'
import {
  type Cell,
  type Metric,
  metrics,
  type NaiveClockPolicy,
  type NaiveEvent,
  type NaiveOptions,
  scheduleOf,
} from '../oracle/naive-ticket'
import { PRIORITIES, REASONS, TIERS } from './clock-policies'

const MINUTE = 60_000
const HOUR = 60
const DAY = 24 * HOUR
const MS = 1 / MINUTE

/** The time to the next event: minutes, or until the hours turn, a date begins, or a clock is due. */
export type Gap =
  | number
  | { readonly until: 'open' | 'close' | 'midnight' }
  | { readonly dueOf: Metric; readonly plus: number }

/** Minutes after the start of the cycle, the due time as it is, or the moment of the event. */
type AgreedAt = number | 'due' | 'now'

type Happening =
  | { readonly type: 'responded' | 'customer-replied' | 'updated' | 'resumed' | 'resolved' | 'reopened' }
  | { readonly type: 'paused'; readonly reason: string | undefined }
  | { readonly type: 'paused again'; readonly reason: string | undefined }
  | { readonly type: 'cancelled' | 'noted' }
  | { readonly type: 'priority-changed'; readonly priority: string }
  | { readonly type: 'tier-changed'; readonly tier: string }
  | { readonly type: 'due-agreed'; readonly metric: Metric; readonly dueAt: AgreedAt }
  | { readonly type: 'exempted'; readonly metric: Metric | undefined }

export type HappeningType = Happening['type']

export interface Step {
  readonly gap: Gap
  readonly happening: Happening
}

export const gap: fc.Arbitrary<Gap> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 6 }).map((halfHours) => halfHours * 30) },
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 3 * HOUR }) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 40 }).map((hours) => hours * HOUR) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: HOUR * MINUTE }).map((ms) => ms * MS) },
  { weight: 2, arbitrary: fc.record({ until: fc.constantFrom('open', 'close', 'midnight') }) },
  {
    weight: 2,
    arbitrary: fc.record({
      dueOf: fc.constantFrom(...metrics),
      plus: fc.constantFrom(0, -1, 1, -30, MS, -MS),
    }),
  },
)

const reason = fc.constantFrom(...REASONS)
const metric = fc.constantFrom(...metrics)

/** How often each type is tried. */
const HAPPENINGS: { readonly [T in HappeningType]: readonly [number, fc.Arbitrary<Happening>] } = {
  'customer-replied': [8, fc.record({ type: fc.constant('customer-replied') })],
  responded: [6, fc.record({ type: fc.constant('responded') })],
  updated: [4, fc.record({ type: fc.constant('updated') })],
  paused: [7, fc.record({ type: fc.constant('paused'), reason })],
  'paused again': [2, fc.record({ type: fc.constant('paused again'), reason })],
  resumed: [7, fc.record({ type: fc.constant('resumed') })],
  resolved: [3, fc.record({ type: fc.constant('resolved') })],
  reopened: [5, fc.record({ type: fc.constant('reopened') })],
  'priority-changed': [
    5,
    fc.record({ type: fc.constant('priority-changed'), priority: fc.constantFrom(...PRIORITIES) }),
  ],
  'tier-changed': [5, fc.record({ type: fc.constant('tier-changed'), tier: fc.constantFrom(...TIERS) })],
  'due-agreed': [
    2,
    fc.record({
      type: fc.constant('due-agreed'),
      metric,
      dueAt: fc.oneof(
        { weight: 6, arbitrary: fc.integer({ min: 1, max: 5 * DAY }) },
        { weight: 1, arbitrary: fc.constantFrom(MS, 'due' as const, 'now' as const) },
      ),
    }),
  ],
  exempted: [
    1,
    fc.record({ type: fc.constant('exempted'), metric: fc.oneof(metric, fc.constant(undefined)) }),
  ],
  noted: [1, fc.record({ type: fc.constant('noted') })],
  cancelled: [1, fc.record({ type: fc.constant('cancelled') })],
}

/** A step of any type but some. */
export const stepWithout = (without: readonly string[]): fc.Arbitrary<Step> => {
  const kept = Object.entries(HAPPENINGS).filter(([type]) => !without.includes(type))
  return fc.record({
    gap,
    happening: fc.oneof(...kept.map(([, [weight, arbitrary]]) => ({ weight, arbitrary }))),
  })
}

export const text = (at: number): string => new Date(at).toISOString()

export type Rules = Omit<NaiveOptions, 'now'>

/** What a ticket is like after its events so far. */
export interface Ticket {
  readonly policy: NaiveClockPolicy
  readonly rules: Rules
  readonly events: NaiveEvent[]
  cell: Cell
  at: number
  isPaused: boolean
  isResolved: boolean
  isCancelled: boolean
}

const clockAt = ({ policy, events, rules }: Ticket, metric: Metric, now: number) =>
  policy.targets[metric] ? naiveClock(metric, events, policy, { ...rules, now }) : undefined

/** The instant that a gap leads to, never before the last event. */
export function after(ticket: Ticket, gap: Gap): number {
  const { at, policy, cell } = ticket
  if (typeof gap === 'number') return at + Math.round(gap * MINUTE)
  if ('dueOf' in gap) {
    const clock = clockAt(ticket, gap.dueOf, at)
    const due = clock && clock.state !== 'idle' ? clock.dueAt + Math.round(gap.plus * MINUTE) : at
    return Math.max(due, at)
  }
  const schedule = scheduleOf(policy, cell.tier)
  if (gap.until === 'open') return nextOpening(schedule, at, 10 * DAY) ?? at + HOUR * MINUTE
  if (gap.until === 'close') return nextClosing(schedule, at, 10 * DAY) ?? at + HOUR * MINUTE
  const tomorrow = localDateAt(schedule.timeZone, at + DAY * MINUTE)
  return Math.max(firstInstantShowing(schedule.timeZone, tomorrow, 0), at)
}

/** The events of a happening at an instant; none if it is impossible then (C9). */
function eventsOf(ticket: Ticket, at: number, happening: Happening): NaiveEvent[] {
  const { isPaused, isResolved, isCancelled } = ticket
  const when = { at: text(at) }
  const paused = (reason: string | undefined): NaiveEvent => ({
    ...when,
    type: 'paused',
    ...(reason !== undefined && { reason }),
  })
  if (isCancelled && happening.type !== 'noted' && happening.type !== 'exempted') return []
  switch (happening.type) {
    case 'paused':
      return isPaused || isResolved ? [] : [paused(happening.reason)]
    case 'paused again':
      return isPaused ? [{ ...when, type: 'resumed' }, paused(happening.reason)] : []
    case 'resumed':
      return isPaused ? [{ ...when, type: 'resumed' }] : []
    case 'resolved':
      return isResolved ? [] : [{ ...when, type: 'resolved' }]
    case 'reopened':
      return isResolved ? [{ ...when, type: 'reopened' }] : []
    case 'cancelled':
      return [{ ...when, type: 'cancelled', reason: 'spam' }]
    case 'noted':
      return [{ ...when, type: 'noted', what: 'assigned' }]
    case 'exempted':
      return [
        { ...when, type: 'exempted', reason: 'storm', ...(happening.metric && { metric: happening.metric }) },
      ]
    case 'due-agreed': {
      const { metric, dueAt } = happening
      const clock = clockAt(ticket, metric, at)
      if (!clock || clock.state === 'idle' || clock.endedAt !== undefined) return []
      const { startedAt } = clock
      const agreed =
        dueAt === 'due' ? clock.dueAt : dueAt === 'now' ? at : startedAt + Math.round(dueAt * MINUTE)
      return agreed > startedAt ? [{ ...when, type: 'due-agreed', metric, dueAt: text(agreed) }] : []
    }
    default:
      return [{ ...when, ...happening }]
  }
}

/** Adds the events of a step. A step that is impossible adds none. */
export function follow(ticket: Ticket, { gap, happening }: Step): void {
  const at = after(ticket, gap)
  const events = eventsOf(ticket, at, happening)
  const known = new Set(ticket.events.map((event) => JSON.stringify(event)))
  // C9: an identical event without an id is taken for a repetition.
  if (events.length === 0 || events.some((event) => known.has(JSON.stringify(event)))) return
  ticket.events.push(...events)
  ticket.at = at
  for (const event of events) {
    if (event.type === 'paused') ticket.isPaused = true
    if (event.type === 'resumed' || event.type === 'resolved' || event.type === 'cancelled')
      ticket.isPaused = false
    if (event.type === 'resolved') ticket.isResolved = true
    if (event.type === 'reopened') ticket.isResolved = false
    if (event.type === 'cancelled') ticket.isCancelled = true
    if (event.type === 'priority-changed') ticket.cell = { ...ticket.cell, priority: event.priority }
    if (event.type === 'tier-changed') ticket.cell = { ...ticket.cell, tier: event.tier }
  }
}
