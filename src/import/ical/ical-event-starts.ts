import type { IcalDates } from './ical-dates'
import { type Budget, icalOccurrences } from './ical-occurrences'
import type { IcalWindow } from './ical-window'

/**
 * The days on which the occurrences of an event begin, in order: those that reach into the window.
 * `undefined` when the budget is used up.
 */
export function icalEventStarts(
  { start, length, rules, added, removed }: IcalDates,
  { first, last }: IcalWindow,
  budget: Budget,
  notes: string[],
): number[] | undefined {
  const reach = { first: first - length + 1, last }
  const starts = new Set([start, ...added])
  for (const rule of rules) {
    const occurrences = icalOccurrences(rule, start, reach, budget)
    if (!occurrences) return undefined
    if (!occurrences.startFits)
      notes.push('it starts on a date that its RRULE does not give, and which was kept')
    for (const day of occurrences.days) starts.add(day)
  }
  for (const day of removed) starts.delete(day)
  return [...starts].filter((day) => day >= reach.first && day <= last).sort((a, b) => a - b)
}
