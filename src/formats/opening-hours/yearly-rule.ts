import { type DateText, defineSchedule, type Holiday, holidayDates, type YearlyDate } from 'dueby'
import { dayFromText, textFromDay } from '../../core/local-date'
import { range } from '../../core/range'
import { DAY, FIRST_INSTANT, LAST_INSTANT } from '../../core/time'
import { spendDates } from '../shared/date-budget'
import type { Dated } from '../shared/dated-hours'
import { named } from '../shared/holiday-on'
import { hasHours, MINUTES_IN_DAY } from '../shared/open-minutes'
import type { Note } from '../shared/report'
import { type Around, overruledBy } from './date-rule'
import type { OsmOutcome, OsmRule } from './rule'
import { OFF_AFTER_COMMA } from './weekday-rule'

interface AroundYearly extends Around {
  readonly yearly: Holiday[]
}

/** Applies a rule that closes yearly dates. */
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

/** What hours of dates lose after midnight because the next date is closed every year. */
export function yearlyNotes(dates: readonly number[], dated: Dated, closed: ReadonlySet<number>): Note[] {
  const late = dates.filter(
    (day) => dated.get(day)?.minutes.includes(1, MINUTES_IN_DAY) && !dated.has(day + 1),
  )
  const cut = late.find((day) => closed.has(day + 1))
  if (cut === undefined) return []
  const words = `its hours after midnight are left out, because ${textFromDay(cut + 1)} is closed every year`
  return [{ words, rule: 'S3' }]
}

/** The local dates of holidays as day numbers; those of yearly holidays within the supported time (T4). */
export function daysOfHolidays(holidays: readonly Holiday[]): ReadonlySet<number> {
  if (holidays.length === 0) return new Set()
  const schedule = defineSchedule({ timeZone: 'UTC', weekly: {}, holidays })
  return new Set(holidayDates(FIRST, LAST, schedule).flatMap(({ date }) => dayFromText(date) ?? []))
}

const FIRST = textFromDay(FIRST_INSTANT / DAY) as DateText
const LAST = textFromDay(LAST_INSTANT / DAY) as DateText

function problemOf(
  { isOff, spans, joinedBy }: OsmRule,
  holidays: readonly Holiday[],
  { laterOn, week, dated, budget }: Around,
): string | undefined {
  const tooMany = spendDates(holidays.length, budget)
  if (tooMany !== undefined) return tooMany
  if (!isOff) return YEARLY_HOURS
  if (spans)
    return 'off for a part of a date is not supported: write the hours that remain, each date with its year'
  const overruled = overruledBy(laterOn(EVERY_DAY))
  if (overruled !== undefined) return overruled
  if (joinedBy === ',' && EVERY_DAY.some((day) => hasHours(day, week))) return OFF_AFTER_COMMA
  const days = dated.size > 0 ? [...daysOfHolidays(holidays)] : []
  const taken = days.find((day) => dated.get(day)?.minutes.includes(1))
  return taken === undefined
    ? undefined
    : `an earlier rule has hours on ${textFromDay(taken)}: put dates with a year after yearly dates`
}

const EVERY_DAY = range(0, 7)
const YEARLY_HOURS =
  "a yearly date can only be closed, not have hours: write each date with its year, '2024 Dec 24 08:00-12:00'"
