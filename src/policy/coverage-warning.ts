import { type DateText, textFromDay } from '../core/local-date'
import { coveredThrough } from '../schedule/covered-through'
import { latestDateAt } from '../timeline/local-clock'
import type { Cell } from './compiled-policy'

/** A warning that an answer depends on dates after `holidaysThrough` (S10). */
export interface CoverageWarning {
  /** The kind of the warning. */
  readonly code: 'calendar-not-covered'
  /** The warning as text for people. */
  readonly message: string
  /** The last local date, included, whose holidays are known. */
  readonly through: DateText
}

/**
 * The warning for an answer that depends on dates whose holidays are not known; none if they are all known (S10).
 *
 * @param start The first instant that the answer depends on.
 * @param lastDay The last local date.
 */
export function coverageWarnings(
  start: number,
  lastDay: number,
  { schedule, time }: Cell,
): CoverageWarning[] {
  const covered = coveredThrough(schedule, latestDateAt(start, time.clock), lastDay)
  if (covered === undefined || lastDay <= covered) return []
  const through = textFromDay(covered) as DateText
  const message = `The holidays are known only through ${through}, but the answer depends on later dates. A holiday after ${through} would be missed.`
  return [{ code: 'calendar-not-covered', message, through }]
}
