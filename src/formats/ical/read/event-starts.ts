import { textFromDay } from '../../../core/local-date'
import type { DateWindow } from '../date-window'
import type { IcalDates } from './event-dates'
import { type DayBudget, icalOccurrences } from './occurrences'

/** The first days of the occurrences of an event. */
export interface IcalStarts {
  /** Those whose occurrences reach into the window and are not left out (EXDATE), in order. */
  readonly days: readonly number[]
  readonly notes: readonly string[]
  /** All known first days, including those left out; complete within `reach`. */
  readonly all: ReadonlySet<number>
  /** Where an occurrence can start and still have a date in the window. */
  readonly reach: DateWindow
}

/** Expands the dates of an event; `undefined` if the budget is used up. */
export function icalEventStarts(
  { start, length, rules, added, removed }: IcalDates,
  { first, last }: DateWindow,
  budget: DayBudget,
): IcalStarts | undefined {
  const reach = { first: first - length + 1, last }
  const isInReach = (day: number): boolean => day >= reach.first && day <= last
  const starts = new Set([start, ...added])
  const notes: string[] = []
  for (const rule of rules) {
    const occurrences = icalOccurrences(rule, start, reach, budget)
    if (!occurrences) return undefined
    if (!occurrences.startFits) notes.push('its first date does not match its RRULE; it was kept')
    for (const day of occurrences.days) starts.add(day)
  }
  const left = new Set(removed)
  const missed = [...left].filter((day) => isInReach(day) && !starts.has(day))
  if (missed.length > 0) notes.push(missedText(missed))
  const days = [...starts].filter((day) => isInReach(day) && !left.has(day)).sort((a, b) => a - b)
  return { days, notes, all: starts, reach }
}

function missedText([first = 0, ...others]: readonly number[]): string {
  const dates = `its EXDATE ${textFromDay(first)}`
  return others.length === 0
    ? `${dates} matches none of its dates and leaves out nothing`
    : `${dates} and ${others.length} more match none of its dates and leave out nothing`
}
