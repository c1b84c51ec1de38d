import { type DateText, textFromDay, weekdayOf, yearOf } from '../../core/local-date'
import { DAY } from '../../core/time'

/** The periods of a report. Weeks are ISO weeks: they begin on Monday, and week 1 has the first Thursday of its year. */
export const PERIODS = ['day', 'week', 'month', 'quarter', 'year'] as const

/** A kind of period: a local date, an ISO week, a calendar month, quarter or year. */
export type Period = (typeof PERIODS)[number]

/** A period of a report. */
export interface ReportPeriod {
  /** `'2024-01-15'`, `'2024-W03'`, `'2024-01'`, `'2024-Q1'` or `'2024'`. Names of one kind sort in order of time. */
  readonly name: string
  /** The first local date, included. */
  readonly from: DateText
  /** The last local date, included. */
  readonly through: DateText
}

/** The period that a local date, as a day number, belongs to. */
export function periodOn(day: number, period: Period): ReportPeriod {
  switch (period) {
    case 'day':
      return between(textFromDay(day), day, day)
    case 'week': {
      const monday = day - ((weekdayOf(day) + 6) % 7)
      const year = yearOf(monday + 3)
      const week = Math.floor((monday + 3 - firstOf(year, 0)) / 7) + 1
      return between(`${year}-W${twoDigits(week)}`, monday, monday + 6)
    }
    case 'month': {
      const [year, month] = [yearOf(day), monthOf(day)]
      return between(`${year}-${twoDigits(month + 1)}`, firstOf(year, month), firstOf(year, month + 1) - 1)
    }
    case 'quarter': {
      const [year, quarter] = [yearOf(day), Math.floor(monthOf(day) / 3)]
      const first = firstOf(year, 3 * quarter)
      return between(`${year}-Q${quarter + 1}`, first, firstOf(year, 3 * quarter + 3) - 1)
    }
    case 'year':
      return between(String(yearOf(day)), firstOf(yearOf(day), 0), firstOf(yearOf(day) + 1, 0) - 1)
  }
}

function between(name: string, from: number, through: number): ReportPeriod {
  return { name, from: textFromDay(from) as DateText, through: textFromDay(through) as DateText }
}

/** The day number of the first of a month; month 12 is January of the next year. */
function firstOf(year: number, month: number): number {
  return Date.UTC(year, month, 1) / DAY
}

/** 0 for January. */
function monthOf(day: number): number {
  return new Date(day * DAY).getUTCMonth()
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
