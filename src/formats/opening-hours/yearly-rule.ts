import type { Holiday, YearlyDate } from 'dueby'
import { textFromDay } from '../../core/local-date'
import { range } from '../../core/range'
import type { Dated } from '../shared/dated-hours'
import type { Note } from '../shared/note'
import { MINUTES_IN_DAY } from '../shared/open-minutes'
import { type Around, overruledBy } from './date-rule'
import type { OsmOutcome, OsmRule } from './rule'
import { OFF_AFTER_COMMA } from './weekday-rule'
import type { YearlyClosures } from './yearly-closures'
import { type YearlyDay, yearlyDate } from './yearly-dates'
import { nthHolidays, type YearlyHours, yearlyHoursProblem, yearlyKey } from './yearly-hours'

interface AroundYearly extends Pick<Around, 'laterOn' | 'week'> {
  readonly yearly: YearlyClosures
  readonly hours: YearlyHours
  /** A date with a year on which an earlier rule has hours, by the {@link yearlyKey} of each yearly date that it is. */
  readonly openOn: ReadonlyMap<string, number>
}

/** Applies a rule that closes yearly dates. */
export function applyYearlyRule(rule: OsmRule, days: readonly YearlyDay[], around: AroundYearly): OsmOutcome {
  const problem = problemOf(rule, days, around)
  if (problem !== undefined) return { problem }
  if (!rule.isOff) {
    around.hours.add(days.map(yearlyDate), rule.spans, rule.comment)
    return { notes: [] }
  }
  around.yearly.close(days, rule.comment)
  return { notes: rule.joinedBy === ',' ? [OFF_AFTER_COMMA] : [] }
}

/** What hours of dates lose after midnight because the next date is closed every year. */
export function yearlyNotes(dates: readonly number[], dated: Dated, yearly: YearlyClosures): Note[] {
  const cut = dates.find(
    (day) =>
      !dated.has(day + 1) && dated.get(day)?.minutes.includes(1, MINUTES_IN_DAY) && yearly.isClosed(day + 1),
  )
  if (cut === undefined) return []
  const words = `its hours after midnight are left out, because ${textFromDay(cut + 1)} is closed every year`
  return [{ words, rule: 'S3' }]
}

function problemOf(
  rule: OsmRule,
  days: readonly YearlyDay[],
  { laterOn, openOn, hours }: AroundYearly,
): string | undefined {
  const { isOff, spans } = rule
  const ofHours = isOff ? undefined : yearlyHoursProblem(rule, days.length)
  if (ofHours !== undefined) return ofHours
  if (isOff && spans)
    return 'off for a part of a date is not supported: write the hours that remain, each date with its year'
  const overruled = overruledBy(laterOn(EVERY_DAY))
  if (overruled !== undefined) return overruled
  if (isOff && days.some(hours.mayMeet)) return CLOSES_HOURS
  return openBefore(days.map(yearlyDate), openOn)
}

/** Why a rule is refused if an earlier one has hours on one of its dates: in a schedule, dates with a year go first (S11). */
function openBefore(dates: readonly YearlyDate[], openOn: ReadonlyMap<string, number>): string | undefined {
  const open = dates.map((date) => openOn.get(yearlyKey(date))).find((day) => day !== undefined)
  return open === undefined
    ? undefined
    : `an earlier rule has hours on ${textFromDay(open)}: put dates with a year after yearly dates`
}

const EVERY_DAY = range(0, 7)
/** Why a rule that closes is refused: in a schedule, hours of yearly dates take precedence over holidays (S11). */
const CLOSES_HOURS = 'an earlier rule has yearly hours on the same dates: put the rule with off before it'

/** Applies a rule for weekdays counted within the month. */
export function applyNthRule(
  rule: OsmRule,
  dates: readonly YearlyDate[],
  {
    laterOn,
    hours,
    openOn,
    closed,
  }: Pick<AroundYearly, 'laterOn' | 'hours' | 'openOn'> & { readonly closed: Holiday[] },
): OsmOutcome {
  const ofHours = rule.isOff ? undefined : yearlyHoursProblem(rule, dates.length)
  const isPart = rule.isOff && rule.spans !== undefined
  const isMet = rule.isOff && !hours.isEmpty()
  const problem =
    ofHours ??
    (isPart ? 'off for a part of a date is not supported: write the hours that remain' : undefined) ??
    (isMet ? CLOSES_HOURS : undefined) ??
    overruledBy(laterOn(EVERY_DAY)) ??
    openBefore(dates, openOn)
  if (problem !== undefined) return { problem }
  if (rule.isOff) closed.push(...nthHolidays(dates, rule.comment))
  else hours.add(dates, rule.spans, rule.comment)
  return { notes: rule.isOff && rule.joinedBy === ',' ? [OFF_AFTER_COMMA] : [] }
}
