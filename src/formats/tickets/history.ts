import type { TicketEvent } from 'dueby'
import type { DistributiveOmit } from '../../core/distributive-omit'
import { newUniqueNames } from '../shared/unique-names'
import type { Phase } from './phase'

/** When something happened, and the identifier of what says so. */
export interface Moment {
  /** Milliseconds since the epoch. Never before the moment that was used last. */
  readonly at: number
  readonly id: string
}

/** What happened at a moment. */
export type Happening = DistributiveOmit<TicketEvent, keyof Moment>

/** The receipt of a ticket. */
export interface Receipt {
  readonly tier: string
  readonly priority: string
  readonly openedBy: 'customer' | 'agent'
}

/** A history while it is being written. Whatever is added, it can be read strictly (C9). */
export interface History {
  readonly events: readonly TicketEvent[]
  /** What the ticket is doing after the last event. */
  phase(): Phase
  /** Adds an event that keeps the phase. After a cancellation it becomes a note; returns whether it did. */
  add(moment: Moment, event: Happening): boolean
  /** Adds a change of priority, or a note if the ticket has that priority or was cancelled. Returns what it added. */
  prioritize(moment: Moment, priority: string): 'priority-changed' | 'noted'
  /**
   * Adds the events that lead to a phase, and returns their types. There are none if the ticket is in that phase already,
   * or was cancelled.
   */
  enter(moment: Moment, phase: Phase): readonly string[]
}

/** A history that begins with the receipt of a ticket. */
export function newHistory(moment: Moment, { tier, priority: first, openedBy }: Receipt): History {
  const events: TicketEvent[] = []
  const uniqueId = newUniqueNames((id, count) => `${id}-${count}`)
  let phase: Phase = { is: 'open' }
  let priority = first
  const push = ({ at, id }: Moment, event: Happening): void => {
    events.push({ at: new Date(at).toISOString(), id: uniqueId(id), ...event })
  }
  push(moment, { type: 'received', tier, priority, ...(openedBy === 'agent' && { openedBy }) })
  return {
    events,
    phase: () => phase,
    add(moment, event) {
      const isLate = phase.is === 'cancelled' && event.type !== 'noted'
      push(moment, isLate ? { type: 'noted', what: `${event.type} after the ticket was cancelled` } : event)
      return isLate
    },
    prioritize(moment, next) {
      const isChange = next !== priority && phase.is !== 'cancelled'
      push(
        moment,
        isChange ? { type: 'priority-changed', priority: next } : { type: 'noted', what: 'priority' },
      )
      priority = next
      return isChange ? 'priority-changed' : 'noted'
    },
    enter(moment, next) {
      const steps = stepsBetween(phase, next)
      for (const step of steps) push(moment, step)
      if (phase.is !== 'cancelled') phase = next
      return steps.map(({ type }) => type)
    },
  }
}

/** The events between two phases. Resolving ends a pause (C12), and a new reason is an end and a new pause (C9). */
function stepsBetween(from: Phase, to: Phase): Happening[] {
  if (from.is === 'cancelled') return []
  const isSame = from.is === to.is && (!('reason' in from) || !('reason' in to) || from.reason === to.reason)
  if (isSame) return []
  if (to.is === 'resolved') return [{ type: 'resolved' }]
  if (to.is === 'cancelled') return [{ type: 'cancelled', reason: to.reason }]
  const left: Happening[] =
    from.is === 'paused' ? [{ type: 'resumed' }] : from.is === 'resolved' ? [{ type: 'reopened' }] : []
  return to.is === 'paused' ? [...left, { type: 'paused', reason: to.reason }] : left
}
