import { type DateText, textFromDay } from '../core/local-date'
import { coveredThrough, isNoneKnown } from '../schedule/covered-through'
import { latestDateAt } from '../timeline/local-clock'
import type { ApplicableTarget } from './applicable-target'
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

/** The warnings about the due time of a request (S10). */
export function warningsAboutDue(receivedAt: number, target: DueTarget, cell: Cell): CoverageWarning[] {
  if (!cell.knowsCoverage) return []
  const isCalendar = target.on.target.kind === 'calendar time'
  return coverageWarnings(receivedAt, lastDecidingDay(receivedAt, target, cell), cell, isCalendar)
}

type DueTarget = Pick<ApplicableTarget, 'on' | 'countedFrom' | 'due'>

/**
 * The last local date whose hours or holidays decide a due time (S10). A target in calendar time counts at all hours, so
 * only an exception can make its due time depend on them. Minus infinity if nothing does.
 */
export function lastDecidingDay(receivedAt: number, { on, countedFrom, due }: DueTarget, cell: Cell): number {
  if (on.target.kind !== 'calendar time') return on.lastDay(countedFrom, due)
  const { exceptions, decisions, time } = cell
  const bySchedule = exceptions.filter(({ isBySchedule }) => isBySchedule)
  if (bySchedule.length === 0) return Number.NEGATIVE_INFINITY
  const [first, last] = [latestDateAt(receivedAt, time.localClock), latestDateAt(due - 1, time.localClock)]
  // Any date that is not listed could be a holiday. A later one counts if holidays, or the dates of another exception,
  // decide the request again.
  const waits = bySchedule.some(({ when }) => when === 'waiting')
  return waits || decisions?.next(first + 1, last, () => true) !== undefined ? last : first
}

/**
 * The warning for an answer that depends on dates whose holidays are not known; none if they are all known (S10).
 *
 * @param start The first instant that the answer depends on.
 * @param lastDay The last local date that it depends on.
 * @param isChoice Whether only the choice of the target depends on them.
 */
export function coverageWarnings(
  start: number,
  lastDay: number,
  { schedule, time }: Cell,
  isChoice: boolean,
): CoverageWarning[] {
  const covered = coveredThrough(schedule, latestDateAt(start, time.localClock), lastDay)
  if (covered === undefined || lastDay <= covered) return []
  const through = textFromDay(covered) as DateText
  const [known, dates, missed] = isNoneKnown(covered)
    ? ['not known yet', 'them', 'that is not listed']
    : [`known only through ${through}`, 'later dates', `after ${through}`]
  const message = `The holidays are ${known}, but ${isChoice ? 'which target applies' : 'the answer'} depends on ${dates}. A holiday ${missed} would be missed.`
  return [{ code: 'calendar-not-covered', message, through }]
}
