import type { DateText, Holiday, ScheduleInput, SpecialHours } from 'dueby'
import { dateRanges } from '../../core/date-ranges'
import { textFromDay, weekdayOf } from '../../core/local-date'
import { holidayOn, named } from './holiday-on'
import type { Note } from './note'
import { closedDay, type Days, MINUTES_IN_DAY, type OpenMinutes, runsPastMidnight } from './open-minutes'
import { lateMinutes, ownMinutes, rowsOfDay } from './rows-of-day'

/** The hours of one local date, in place of the weekly hours. */
export interface DatedDay {
  readonly name?: string | undefined
  readonly minutes: OpenMinutes
}

/** Local dates by day number. */
export type Dated = Map<number, DatedDay>

/** Closed dates as holidays, after the yearly ones; other dates as special hours. */
export function datedHours(
  dated: Dated,
  week: Days,
  yearly: readonly Holiday[] = [],
): Pick<ScheduleInput, 'holidays' | 'specialHours'> {
  const days = [...dated.keys()].sort((a, b) => a - b)
  const special = days.flatMap((day): SpecialHours[] => {
    const hours = rowsOfDay(day, around(day, dated, week))
    return hours.length > 0
      ? [{ ...named(dated.get(day)?.name), on: textFromDay(day) as DateText, hours }]
      : []
  })
  const closed = days.filter((day) => isClosed(day, dated))
  const ranges = dateRanges(closed.map((day) => [day, dated.get(day)?.name ?? '']))
  const holidays = [...yearly, ...ranges.map(({ first, last, name }) => holidayOn(first, last, name))]
  return {
    ...(holidays.length > 0 && { holidays }),
    ...(special.length > 0 && { specialHours: special }),
  }
}

/**
 * What changes in the nights around dates that have an entry. In a schedule an entry decides its whole date and the
 * night that starts on it (S3). Other formats treat nights differently, so the report mentions each change.
 */
export function nightNotes(dates: readonly number[], dated: Dated, week: Days): Note[] {
  const cut = dates.find((day) => isCut(day, dated, week))
  const isCutBefore = dates.some((day) => !dated.has(day - 1) && runsPastMidnight(weekdayOf(day - 1), week))
  const isReplaced = dates.some((day) => runsPastMidnight(weekdayOf(day), week))
  const notes = [
    ...(cut === undefined ? [] : [`its hours after midnight are shortened on ${textFromDay(cut + 1)}`]),
    ...(isCutBefore ? ['the weekly hours of the night before end at midnight'] : []),
    ...(isReplaced
      ? ['the weekly hours of the night that starts on it are left out, including those after midnight']
      : []),
  ]
  return notes.map((words) => ({ words, rule: 'S3' }))
}

/** Whether hours of a date that run past midnight are cut: the next date is closed, or its rows leave a gap there. */
function isCut(day: number, dated: Dated, week: Days): boolean {
  const minutes = dated.get(day)?.minutes
  if (!minutes?.includes(1, MINUTES_IN_DAY)) return false
  if (dated.has(day + 1)) return isClosed(day + 1, dated)
  const next = ownMinutes(weekdayOf(day + 1), week)
  const late = lateMinutes(day, around(day, dated, week))
  return minutes
    .subarray(MINUTES_IN_DAY)
    .some((isOpen, minute) => isOpen === 1 && minute >= late && next[minute] !== 1)
}

/** A date with an entry, and the next one, as they affect its rows (S3). */
function around(day: number, dated: Dated, week: Days): Days {
  const minutes = (dated.get(day)?.minutes ?? closedDay()).slice()
  const before = dated.get(day - 1)?.minutes
  if (before && !isClosed(day, dated)) {
    for (let minute = 0; minute < MINUTES_IN_DAY; minute++)
      if (before[MINUTES_IN_DAY + minute] === 1) minutes[minute] = 1
  }
  if (dated.has(day + 1)) minutes.fill(0, MINUTES_IN_DAY)
  const next = ownMinutes(weekdayOf(day + 1), week)
  return (asked) => (asked === day ? minutes : asked === day + 1 ? next : undefined)
}

function isClosed(day: number, dated: Dated): boolean {
  return !dated.get(day)?.minutes.includes(1)
}
