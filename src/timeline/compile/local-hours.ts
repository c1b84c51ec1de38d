import { append } from '../../core/intervals'
import { memoized } from '../../core/memoized'
import { modulo } from '../../core/modulo'
import { range } from '../../core/range'
import { DAY } from '../../core/time'
import type { ListedRange } from '../../schedule/holidays/named-dates'
import { isEntry, type ParsedWeekly, type Source, sourceOf } from '../../schedule/parsed-schedule'
import { partAfterMidnight, type Row } from '../../schedule/row'
import type { Week } from '../../schedule/weekly'
import { addSpan, type OpenWeek, type Span } from './span'

/** The rows of seven dates from a Monday on. */
interface Rows {
  readonly days: readonly (readonly Row[])[]
  /** Whether a row runs past midnight. */
  readonly hasNights: boolean
}

/** Consecutive local dates `[first, end)` that one source decides. */
export interface Decided extends Source {
  readonly first: number
  readonly end: number
}

/** Divides the local dates `[firstDay, endDay)` by what decides them, in order. */
export function decidedDates(firstDay: number, endDay: number, parsed: ParsedWeekly): readonly Decided[] {
  const nextEntry = rangeFinder(parsed.special.between(firstDay, endDay))
  const nextHoliday = rangeFinder(parsed.holidays.between(firstDay, endDay))
  const nextSeason = rangeFinder(parsed.seasons.between(firstDay, endDay))
  const ranges: Decided[] = []
  for (let first = firstDay, end = first; first < endDay; first = end) {
    const entry = nextEntry(first)
    const holiday = nextHoliday(first)
    const season = nextSeason(first)
    end = Math.min(entry.until, holiday.until, season.until, endDay)
    // No object spread, because it would take several times as long as all the rest.
    const { by, name, week } = sourceOf(entry.range, holiday.range, season.range, parsed)
    ranges.push({ by, name, week, first, end })
  }
  return ranges
}

/** The range that contains a date, if one does, until the first date on which that changes. */
interface RangeUntil {
  readonly range?: ListedRange
  readonly until: number
}

/** Returns a function that finds the range that contains a date. Call it for dates in ascending order. */
function rangeFinder(ranges: readonly ListedRange[]): (day: number) => RangeUntil {
  let next = 0
  return (day) => {
    while ((ranges[next]?.last ?? day) < day) next++
    const range = ranges[next]
    if (!range) return { until: Number.POSITIVE_INFINITY }
    return range.first > day ? { until: range.first } : { range, until: range.last + 1 }
  }
}

/** Returns a function that returns the hours as spans of local time, as if the clock were never changed. */
export function localHours(parsed: ParsedWeekly): (from: number, to: number) => readonly Span[] {
  const { origin } = parsed

  /** The weeks that take turns, or the one that repeats. */
  const turnsOf = memoized((week: Week) =>
    range(0, Math.ceil(week.length / 7)).map((turn): Rows => {
      const days = range(7 * turn, 7 * turn + 7).map((day) => week[day % week.length] ?? [])
      return { days, hasNights: days.some((rows) => rows.some(partAfterMidnight)) }
    }),
  )

  // The hours after midnight are those of the date before. If it has none, it makes no difference.
  const weekAfter = memoized((rows: Rows) =>
    memoized((before: Rows | undefined) => weekOf(rows, before, origin)),
  )

  return (from, to) => {
    const spans: Span[] = []
    let before: Rows | undefined
    // One date more, for its hours after midnight.
    for (const source of decidedDates(Math.floor(from / DAY) - 1, Math.ceil(to / DAY), parsed)) {
      const turns = turnsOf(source.week)
      for (let day = source.first, end = day; day < source.end; day = end) {
        const rows = turns[modulo(Math.floor((day - origin) / 7), turns.length)] as Rows
        const nights = before?.hasNights && !isEntry(source) ? before : undefined
        const nextNights = rows.hasNights && !isEntry(source) ? rows : undefined
        const monday = day + 7 - modulo(day - origin, 7)
        end = Math.min(nights === nextNights ? source.end : day + 1, turns.length > 1 ? monday : source.end)
        addSpan(Math.max(day * DAY, from), Math.min(end * DAY, to), weekAfter(rows)(nights), spans)
        before = rows
      }
    }
    return spans
  }
}

/** The week of these rows, with the hours after midnight of those that decide the date before each date. */
function weekOf({ days }: Rows, before: Rows | undefined, origin: number): OpenWeek {
  const open: number[] = []
  for (let day = 0; day < 7; day++) {
    const weekday = modulo(day - origin, 7)
    const nights = (before?.days[modulo(weekday - 1, 7)] ?? []).map(partAfterMidnight)
    for (const row of [...nights, ...(days[weekday] ?? [])])
      if (row) append(day * DAY + row.start, day * DAY + Math.min(row.end, DAY), open)
  }
  return open
}
