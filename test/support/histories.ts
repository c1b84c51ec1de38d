/**
 * Random sound histories of a ticket (C6–C9) with a policy and an instant at which its clocks are looked at. A history
 * is made from steps, and a step that is impossible at its place is left out, so a case shrinks by losing steps.
 */
import fc from 'fast-check'
import { naiveClock } from '../oracle/naive-clock'
import { firstInstantShowing, localDateAt, nextClosing, nextOpening } from '../oracle/naive-schedule'
import {
  type Cell,
  instantOf,
  type Metric,
  metrics,
  type NaiveClockPolicy,
  type NaiveEvent,
  type NaiveOptions,
  scheduleOf,
} from '../oracle/naive-ticket'
import {
  type ClockPolicyOptions,
  changeRule,
  clockPolicy,
  type Focus,
  focus,
  PRIORITIES,
  pauses,
  REASONS,
  reopenRule,
  TIERS,
  warnings,
  withoutUndefined,
} from './clock-policies'

const MINUTE = 60_000
const HOUR = 60
const DAY = 24 * HOUR

/** A ticket, its policy and the moment of the question. It prints as code that can be pasted. */
export interface TicketCase {
  readonly policy: NaiveClockPolicy
  readonly events: readonly NaiveEvent[]
  readonly options: NaiveOptions
}

/** The time to the next event: minutes, or until the hours turn, a date begins, or a clock is due. */
type Gap =
  | number
  | { readonly until: 'open' | 'close' | 'midnight' }
  | { readonly dueOf: Metric; readonly plus: number }

type Happening =
  | { readonly type: 'responded' | 'customer-replied' | 'updated' | 'resumed' | 'resolved' | 'reopened' }
  | { readonly type: 'paused'; readonly reason: string | undefined }
  | { readonly type: 'paused again'; readonly reason: string | undefined }
  | { readonly type: 'cancelled' | 'noted' }
  | { readonly type: 'priority-changed'; readonly priority: string }
  | { readonly type: 'tier-changed'; readonly tier: string }
  | { readonly type: 'due-agreed'; readonly metric: Metric; readonly afterStart: number }
  | { readonly type: 'exempted'; readonly metric: Metric | undefined }

export type HappeningType = Happening['type']

interface Step {
  readonly gap: Gap
  readonly happening: Happening
}

export interface HistoryOptions extends ClockPolicyOptions {
  /** Types of events that do not occur. */
  readonly without?: readonly HappeningType[]
}

const gap: fc.Arbitrary<Gap> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 6 }).map((halfHours) => halfHours * 30) },
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 3 * HOUR }) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 40 }).map((hours) => hours * HOUR) },
  { weight: 2, arbitrary: fc.record({ until: fc.constantFrom('open', 'close', 'midnight') }) },
  {
    weight: 2,
    arbitrary: fc.record({ dueOf: fc.constantFrom(...metrics), plus: fc.constantFrom(0, -1, 1, -30) }),
  },
)

const reason = fc.constantFrom(...REASONS)
const metric = fc.constantFrom(...metrics)

/** How often each type is tried. */
const HAPPENINGS: { readonly [T in HappeningType]: readonly [number, fc.Arbitrary<Happening>] } = {
  'customer-replied': [4, fc.record({ type: fc.constant('customer-replied') })],
  responded: [3, fc.record({ type: fc.constant('responded') })],
  updated: [2, fc.record({ type: fc.constant('updated') })],
  paused: [5, fc.record({ type: fc.constant('paused'), reason })],
  'paused again': [1, fc.record({ type: fc.constant('paused again'), reason })],
  resumed: [5, fc.record({ type: fc.constant('resumed') })],
  resolved: [2, fc.record({ type: fc.constant('resolved') })],
  reopened: [3, fc.record({ type: fc.constant('reopened') })],
  'priority-changed': [
    3,
    fc.record({ type: fc.constant('priority-changed'), priority: fc.constantFrom(...PRIORITIES) }),
  ],
  'tier-changed': [3, fc.record({ type: fc.constant('tier-changed'), tier: fc.constantFrom(...TIERS) })],
  'due-agreed': [
    1,
    fc.record({
      type: fc.constant('due-agreed'),
      metric,
      afterStart: fc.integer({ min: 1, max: 5 * DAY }),
    }),
  ],
  exempted: [
    1,
    fc.record({ type: fc.constant('exempted'), metric: fc.oneof(metric, fc.constant(undefined)) }),
  ],
  noted: [1, fc.record({ type: fc.constant('noted') })],
  cancelled: [1, fc.record({ type: fc.constant('cancelled') })],
}

const stepWithout = (without: readonly string[]): fc.Arbitrary<Step> => {
  const kept = Object.entries(HAPPENINGS).filter(([type]) => !without.includes(type))
  return fc.record({
    gap,
    happening: fc.oneof(...kept.map(([, [weight, arbitrary]]) => ({ weight, arbitrary }))),
  })
}

const text = (at: number): string => new Date(at).toISOString()

type Rules = Omit<NaiveOptions, 'now'>

/** What a ticket is like after its events so far. */
interface Ticket {
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
function after(ticket: Ticket, gap: Gap): number {
  const { at, policy, cell } = ticket
  if (typeof gap === 'number') return at + gap * MINUTE
  if ('dueOf' in gap) {
    const clock = clockAt(ticket, gap.dueOf, at)
    const due = clock && clock.state !== 'idle' ? clock.dueAt + gap.plus * MINUTE : at
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
      const { metric, afterStart } = happening
      const clock = clockAt(ticket, metric, at)
      if (!clock || clock.state === 'idle' || clock.endedAt !== undefined) return []
      return [{ ...when, type: 'due-agreed', metric, dueAt: text(clock.startedAt + afterStart * MINUTE) }]
    }
    default:
      return [{ ...when, ...happening }]
  }
}

function follow(ticket: Ticket, { gap, happening }: Step): void {
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

/** When the question is asked: some time after the last event, at an event, near a due time, or in between. */
type Question =
  | { readonly after: Gap; readonly plusMs: number }
  | { readonly atEvent: number; readonly plus: number }

const question: fc.Arbitrary<Question> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ after: gap, plusMs: fc.constantFrom(0, 0, 1, -1) }) },
  { weight: 1, arbitrary: fc.record({ atEvent: fc.nat({ max: 12 }), plus: fc.constantFrom(0, 1, 45) }) },
)

function nowOf(ticket: Ticket, question: Question): number {
  const first = instantOf(ticket.events[0]?.at ?? 0)
  if ('after' in question) return Math.max(after(ticket, question.after) + question.plusMs, first)
  const event = ticket.events[question.atEvent % ticket.events.length]
  return instantOf(event?.at ?? first) + question.plus * MINUTE
}

const received = fc.record({
  dates: fc.integer({ min: 0, max: 3 }),
  minuteOfDay: fc.oneof(
    fc.constantFrom(10 * HOUR, 0, 6 * HOUR, 9 * HOUR, 17 * HOUR, 18 * HOUR, 20 * HOUR),
    fc.integer({ min: 0, max: DAY - 1 }),
  ),
  tier: fc.constantFrom(...TIERS),
  priority: fc.constantFrom(...PRIORITIES),
  openedBy: fc.constantFrom(undefined, undefined, 'customer' as const, 'agent' as const),
})

const optionRules: fc.Arbitrary<Rules> = fc
  .record({
    onChange: fc.option(changeRule, { nil: undefined, freq: 1 }),
    onReopen: fc.option(reopenRule, { nil: undefined, freq: 1 }),
    warnings: fc.option(warnings, { nil: undefined, freq: 1 }),
    pauses: fc.option(pauses, { nil: undefined, freq: 1 }),
  })
  .map(withoutUndefined)

const receiptOf = ({ zone, date }: Focus, dates: number, minuteOfDay: number): number =>
  firstInstantShowing(zone, date, 0) + (dates * DAY + minuteOfDay) * MINUTE

/** A ticket of any kind, under a policy of any kind. */
export const ticketCase = ({
  without = [],
  ...policyOptions
}: HistoryOptions = {}): fc.Arbitrary<TicketCase> =>
  focus.chain((near) =>
    fc
      .record({
        policy: clockPolicy(near, policyOptions),
        received,
        steps: fc.array(stepWithout(without), { maxLength: 14, size: 'max' }),
        question,
        rules: fc.oneof(
          { weight: 2, arbitrary: fc.constant<Rules>({}) },
          { weight: 1, arbitrary: optionRules },
        ),
      })
      .map(({ policy, received: { dates, minuteOfDay, ...cell }, steps, question, rules }) => {
        const at = receiptOf(near, dates, minuteOfDay)
        const ticket: Ticket = {
          policy,
          rules,
          events: [{ at: text(at), type: 'received', ...withoutUndefined(cell) } as NaiveEvent],
          cell,
          at,
          isPaused: false,
          isResolved: false,
          isCancelled: false,
        }
        for (const step of steps) follow(ticket, step)
        return { policy, events: ticket.events, options: { now: text(nowOf(ticket, question)), ...rules } }
      }),
  )
