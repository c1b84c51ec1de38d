import {
  type Clock,
  type ClockStatus,
  clockStatus,
  definePolicy,
  due,
  dueWithin,
  explainClock,
  firstResponseDue,
  gladly,
  type Ledger,
  mergeEvents,
  type Policy,
  type PolicyInput,
  parseEvents,
  parsePolicy,
  policyHistory,
  type TicketEvent,
  ticketHistory,
  ticketStatus,
} from 'dueby'
import { expectTypeOf } from 'vitest'

// Checked by tsc: each expected error is a mistake that is found at compile time.

const schedule = { timeZone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] } } as const
const frame = { name: 'Acme', schedule, tiers: ['gold', 'silver'], priorities: ['P1', 'P2'] } as const
const cells = { P1: '1 hour', P2: '2 hours' } as const

const first = definePolicy({ ...frame, targets: { firstResponse: cells } })
const both = definePolicy({
  ...frame,
  targets: { firstResponse: cells, resolution: { P1: 'no target', P2: '1 hour' } },
})

const now = '2023-11-06T10:30:00Z'
const at = '2023-11-06T10:00:00Z'
const received = { type: 'received', at, tier: 'gold', priority: 'P1' } as const
const events = [received, { type: 'responded', at }] as const

// A status knows the tiers and priorities of its policy.
const status = clockStatus('firstResponse', events, first, { now })
expectTypeOf(status).toEqualTypeOf<ClockStatus<'gold' | 'silver', 'P1' | 'P2', 'firstResponse'>>()
if (status.state !== 'idle')
  expectTypeOf(status).toEqualTypeOf<Clock<'gold' | 'silver', 'P1' | 'P2', 'firstResponse'>>()
// @ts-expect-error An idle clock has no due time, so the state has to be asked first.
status.dueAt
expectTypeOf(explainClock('firstResponse', events, first, { now })).toEqualTypeOf<Ledger>()

// Events.
// @ts-expect-error 'respond' is not a type of event.
clockStatus('firstResponse', [received, { type: 'respond', at }], first, { now })
// @ts-expect-error 'P3' is not a priority of the policy.
clockStatus('firstResponse', [received, { type: 'priority-changed', at, priority: 'P3' }], first, { now })
// @ts-expect-error 'bronze' is not a tier of the policy.
clockStatus('firstResponse', [{ ...received, tier: 'bronze' }], first, { now })
// @ts-expect-error A note says what happened.
clockStatus('firstResponse', [received, { type: 'noted', at }], first, { now })
// @ts-expect-error Only a pause and a cancellation have a reason that can be left out.
clockStatus('firstResponse', [received, { type: 'resumed', at, reason: 'customer' }], first, { now })
// @ts-expect-error An agreed due time is of a metric.
ticketStatus([received, { type: 'due-agreed', at, dueAt: at }], both, { now })
// @ts-expect-error 'reply' is not a metric.
ticketStatus([received, { type: 'exempted', at, reason: 'storm', metric: 'reply' }], both, { now })

// Metrics.
clockStatus('resolution', events, both, { now })
due('resolution', { tier: 'gold', priority: 'P2', receivedAt: at }, both)
// @ts-expect-error The policy has no targets for a resolution.
clockStatus('resolution', events, first, { now })
// @ts-expect-error The policy has no targets for a resolution.
explainClock('resolution', events, first, { now })
// @ts-expect-error The policy has no targets for a resolution.
due('resolution', { tier: 'gold', priority: 'P2', receivedAt: at }, first)
// @ts-expect-error 'firstReply' is not a metric.
clockStatus('firstReply', events, first, { now })

// A ticket has a clock for each metric that has targets, and none of them is optional.
const ticket = ticketStatus(events, both, { now })
const { clocks } = ticket
expectTypeOf(clocks.firstResponse).toEqualTypeOf<
  ClockStatus<'gold' | 'silver', 'P1' | 'P2', 'firstResponse'>
>()
expectTypeOf(clocks.resolution).toEqualTypeOf<ClockStatus<'gold' | 'silver', 'P1' | 'P2', 'resolution'>>()
// The metrics in a status are those of the policy, so they can be explained.
for (const { metric } of Object.values(clocks)) explainClock(metric, events, both, { now })
for (const { metric } of ticket.nextChanges) explainClock(metric, events, both, { now })
if (ticket.next) clockStatus(ticket.next.metric, events, both, { now })
for (const { metric } of dueWithin([ticket], '1 hour', both, { now })) {
  explainClock(metric, events, both, { now })
  expectTypeOf(ticket.clocks[metric].metric).toEqualTypeOf<'firstResponse' | 'resolution'>()
}
// @ts-expect-error The other policy has no targets for a resolution.
if (ticket.next) clockStatus(ticket.next.metric, events, first, { now })
expectTypeOf(status).toExtend<ClockStatus>()
// @ts-expect-error The policy has no targets for a next response.
clocks.nextResponse
// @ts-expect-error The policy has no targets for a resolution.
ticketStatus(events, first, { now }).clocks.resolution

// Options.
clockStatus('firstResponse', events, first, {
  now,
  onChange: 'carry',
  onReopen: 'restart',
  history: 'lenient',
  policyAt: 'start',
})
clockStatus('firstResponse', events, first, {
  now,
  warnings: ['75%', { at: '1 business hour before', inHours: true }],
})
// @ts-expect-error A clock needs the instant at which to look.
clockStatus('firstResponse', events, first, {})
// @ts-expect-error 'from start' is not a rule for changes.
clockStatus('firstResponse', events, first, { now, onChange: 'from start' })
// @ts-expect-error '1 hour befor' is not a warning.
clockStatus('firstResponse', events, first, { now, warnings: ['1 hour befor'] })
// @ts-expect-error '75' is not a warning; a share has a percent sign.
definePolicy({ ...frame, targets: { firstResponse: cells }, warnings: ['75'] })
// @ts-expect-error 'solution' is not a metric.
clockStatus('firstResponse', events, first, { now, pauses: { solution: 'all' } })

// A history of policies stands where a policy does, with the metrics of all its policies.
const policies = policyHistory([{ policy: both }, { from: '2024-01-01', policy: both }])
expectTypeOf(ticketStatus(events, policies, { now }).clocks.resolution).toEqualTypeOf<
  ClockStatus<'gold' | 'silver', 'P1' | 'P2', 'resolution'>
>()
expectTypeOf(firstResponseDue({ tier: 'gold', priority: 'P1', receivedAt: at }, policies).tier).toEqualTypeOf<
  'gold' | 'silver'
>()
// @ts-expect-error 'bronze' is not a tier of the policies.
firstResponseDue({ tier: 'bronze', priority: 'P1', receivedAt: at }, policies)
// @ts-expect-error A history that was not made by policyHistory is not checked.
firstResponseDue({ tier: 'gold', priority: 'P1', receivedAt: at }, { versions: [{ policy: both }] })

// A policy whose names are known at run time only accepts any text.
const parsed = parsePolicy(gladly)
const row: { tier: string; priority: string } = { tier: 'premium', priority: 'P1' }
firstResponseDue({ ...row, receivedAt: at }, parsed)
expectTypeOf(ticketStatus([{ ...received, ...row }], parsed, { now }).clocks.resolution).toEqualTypeOf<
  ClockStatus<string, string, 'resolution'> | undefined
>()
// @ts-expect-error gladly itself knows its tiers.
firstResponseDue({ ...row, receivedAt: at }, gladly)
clockStatus('resolution', [{ ...received, ...row }], parsed, { now })

// A policy with literal types is assignable to one without.
declare const narrow: Policy<'a', 'P1', 'firstResponse'>
const wide: Policy = narrow
const input: PolicyInput = narrow
expectTypeOf(wide).toEqualTypeOf<Policy>()
expectTypeOf(input).toEqualTypeOf<PolicyInput>()

// Data of unknown type becomes events for such a policy.
declare const unknownRows: unknown
expectTypeOf(parseEvents(unknownRows)).toEqualTypeOf<TicketEvent[]>()
clockStatus('resolution', parseEvents(unknownRows), parsed, { now })
// @ts-expect-error gladly itself knows its tiers.
clockStatus('firstResponse', parseEvents(unknownRows), gladly, { now })

// Histories of rows and late events keep the names.
const history = ticketHistory({ tier: 'gold', priority: 'P1', receivedAt: at, respondedAt: null } as const)
expectTypeOf(history).toEqualTypeOf<TicketEvent<'gold', 'P1'>[]>()
clockStatus('firstResponse', history, first, { now })
const wider: TicketEvent<'gold' | 'silver', 'P1'>[] = history
clockStatus('firstResponse', mergeEvents(wider, [{ type: 'updated', at }]), first, { now })
// @ts-expect-error 'update' is not a type of event.
mergeEvents(history, [{ type: 'update', at }])
// @ts-expect-error A row has the time of receipt.
ticketHistory({ tier: 'gold', priority: 'P1' })

// Metrics that may be absent at run time are optional, wherever that is known from.
declare const isFull: boolean
const firstTargets = { firstResponse: cells } as const
const solved = { resolution: cells } as const
const asInput: PolicyInput<'gold' | 'silver', 'P1' | 'P2'> = { ...frame, targets: firstTargets }
for (const maybe of [
  definePolicy(asInput),
  definePolicy({ ...frame, targets: { ...firstTargets, ...(isFull && solved) } }),
  definePolicy({ ...frame, targets: { ...firstTargets, ...(isFull ? solved : {}) } }),
  definePolicy<'gold' | 'silver', 'P1' | 'P2'>({ ...frame, targets: firstTargets }),
]) {
  expectTypeOf(ticketStatus([received], maybe, { now }).clocks.resolution).toEqualTypeOf<
    ClockStatus<'gold' | 'silver', 'P1' | 'P2', 'resolution'> | undefined
  >()
  // Every policy has targets for first responses.
  expectTypeOf(ticketStatus([received], maybe, { now }).clocks.firstResponse).not.toBeUndefined()
  // @ts-expect-error there may be no targets for resolutions
  maybe.targets.resolution.P1
}
const always = definePolicy({ ...frame, targets: { ...firstTargets, ...solved } })
expectTypeOf(always.targets.resolution.P1).not.toBeUndefined()

// @ts-expect-error the metric is misspelt
definePolicy({ ...frame, targets: { ...firstTargets, resolutoin: solved.resolution } })

// Every policy has targets for the first response, so generic code finds its clock.
export function firstClock<T extends string, P extends string, M extends string>(
  policy: Policy<T, P, M>,
  history: readonly TicketEvent<T, P>[],
): ClockStatus<T, P> {
  return ticketStatus(history, policy, { now }).clocks.firstResponse
}
