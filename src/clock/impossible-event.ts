import type { Metric } from '../policy/metric'
import type { ParsedRules } from '../policy/parsed-policy'
import { type Course, type Cycle, runningCycle, runningPause } from './course'
import { hasTarget } from './cycle-target'
import type { ReadEvent } from './read-events'

/**
 * Why an event cannot have happened (C9), in words; `undefined` if it can.
 *
 * @param course The life of the ticket before the event; `undefined` before receipt.
 * @param rules The rules that were given with the call (P10).
 */
export function impossibility(
  { event, at, dueAt }: ReadEvent,
  course: Course | undefined,
  rules: ParsedRules,
): string | undefined {
  if (!course) return event.type === 'received' ? undefined : "it comes before 'received'"
  if (course.phase === 'cancelled' && event.type !== 'noted' && event.type !== 'exempted')
    return 'the ticket was cancelled'
  switch (event.type) {
    case 'received':
      return 'the ticket was received before'
    case 'paused':
      if (course.phase === 'resolved') return 'the ticket is resolved'
      return runningPause(course) ? "the ticket is paused; 'resumed' has to come first" : undefined
    case 'resumed':
      return runningPause(course) ? undefined : 'the ticket is not paused'
    case 'resolved':
      return course.phase === 'resolved' ? 'the ticket is resolved' : undefined
    case 'reopened':
      return course.phase === 'resolved' ? undefined : 'the ticket is not resolved'
    case 'due-agreed': {
      const cycle = runningClock(event.metric, at, course, rules)
      if (!cycle) return `no clock of '${event.metric}' is running`
      return dueAt > cycle.start ? undefined : 'the due time is not after the start of the clock'
    }
  }
  return undefined
}

/** The cycle of a metric that goes on and has a target at an instant. */
export function runningClock(
  metric: Metric,
  at: number,
  course: Course,
  rules: ParsedRules,
): Cycle | undefined {
  const cycle = runningCycle(metric, course)
  return cycle && hasTarget(cycle, at, rules) ? cycle : undefined
}
