import type { Instant } from '../core/instant'
import type { Metric } from '../policy/metric'

/** What every event has. */
interface Happened {
  /** The instant from which the event applies (T1). */
  readonly at: Instant
  /** An identifier that is unique in the history, for example that of the comment. A number is written `String(id)`. */
  readonly id?: string | null | undefined
}

/**
 * One thing that happened to a ticket (C6, C8). `null` means that a value is absent, as in the rows of a database: an
 * optional key can be `null`.
 */
export type TicketEvent<Tier extends string = string, Priority extends string = string> = Happened &
  (
    | {
        /** The ticket was opened. It is the first event, and the only one of its type. */
        readonly type: 'received'
        /** The customer's tier at receipt. */
        readonly tier: Tier
        /** The priority at receipt. */
        readonly priority: Priority
        /**
         * Who opened the ticket. With `'agent'` there is no clock for the first response (C11).
         *
         * @defaultValue 'customer'
         */
        readonly openedBy?: 'customer' | 'agent' | null | undefined
      }
    | {
        /**
         * `responded`: a person answered, and the customer can see it. `customer-replied`: the customer wrote.
         * `updated`: the customer got a status update. `resumed`: a pause ended. `resolved`, `reopened`: the
         * ticket was resolved, and opened again (C8).
         */
        readonly type: 'responded' | 'customer-replied' | 'updated' | 'resumed' | 'resolved' | 'reopened'
      }
    | {
        /** The ticket waits, for example for the customer (C16). */
        readonly type: 'paused'
        /** Why it waits. A policy can name the reasons that stop a clock. */
        readonly reason?: string | null | undefined
      }
    | {
        /** The ticket ended without a response: it was spam, or merged into another one. All clocks end. */
        readonly type: 'cancelled'
        /** Why it was cancelled. */
        readonly reason?: string | null | undefined
      }
    | {
        /**
         * Anything that does not affect a clock: an internal note, an automatic reply, an assignment (C8).
         */
        readonly type: 'noted'
        /** What happened, in words. */
        readonly what: string
      }
    | {
        /** The ticket has another priority from now on (C18). */
        readonly type: 'priority-changed'
        /** The new priority. */
        readonly priority: Priority
      }
    | {
        /** The ticket has another tier from now on (C18). */
        readonly type: 'tier-changed'
        /** The new tier. */
        readonly tier: Tier
      }
    | {
        /** A due time was agreed with the customer for the running cycle of a metric (C19). */
        readonly type: 'due-agreed'
        /** The metric whose due time was agreed. */
        readonly metric: Metric
        /** The agreed due time, inclusive (T1). */
        readonly dueAt: Instant
      }
    | {
        /** The ticket, or one metric of it, is excused (C21). */
        readonly type: 'exempted'
        /** Why it is excused. */
        readonly reason: string
        /**
         * The metric whose current or last cycle is excused: no later one, and none if the metric has had no clock yet.
         *
         * @defaultValue the whole ticket
         */
        readonly metric?: Metric | null | undefined
      }
  )
