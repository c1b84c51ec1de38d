import { greatest } from '../../core/extremes'
import { DAY, HOUR } from '../../core/time'
import type { ParsedSchedule, ParsedWeekly } from '../../schedule/parsed-schedule'
import type { Week } from '../../schedule/weekly'
import type { Target } from '../../targets/target'
import type { WarningPoint } from '../../targets/warning'
import { METRICS } from '../metric'
import { type ParsedPolicy, targetsOf } from '../parsed-policy'
import { rulesOf } from '../read-rules'
import { type Adviser, addAdvice } from './adviser'
import { FOR_NO_TARGET, NEVER_COMES, NOT_BEFORE_DUE } from './messages'

/**
 * Advice about warnings that come for no target, and about warnings at or after the due time. A warning with a name is
 * intended: the name says who takes over then.
 */
export function adviseWarnings(adviser: Adviser): void {
  const { parsed } = adviser
  const targets = new Map(METRICS.map((metric) => [metric, targetsOf(metric, parsed)]))
  const longest = longestDays(parsed)
  const { warnings, onChange } = rulesOf(parsed)
  for (const [index, warning] of (warnings ?? []).entries()) {
    const { point, name, inHours, metrics = METRICS } = warning
    const distance = point.kind === 'share' ? point.percent - 100 : point.offset
    // At the due time, `inHours` can move it to the closing before (C23).
    const isBefore = distance < 0 || (distance === 0 && inHours)
    if (!isBefore && name === undefined) addAdvice(adviser, NOT_BEFORE_DUE, ['warnings', index], point.text)
    const own = metrics.flatMap((metric) => targets.get(metric) ?? [])
    if (own.some((target) => canCome(point, target, longest, onChange === 'carry'))) continue
    addAdvice(adviser, own.length > 0 ? NEVER_COMES : FOR_NO_TARGET, ['warnings', index], point.text)
  }
}

/**
 * Whether a warning can come after the start of a clock with this target (C23). Clocks that start in a pause are left out:
 * for these, a warning at the start comes at the end of the pause.
 *
 * @param carries Whether the clock can have started before a change from which the target counts, with `carry` (C18).
 */
function canCome(
  point: WarningPoint,
  target: Target,
  longest: (days: number) => number,
  carries: boolean,
): boolean {
  const isCalendar = target.kind === 'calendar time'
  // A share of 0 % and the whole target before the due time are at the start of the counted time. The clock can start before
  // that if the ticket is received outside hours, or with `carry`.
  const canBeAtStart = carries || !isCalendar
  if (point.kind === 'share') return canBeAtStart || point.percent > 0
  // With `carry`, there can be any length of open time between the start of the clock and the due time.
  if (isCalendar && carries && point.kind === 'business time') return true
  // Business time passes no faster than calendar time.
  const length = target.kind === 'business days' ? longest(target.days) : target.milliseconds
  return canBeAtStart ? length + point.offset >= 0 : length + point.offset > 0
}

/**
 * Returns an upper bound of the open time from receipt to the due time, for a number of business days. Which dates these are
 * is not known, so each counts with the longest hours of all.
 */
function longestDays({ schedule, tierSchedules, dayCutoff }: ParsedPolicy): (days: number) => number {
  const all = [schedule, ...tierSchedules.values()]
  const maxOnDate = greatest(all.map(maxOpenOnDate)) + MAX_SET_BACK
  // The date of receipt, the hours after the cut-off of the date before it, and those of a night before.
  const extraDates = 1 + Number(dayCutoff !== undefined) + Number(all.some(hasNights))
  return (days) => (days + extraDates) * maxOnDate
}

function maxOpenOnDate(schedule: ParsedSchedule): number {
  // A date lasts longer where a version begins in a zone further west, or where a clock change is corrected.
  if (schedule.kind === 'versions' || schedule.corrections.length > 0) return Number.POSITIVE_INFINITY
  if (schedule.kind !== 'weekly') return DAY
  return greatest(datesOf(schedule).map((rows) => rows.reduce((sum, { start, end }) => sum + end - start, 0)))
}

function hasNights(schedule: ParsedSchedule): boolean {
  return schedule.kind !== 'weekly' || datesOf(schedule).some((rows) => rows.some(({ end }) => end > DAY))
}

/** The rows of every date that is written in weekly hours. */
function datesOf({ week, seasons, special }: ParsedWeekly): Week {
  return [week, ...[...seasons.items, ...special.items].map((each) => each.week)].flat()
}

/** The most by which clocks are set back in a night. It was three hours in Casey, Antarctica. */
const MAX_SET_BACK = 3 * HOUR
