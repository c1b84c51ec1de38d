import type { Metric } from '../policy/metric'
import type { ParsedRules } from '../policy/parsed-policy'
import { hasTarget } from './cycle-target'
import type { ReadEvent } from './read-events'
import { type Cycle, currentPause, openCycle, type TicketLife } from './ticket-life'

/**
 * Why an event cannot have happened (C9), in words; `undefined` if it can.
 *
 * @param life The life of the ticket before the event; `undefined` before receipt.
 * @param rules The rules that were given with the call (P10).
 */
export function impossibility(
  { event, at, dueAt }: ReadEvent,
  life: TicketLife | undefined,
  rules: ParsedRules,
): string | undefined {
  if (!life) return event.type === 'received' ? undefined : "it comes before 'received'"
  if (life.phase === 'cancelled' && event.type !== 'noted' && event.type !== 'exempted')
    return 'the ticket was cancelled'
  switch (event.type) {
    case 'received':
      return 'the ticket was received before'
    case 'paused':
      if (life.phase === 'resolved') return 'the ticket is resolved'
      return currentPause(life) ? "the ticket is paused; 'resumed' has to come first" : undefined
    case 'resumed':
      return currentPause(life) ? undefined : 'the ticket is not paused'
    case 'resolved':
      return life.phase === 'resolved' ? 'the ticket is resolved' : undefined
    case 'reopened':
      return life.phase === 'resolved' ? undefined : 'the ticket is not resolved'
    case 'due-agreed': {
      const cycle = runningClock(event.metric, at, life, rules)
      if (!cycle) return `no clock of '${event.metric}' is running`
      return dueAt > cycle.start ? undefined : 'the due time is not after the start of the clock'
    }
  }
  return undefined
}

/** The cycle of a metric that has not ended and has a target at an instant. */
export function runningClock(
  metric: Metric,
  at: number,
  life: TicketLife,
  rules: ParsedRules,
): Cycle | undefined {
  const cycle = openCycle(metric, life)
  return cycle && hasTarget(cycle, at, rules) ? cycle : undefined
}
