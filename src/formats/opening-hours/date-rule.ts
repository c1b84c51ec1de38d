import { describe } from '../../core/describe'
import { textFromDay, weekdayOf } from '../../core/local-date'
import { type DateBudget, spendDates } from '../shared/date-budget'
import type { Dated } from '../shared/dated-hours'
import { closedDay, type Days, hasHours, MINUTES_IN_DAY, openRow, WHOLE_DAY } from '../shared/open-minutes'
import type { OsmOutcome, OsmRule } from './rule'
import { OFF_AFTER_COMMA } from './weekday-rule'

/** What a rule for dates is applied to. */
export interface Around {
  /** The last later rule that applies to any of these weekdays. */
  readonly laterOn: (weekdays: readonly number[]) => OsmRule | undefined
  readonly week: Days
  readonly dated: Dated
  readonly budget: DateBudget
  /** Whether an earlier rule has yearly hours on a date. */
  readonly hasYearlyHours: (day: number) => boolean
}

/** Applies a rule to single dates: its hours replace those of the week and of earlier rules. */
export function applyDateRule(rule: OsmRule, dates: readonly number[], around: Around): OsmOutcome {
  const problem = problemOf(rule, dates, around)
  if (problem !== undefined) return { problem }
  const { dated } = around
  const hasLateHours = (day: number): boolean => dated.get(day)?.minutes.includes(1, MINUTES_IN_DAY) ?? false
  const cut = rule.joinedBy === ',' && !rule.isOff ? [] : dates.filter((day) => hasLateHours(day - 1))
  for (const day of cut) dated.get(day - 1)?.minutes.fill(0, MINUTES_IN_DAY)
  // The same for each date, so the times are applied once (S7).
  const minutes = closedDay()
  const { spans = [WHOLE_DAY] } = rule
  const overlaps = rule.isOff
    ? []
    : spans.map((span) => openRow(0, span, (day) => (day === 0 ? minutes : undefined)))
  for (const day of dates) dated.set(day, { name: rule.comment, minutes: minutes.slice() })
  const isOverlapping =
    overlaps.includes(true) || dates.some((day) => runsInto(day, dated) || runsInto(day - 1, dated))
  return {
    notes: [
      ...(rule.joinedBy === ',' && rule.isOff ? [OFF_AFTER_COMMA] : []),
      ...cut.map((day) => `hours of the night before ${textFromDay(day)} end at midnight`),
      ...(isOverlapping ? ['its own times overlap: merged'] : []),
    ],
  }
}

/** Whether hours of a date after midnight overlap hours of the next date. */
function runsInto(day: number, dated: Dated): boolean {
  const [late, next] = [dated.get(day)?.minutes.subarray(MINUTES_IN_DAY), dated.get(day + 1)?.minutes]
  return (
    late !== undefined &&
    next !== undefined &&
    late.some((isOpen, minute) => isOpen === 1 && next[minute] === 1)
  )
}

function problemOf(
  rule: OsmRule,
  dates: readonly number[],
  { laterOn, week, dated, budget, hasYearlyHours }: Around,
): string | undefined {
  const tooMany = spendDates(dates.length, budget)
  if (tooMany !== undefined) return tooMany
  const overruled = overruledBy(laterOn(touchedBy(rule, dates.map(weekdayOf))))
  if (overruled !== undefined) return overruled
  if (rule.isOff && rule.spans)
    return 'off for a part of a date is not supported: write the hours that remain'
  if (rule.isOff && dates.some(hasYearlyHours))
    return 'an earlier rule has yearly hours on the same date: put the rule with off before it'
  const repeated = dates.find((day) => dated.has(day))
  if (repeated !== undefined)
    return `an earlier rule already has ${textFromDay(repeated)}: write each date once`
  const taken =
    rule.joinedBy === ',' && !rule.isOff
      ? dates.find((day) => hasHours(weekdayOf(day), week) || hasYearlyHours(day))
      : undefined
  if (taken === undefined) return undefined
  return `${textFromDay(taken)} already has hours, and ',' adds to them: write all its hours after ';'`
}

/** Why a rule for dates is refused if a later rule applies to the same days. */
export function overruledBy(later: OsmRule | undefined): string | undefined {
  return later && `the later rule ${describe(later.at.text)} applies to the same dates: put dates last`
}

/** The weekdays on which a rule can have hours: its own, and the next ones if it runs past midnight. */
export function touchedBy({ spans = [] }: OsmRule, weekdays: readonly number[]): readonly number[] {
  const isLate = spans.some(({ end }) => end > MINUTES_IN_DAY)
  return isLate ? weekdays.flatMap((day) => [day, (day + 1) % 7]) : weekdays
}
