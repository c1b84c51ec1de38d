/**
 * Random valid histories of a ticket (C6–C9) with a policy and an instant at which its clocks are looked at. A history
 * is made from steps, and a step that is impossible at its place is left out, so a case shrinks by losing steps.
 */
import fc from 'fast-check'
import { firstInstantShowing } from '../oracle/naive-schedule'
import { instantOf, type NaiveClockPolicy, type NaiveEvent, type NaiveOptions } from '../oracle/naive-ticket'
import { type ClockPolicyOptions, clockPolicy, type Focus, focus, PRIORITIES, TIERS } from './clock-policies'
import { changeRule, pauses, reopenRule, warnings, withoutUndefined } from './clock-rules'
import {
  after,
  follow,
  type Gap,
  gap,
  type HappeningType,
  type Rules,
  stepWithout,
  type Ticket,
  text,
} from './ticket-steps'

const MINUTE = 60_000
const HOUR = 60
const DAY = 24 * HOUR

/** A ticket, its policy and the moment of the question. It prints as code that can be pasted. */
export interface TicketCase {
  readonly policy: NaiveClockPolicy
  readonly events: readonly NaiveEvent[]
  readonly options: NaiveOptions
}

export interface HistoryOptions extends ClockPolicyOptions {
  /** Types of events that do not occur. */
  readonly without?: readonly HappeningType[]
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
  ms: fc.oneof(
    { weight: 4, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.nat({ max: MINUTE - 1 }) },
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

const ticketUnder = (
  near: Focus,
  policy: fc.Arbitrary<NaiveClockPolicy>,
  without: readonly HappeningType[],
) =>
  fc
    .record({
      policy,
      received,
      steps: fc.array(stepWithout(without), { maxLength: 14, size: 'max' }),
      question,
      rules: fc.oneof(
        { weight: 2, arbitrary: fc.constant<Rules>({}) },
        { weight: 1, arbitrary: optionRules },
      ),
    })
    .map(({ policy, received: { dates, minuteOfDay, ms, ...cell }, steps, question, rules }): TicketCase => {
      const at = receiptOf(near, dates, minuteOfDay) + ms
      const ticket: Ticket = {
        policy,
        rules,
        events: [{ at: text(at), type: 'received', ...withoutUndefined(cell) }],
        cell,
        at,
        isPaused: false,
        isResolved: false,
        isCancelled: false,
      }
      for (const step of steps) follow(ticket, step)
      return { policy, events: ticket.events, options: { now: text(nowOf(ticket, question)), ...rules } }
    })

/** A ticket of any kind, under a policy of any kind. */
export const ticketCase = ({
  without = [],
  ...policyOptions
}: HistoryOptions = {}): fc.Arbitrary<TicketCase> =>
  focus.chain((near) => ticketUnder(near, clockPolicy(near, policyOptions), without))

/** A ticket of any kind under a given policy. */
export const ticketFor = (
  near: Focus,
  policy: NaiveClockPolicy,
  { without = [] }: Pick<HistoryOptions, 'without'> = {},
): fc.Arbitrary<TicketCase> => ticketUnder(near, fc.constant(policy), without)
