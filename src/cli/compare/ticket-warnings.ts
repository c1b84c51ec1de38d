import { type AnyPolicy, type ClockStatus, type ComparedState, ticketStatus } from 'dueby'
import { DAY } from '../../core/time'
import { holidaysKnown } from '../policy-file/holidays-known'
import { type CountedWarning, holidayWarnings } from '../tickets/holiday-warnings'
import type { Ticket } from '../tickets/ticket'

/** The warnings of one of the policies that are compared. */
export interface TicketWarnings {
  /** Adds a cycle of a ticket. The cycles of a ticket come one after the other. */
  add(ticket: Ticket, cycle: ComparedState | undefined): void
  list(): readonly CountedWarning[]
}

/**
 * Collects warnings about holidays. A comparison has none, so a ticket is looked at again, but only if it is due so late
 * that it can have one: an answer depends on no date after its due time.
 */
export function ticketWarnings(policy: AnyPolicy, now: Date): TicketWarnings {
  const warnings = holidayWarnings()
  const known = holidaysKnown(policy, '1972-01-08')
  // The date of a due time can begin a day before or after that in UTC.
  const latestCovered = known === undefined ? Number.POSITIVE_INFINITY : Date.parse(known) - DAY
  let last: Ticket | undefined
  return {
    add(ticket, cycle) {
      if (cycle === undefined || cycle.dueAt.getTime() <= latestCovered || ticket === last) return
      last = ticket
      // A strict comparison accepts an agreement about something without a target, and nothing else that is left out here.
      const { clocks } = ticketStatus(ticket.events, policy, { now, history: 'lenient' })
      const statuses = Object.values(clocks) as ClockStatus[]
      warnings.add(statuses.flatMap((clock) => (clock.state === 'idle' ? [] : clock.warnings)))
    },
    list: warnings.list,
  }
}
