import type { DateWindow } from '../../shared/date-window'
import type { IcalRefused } from './event'
import type { IcalDates } from './event-dates'
import type { IcalStarts } from './event-starts'
import { type DayBudget, icalOccurrences } from './occurrences'
import type { IcalRule } from './rule'

/**
 * The last date up to which an event shows that its calendar was kept, at most the end of the window: the last of its
 * dates, if they end (S10). Minus infinity if it shows nothing.
 */
export function reachOf(
  content: IcalDates | IcalRefused,
  starts: IcalStarts | undefined,
  { last }: DateWindow,
  budget: DayBudget,
): number {
  if ('refused' in content || !starts || !content.rules.every(isBounded)) return Number.NEGATIVE_INFINITY
  const { start, length, added, removed, rules } = content
  const left = new Set(removed)
  const isLater = [start, ...added].some((day) => day > last && !left.has(day))
  if (isLater || rules.some((rule) => continues(rule, start, last, budget))) return last
  return Math.min(last, (starts.days.at(-1) ?? Number.NEGATIVE_INFINITY) + length - 1)
}

function isBounded({ count, until }: IcalRule): boolean {
  return Number.isFinite(count) || Number.isFinite(until)
}

/** Whether a rule has a date in the years after the window. Without budget it is taken to have none. */
function continues(rule: IcalRule, start: number, last: number, budget: DayBudget): boolean {
  const after = { first: last + 1, last: last + LOOK_AHEAD }
  const found = rule.until > last && budget.left > 0 ? icalOccurrences(rule, start, after, budget) : undefined
  return found !== undefined && found.days.length > 0
}

/** Over eight years, the longest time between two dates 29 February. */
const LOOK_AHEAD = 3000
