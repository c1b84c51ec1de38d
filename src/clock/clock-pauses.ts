import { firstWhere } from '../core/first-where'
import { type Intervals, unionOfTwo } from '../core/intervals'
import type { ParsedPauseRule } from '../policy/parsed-policy'
import type { Cycle, Pause, TicketLife } from './ticket-life'

/** Whether a pause stops a clock (C16). A pause without a reason is in no list. */
export function stops({ reason }: Pause, rule: ParsedPauseRule): boolean {
  if (rule === 'all' || rule === 'none') return rule === 'all'
  return reason !== undefined && rule.has(reason)
}

/** The pauses that stop a cycle before `until`, and the time while it was resolved, as intervals (C13, C16). */
export function pausesOf(
  { start, resolved }: Cycle,
  until: number,
  { pauses }: TicketLife,
  rule: ParsedPauseRule,
): Intervals {
  const stopped: number[] = []
  // There can be as many cycles as pauses, so a cycle must not look at all pauses.
  const first = firstWhere(pauses.length, (position) => (pauses[position] as Pause).to > start)
  for (let i = first; i < pauses.length; i++) {
    const pause = pauses[i] as Pause
    if (pause.from >= until) break
    if (stops(pause, rule)) stopped.push(pause.from, Math.min(pause.to, until))
  }
  // Resolving a ticket ends its pause, so the lists do not overlap. The gaps are over before the cycle ends.
  const gaps = resolved.flatMap(({ from, to }) => [from, to])
  return unionOfTwo(stopped, gaps)
}
