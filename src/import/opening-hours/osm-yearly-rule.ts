import type { Holiday, YearlyDate } from 'dueby'
import { type Dated, named } from '../shared/dated-hours'
import { dateOf } from '../shared/local-dates'
import { onHolidays } from '../shared/on-holidays'
import { DAY, type Days } from '../shared/open-minutes'
import { laterOn } from './osm-date-rule'
import type { OsmOutcome, OsmRule } from './osm-rule'
import { hasHours, OFF_AFTER_COMMA } from './osm-weekday-rule'

/** What a rule for dates of every year is applied to. */
interface Around {
  readonly later: readonly OsmRule[]
  readonly week: Days
  readonly dated: Dated
  readonly yearly: Holiday[]
}

/** Applies a rule that closes dates of every year. */
export function applyYearlyRule(rule: OsmRule, dates: readonly YearlyDate[], around: Around): OsmOutcome {
  const holidays = dates.map((every): Holiday => ({ ...named(rule.comment), every }))
  const problem = problemOf(rule, holidays, around)
  if (problem !== undefined) return { problem }
  around.yearly.push(...holidays)
  return { notes: [] }
}

/** What the hours of dates lose after midnight, where the next date is closed every year. */
export function yearlyNotes(dates: readonly number[], dated: Dated, yearly: readonly Holiday[]): string[] {
  const late = dates.filter((day) => dated.get(day)?.minutes.includes(1, DAY) && !dated.has(day + 1))
  const [cut] = onHolidays(
    late.map((day) => day + 1),
    yearly,
  )
  return cut === undefined ? [] : [`its hours after midnight end, as ${dateOf(cut)} is closed every year`]
}

function problemOf(
  { isOff, spans, joinedBy }: OsmRule,
  holidays: readonly Holiday[],
  { later, week, dated }: Around,
): string | undefined {
  if (!isOff) return HOURS_EVERY_YEAR
  if (spans)
    return 'off for a part of a date is not read: write the hours that remain, each date with its year'
  const follower = laterOn(EVERY_DAY, later)
  if (follower !== undefined) return follower
  if (joinedBy === ',' && EVERY_DAY.some((day) => hasHours(day, week))) return OFF_AFTER_COMMA
  const open = [...dated.keys()].filter((day) => dated.get(day)?.minutes.includes(1)).sort((a, b) => a - b)
  const [taken] = onHolidays(open, holidays)
  return taken === undefined
    ? undefined
    : `an earlier rule has hours on ${dateOf(taken)}: put dates with a year after those of every year`
}

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6]
const HOURS_EVERY_YEAR =
  "hours on a date of every year cannot be kept, only closed dates can: write each with its year, '2024 Dec 24 08:00-12:00'"
