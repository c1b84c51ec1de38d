import type { Holiday, YearlyDate } from 'dueby'
import { spendDates } from '../shared/date-budget'
import { type Dated, named } from '../shared/dated-hours'
import { daysOfHolidays } from '../shared/days-of-holidays'
import { dateOf } from '../shared/local-dates'
import { DAY } from '../shared/open-minutes'
import { type Around, notLast } from './osm-date-rule'
import type { OsmOutcome, OsmRule } from './osm-rule'
import { hasHours, OFF_AFTER_COMMA } from './osm-weekday-rule'

interface AroundYearly extends Around {
  readonly yearly: Holiday[]
}

/** Applies a rule that closes dates of every year. */
export function applyYearlyRule(
  rule: OsmRule,
  dates: readonly YearlyDate[],
  around: AroundYearly,
): OsmOutcome {
  const holidays = dates.map((every): Holiday => ({ ...named(rule.comment), every }))
  const problem = problemOf(rule, holidays, around)
  if (problem !== undefined) return { problem }
  around.yearly.push(...holidays)
  return { notes: [] }
}

/** What the hours of dates lose after midnight, where the next date is closed every year. */
export function yearlyNotes(dates: readonly number[], dated: Dated, closed: ReadonlySet<number>): string[] {
  const late = dates.filter((day) => dated.get(day)?.minutes.includes(1, DAY) && !dated.has(day + 1))
  const cut = late.find((day) => closed.has(day + 1))
  return cut === undefined ? [] : [`its hours after midnight end, as ${dateOf(cut + 1)} is closed every year`]
}

function problemOf(
  { isOff, spans, joinedBy }: OsmRule,
  holidays: readonly Holiday[],
  { laterOn, week, dated, budget }: Around,
): string | undefined {
  const tooMany = spendDates(holidays.length, budget)
  if (tooMany !== undefined) return tooMany
  if (!isOff) return HOURS_EVERY_YEAR
  if (spans)
    return 'off for a part of a date is not read: write the hours that remain, each date with its year'
  const follower = notLast(laterOn(EVERY_DAY))
  if (follower !== undefined) return follower
  if (joinedBy === ',' && EVERY_DAY.some((day) => hasHours(day, week))) return OFF_AFTER_COMMA
  const days = dated.size > 0 ? [...daysOfHolidays(holidays)] : []
  const taken = days.find((day) => dated.get(day)?.minutes.includes(1))
  return taken === undefined
    ? undefined
    : `an earlier rule has hours on ${dateOf(taken)}: put dates with a year after those of every year`
}

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6]
const HOURS_EVERY_YEAR =
  "hours on a date of every year cannot be kept, only closed dates can: write each with its year, '2024 Dec 24 08:00-12:00'"
