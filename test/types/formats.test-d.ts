import { definePolicy, type TicketEvent } from 'dueby'
import { eventsFromJira, eventsFromZendesk, fromZendeskSla } from 'dueby/formats'
import { expectTypeOf } from 'vitest'

declare const data: unknown
const schedule = { timeZone: 'UTC', weekly: {} } as const
declare function read(events: readonly TicketEvent[]): void
declare function readOwn(events: readonly TicketEvent<'gold' | 'free', 'P1' | 'P2'>[]): void

// An imported policy is what `definePolicy` accepts.
const { policy } = fromZendeskSla(data, {
  schedule,
  priorities: { urgent: 'P1' },
  missingFirstReply: '1 hour',
})
if (policy) expectTypeOf(definePolicy(policy).tiers).toEqualTypeOf<readonly string[]>()

// @ts-expect-error Zendesk has no priority of this name
fromZendeskSla(data, { schedule, priorities: { critical: 'P1' } })

// @ts-expect-error this metric is no resolution
fromZendeskSla(data, { schedule, resolution: 'first_reply_time' })

// @ts-expect-error a bare day is ambiguous
fromZendeskSla(data, { schedule, missingFirstReply: '2 days' })

// Without a list of priorities, they are any text.
const loose = eventsFromZendesk(data, { tier: 'gold' })
expectTypeOf(loose.events).toEqualTypeOf<readonly TicketEvent<'gold', string>[] | undefined>()
read(loose.events ?? [])

// With one, they have literal types, as the tiers of a function do.
const priorities = { urgent: 'P1', high: 'P2' } as const
const own = eventsFromZendesk(data, {
  tier: ({ channel }) => (channel === 'email' ? 'gold' : 'free'),
  priorities,
  withoutPriority: 'P2',
})
readOwn(own.events ?? [])
read(own.events ?? [])

// @ts-expect-error P3 is none of the priorities
eventsFromZendesk(data, { tier: 'gold', priorities, withoutPriority: 'P3' })

// @ts-expect-error the tier is required
eventsFromZendesk(data, { priorities })

const issue = eventsFromJira(data, {
  tier: 'gold',
  priorities: { Highest: 'P1', High: 'P2' },
  statuses: { Open: 'open', Waiting: { paused: 'customer' } },
  roles: { a: 'agent' },
})
readOwn(issue.events ?? [])

// @ts-expect-error without statuses, no status has a meaning
eventsFromJira(data, { tier: 'gold' })

// @ts-expect-error 'done' is no phase
eventsFromJira(data, { tier: 'gold', statuses: { Done: 'done' } })
