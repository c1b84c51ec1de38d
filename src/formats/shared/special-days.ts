import type { DatedHoliday, Holiday, SpecialHours, Weekly } from 'dueby'
import { clockFromText, clockTextOf } from '../../core/clock-text'
import { textFromDay, WEEKDAYS, weekdayOf } from '../../core/local-date'
import { MINUTE } from '../../core/time'
import { newDateBudget, spendDates } from './date-budget'
import { type Dated, datedHours } from './dated-hours'
import {
  closedDay,
  closedWeek,
  type Days,
  MINUTES_IN_DAY,
  type OpenMinutes,
  openByAny,
  openRow,
  type Span,
} from './open-minutes'
import { rowText } from './rows-of-day'

/** The hours of a day that closes early, in minutes since midnight. */
export type EarlyClose =
  | { readonly closesAt: number }
  /** The day is open only then. */
  | { readonly open: Span }
  /** The day is closed then. */
  | { readonly closed: Span }

/** The days that close early, while they are collected. */
export interface SpecialDays {
  /** Gives each day its hours. Returns why that is not possible, or notes about days that have no hours of their own. */
  add(
    days: readonly number[],
    hours: EarlyClose,
    name: string | undefined,
  ): { readonly problem: string } | { readonly added: number; readonly notes: readonly string[] }
  /** Special hours, and holidays for days that are closed from the start. */
  result(): { readonly specialHours: readonly SpecialHours[]; readonly holidays: readonly DatedHoliday[] }
}

/** @param weekly Hours that `defineSchedule` accepts. */
export function newSpecialDays(weekly: Weekly): SpecialDays {
  const week = daysOfWeek(weekly)
  const dated: Dated = new Map()
  const budget = newDateBudget()
  return {
    add(days, hours, name) {
      const problem = spendDates(days.length, budget)
      if (problem !== undefined) return { problem }
      if ('open' in hours) {
        const wrong = days.find((day) => isLastPart(hours.open, week(weekdayOf(day))))
        if (wrong !== undefined)
          return {
            problem: `${rowText(hours.open)} ends at or after the usual closing of ${textFromDay(wrong)}${CLOSED_THEN}`,
          }
      }
      const taken = days.filter((day) => dated.has(day))
      const closed = days.filter((day) => !('open' in hours) && !ordinaryMinutes(day, week).includes(1))
      const added = days.filter((day) => !taken.includes(day) && !closed.includes(day))
      for (const day of added) dated.set(day, { name, minutes: minutesOn(day, hours, week) })
      return {
        added: added.length,
        notes: [
          ...(taken[0] === undefined
            ? []
            : [`another event has the hours of ${textFromDay(taken[0])}: they were kept`]),
          ...(closed[0] === undefined
            ? []
            : [`${textFromDay(closed[0])} is closed in an ordinary week: nothing changes`]),
        ],
      }
    },
    result() {
      const { specialHours = [], holidays = [] } = datedHours(dated, week)
      return { specialHours, holidays: holidays.filter((holiday) => isDated(holiday)) }
    },
  }
}

const CLOSED_THEN = ', so it may be the time when that date is closed. Expected the hours in which it is open'

/** Whether a span leaves out the first open minutes of a day, but not the last ones. */
function isLastPart({ start, end }: Span, minutes: OpenMinutes | undefined): boolean {
  if (!minutes?.includes(1)) return false
  return minutes.indexOf(1) < start && minutes.lastIndexOf(1) < end
}

function isDated(holiday: Holiday): holiday is DatedHoliday {
  return holiday.on !== undefined || typeof holiday.to === 'string'
}

/** The open minutes of a date and of the night after it, as an early close leaves them. */
function minutesOn(day: number, hours: EarlyClose, week: Days): OpenMinutes {
  const minutes = 'open' in hours ? closedDay() : ordinaryMinutes(day, week)
  if ('open' in hours) minutes.fill(1, hours.open.start, hours.open.end)
  else if ('closed' in hours) minutes.fill(0, hours.closed.start, hours.closed.end)
  else minutes.fill(0, hours.closesAt)
  return minutes
}

/** With the hours after midnight of the night before, which special hours would cut (S3). */
function ordinaryMinutes(day: number, week: Days): OpenMinutes {
  const weekday = weekdayOf(day)
  const isOpen = openByAny(weekday, week)
  const own = week(weekday) ?? closedDay()
  return own.map((open, minute) => (minute < MINUTES_IN_DAY ? Number(isOpen(minute)) : open))
}

function daysOfWeek(weekly: Weekly): Days {
  const week = closedWeek()
  for (const [key, rows = []] of Object.entries(weekly)) {
    const [first = 0, last = first] = key
      .split('-')
      .map((name) => WEEKDAYS.indexOf(name as (typeof WEEKDAYS)[number]))
    for (let day = first; day <= (last < first ? last + 7 : last); day++) {
      for (const row of rows) {
        const [start = 0, end = 0] = row.split('-').map((text) => (clockFromText(text) ?? 0) / MINUTE)
        openRow(day, { start, end: end <= start ? end + MINUTES_IN_DAY : end }, week)
      }
    }
  }
  return week
}

/** The hours of a day that closes early, in words. */
export function earlyCloseText(hours: EarlyClose): string {
  if ('closesAt' in hours) return `closed from ${clockTextOf(hours.closesAt * MINUTE)}`
  return 'open' in hours ? rowText(hours.open) : `closed ${rowText(hours.closed)}`
}
