import { textFromDay } from '../../../core/local-date'
import type { DateWindow } from '../../shared/date-window'
import type { IcalDates } from './event-dates'
import { type DayBudget, icalOccurrences } from './occurrences'

/** The first days of the occurrences of an event. */
export interface IcalStarts {
  /** Those whose occurrences reach into the window and are not left out (EXDATE) or replaced, in order. */
  readonly days: readonly number[]
  readonly notes: readonly string[]
  /** All known first days in order, including those left out; complete within `reach`. */
  readonly all: readonly number[]
  /** Where occurrences were looked for. One that starts earlier adds no date to the window. */
  readonly reach: DateWindow
}

/**
 * Expands the dates of an event; `undefined` if the budget is used up.
 *
 * @param replaced First days of the occurrences that other events replace.
 */
export function icalEventStarts(
  dates: IcalDates,
  replaced: ReadonlySet<number>,
  window: DateWindow,
  budget: DayBudget,
): IcalStarts | undefined {
  // Of all occurrences that start before the window, the last one reaches farthest into it. So the search goes back
  // only until it finds one, and a daily event that lasts for centuries takes no more work than a short one (S7).
  const longest = dates.length - 1
  for (let back = Math.min(longest, FIRST_LOOK_BACK); ; back = Math.min(longest, back * 4)) {
    const found = startsFrom(window.first - back, dates, replaced, window.last, budget)
    if (!found || back === longest || found.days.some((day) => day < window.first)) return found
  }
}

/** Four years. Hardly any event is longer. */
const FIRST_LOOK_BACK = 1461

function startsFrom(
  first: number,
  { start, rules, added, removed }: IcalDates,
  replaced: ReadonlySet<number>,
  last: number,
  budget: DayBudget,
): IcalStarts | undefined {
  const reach = { first, last }
  const isInReach = (day: number): boolean => day >= first && day <= last
  const lists: (readonly number[])[] = [[start], added]
  const notes: string[] = []
  for (const rule of rules) {
    const occurrences = icalOccurrences(rule, start, reach, budget)
    if (!occurrences) return undefined
    if (!occurrences.startFits) notes.push('its first date does not match its RRULE; it was kept')
    lists.push(occurrences.days)
  }
  const all = inOrder(lists.flat())
  const left = new Set(removed)
  const missed = left.size > 0 ? missedOf([...left].filter(isInReach), all) : []
  if (missed.length > 0) notes.push(missedText(missed))
  const days = all.filter((day) => isInReach(day) && !left.has(day) && !replaced.has(day))
  return { days, notes, all, reach }
}

/** Each day once. There can be millions, and a set of them takes several times as long (S7). */
function inOrder(days: number[]): readonly number[] {
  return days.sort((a, b) => a - b).filter((day, at, sorted) => day !== sorted[at - 1])
}

function missedOf(days: readonly number[], all: readonly number[]): readonly number[] {
  const known = new Set(all)
  return days.filter((day) => !known.has(day))
}

function missedText([first = 0, ...others]: readonly number[]): string {
  const dates = `its EXDATE ${textFromDay(first)}`
  return others.length === 0
    ? `${dates} matches none of its dates and leaves out nothing`
    : `${dates} and ${others.length} more match none of its dates and leave out nothing`
}
