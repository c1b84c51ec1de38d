import { dateOf } from '../shared/local-dates'
import type { IcalDates } from './ical-dates'
import { type Budget, icalOccurrences } from './ical-occurrences'
import type { IcalWindow } from './ical-window'

/** The days on which the occurrences of an event begin. */
export interface IcalStarts {
  /** In order, those that reach into the window and are not left out (EXDATE). */
  readonly days: readonly number[]
  readonly notes: readonly string[]
  /** All of them, left out or not, as far as they are within reach: from this day on, to the end of the window. */
  readonly all: ReadonlySet<number>
  readonly reach: { readonly first: number; readonly last: number }
}

/** `undefined` when the budget is used up. */
export function icalEventStarts(
  { start, length, rules, added, removed }: IcalDates,
  { first, last }: IcalWindow,
  budget: Budget,
): IcalStarts | undefined {
  const reach = { first: first - length + 1, last }
  const isInReach = (day: number): boolean => day >= reach.first && day <= last
  const starts = new Set([start, ...added])
  const notes: string[] = []
  for (const rule of rules) {
    const occurrences = icalOccurrences(rule, start, reach, budget)
    if (!occurrences) return undefined
    if (!occurrences.startFits)
      notes.push('it starts on a date that its RRULE does not give, and which was kept')
    for (const day of occurrences.days) starts.add(day)
  }
  const left = new Set(removed)
  const [missed, ...others] = [...left].filter((day) => isInReach(day) && !starts.has(day))
  if (missed !== undefined)
    notes.push(
      `its EXDATE ${dateOf(missed)}${others.length > 0 ? ` and ${others.length} more` : ''} is no date of it and leaves out nothing`,
    )
  const days = [...starts].filter((day) => isInReach(day) && !left.has(day)).sort((a, b) => a - b)
  return { days, notes, all: starts, reach }
}
