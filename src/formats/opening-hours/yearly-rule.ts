import { textFromDay } from '../../core/local-date'
import { range } from '../../core/range'
import type { Dated } from '../shared/dated-hours'
import { MINUTES_IN_DAY } from '../shared/open-minutes'
import type { Note } from '../shared/report'
import { type Around, overruledBy } from './date-rule'
import type { OsmOutcome, OsmRule } from './rule'
import { OFF_AFTER_COMMA } from './weekday-rule'
import type { YearlyClosures } from './yearly-closures'
import type { YearlyDay } from './yearly-dates'

interface AroundYearly extends Pick<Around, 'laterOn' | 'week'> {
  readonly yearly: YearlyClosures
  /** A date with a year on which an earlier rule has hours, for every yearly date that it matches. */
  readonly openOn: ReadonlyMap<YearlyDay, number>
}

/** Applies a rule that closes yearly dates. */
export function applyYearlyRule(rule: OsmRule, days: readonly YearlyDay[], around: AroundYearly): OsmOutcome {
  const problem = problemOf(rule, days, around)
  if (problem !== undefined) return { problem }
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
  { isOff, spans }: OsmRule,
  days: readonly YearlyDay[],
  { laterOn, openOn }: AroundYearly,
): string | undefined {
  if (!isOff) return YEARLY_HOURS
  if (spans)
    return 'off for a part of a date is not supported: write the hours that remain, each date with its year'
  const overruled = overruledBy(laterOn(EVERY_DAY))
  if (overruled !== undefined) return overruled
  const [open] = days.flatMap((day) => openOn.get(day) ?? [])
  return open === undefined
    ? undefined
    : `an earlier rule has hours on ${textFromDay(open)}: put dates with a year after yearly dates`
}

const EVERY_DAY = range(0, 7)
const YEARLY_HOURS =
  "a yearly date can only be closed, not have hours: write each date with its year, '2024 Dec 24 08:00-12:00'"
