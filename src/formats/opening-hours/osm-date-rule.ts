import { type DateBudget, spendDates } from '../shared/date-budget'
import type { Dated } from '../shared/dated-hours'
import { dateOf, modulo7, weekdayOf } from '../shared/local-dates'
import { closedDay, DAY, type Days, openRow } from '../shared/open-minutes'
import type { OsmOutcome, OsmRule } from './osm-rule'
import { hasHours } from './osm-weekday-rule'

/** What a rule for dates is applied to. */
export interface Around {
  /** The last rule that speaks of some of these weekdays, if it comes after the one to be applied. */
  readonly laterOn: (weekdays: readonly number[]) => OsmRule | undefined
  readonly week: Days
  readonly dated: Dated
  readonly budget: DateBudget
}

/** Applies a rule to single dates: its hours there instead of the week's and of earlier rules. */
export function applyDateRule(rule: OsmRule, dates: readonly number[], around: Around): OsmOutcome {
  const problem = problemOf(rule, dates, around)
  if (problem !== undefined) return { problem }
  const { dated } = around
  const cut = rule.joinedBy === ',' ? [] : dates.filter((day) => dated.get(day - 1)?.minutes.includes(1, DAY))
  for (const day of cut) dated.get(day - 1)?.minutes.fill(0, DAY)
  for (const day of dates) dated.set(day, { name: rule.comment, minutes: closedDay() })
  const { spans = [{ start: 0, end: DAY }] } = rule
  const overlaps = rule.isOff
    ? []
    : dates.flatMap((day) => spans.map((span) => openRow(day, span, (at) => dated.get(at)?.minutes)))
  return {
    notes: [
      ...cut.map((day) => `hours of the night before ${dateOf(day)} end at midnight`),
      ...(overlaps.includes(true) ? ['its times share some time: merged'] : []),
    ],
  }
}

function problemOf(
  rule: OsmRule,
  dates: readonly number[],
  { laterOn, week, dated, budget }: Around,
): string | undefined {
  const tooMany = spendDates(dates.length, budget)
  if (tooMany !== undefined) return tooMany
  const follower = notLast(laterOn(touchedBy(rule, dates.map(weekdayOf))))
  if (follower !== undefined) return follower
  if (rule.isOff && rule.spans) return 'off for a part of a date is not read: write the hours that remain'
  const repeated = dates.find((day) => dated.has(day))
  if (repeated !== undefined) return `an earlier rule has ${dateOf(repeated)} already: write each date once`
  const taken = rule.joinedBy === ',' ? dates.find((day) => hasHours(weekdayOf(day), week)) : undefined
  if (taken === undefined) return undefined
  return `${dateOf(taken)} has hours already, and ',' adds to them: write all its hours after ';'`
}

/** Why a rule for dates does not have the last word. */
export function notLast(follower: OsmRule | undefined): string | undefined {
  return follower && `'${follower.at.text}' comes later and speaks of the same dates: put dates last`
}

/** The weekdays on which a rule has a say: those after its own too, when it runs past midnight. */
export function touchedBy({ spans = [] }: OsmRule, weekdays: readonly number[]): readonly number[] {
  const isLate = spans.some(({ end }) => end > DAY)
  return isLate ? weekdays.flatMap((day) => [day, modulo7(day + 1)]) : weekdays
}
