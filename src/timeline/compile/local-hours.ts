import type { NamedRange } from '../../core/date-ranges'
import { type Intervals, unionOf } from '../../core/intervals'
import { memoized } from '../../core/memoized'
import { modulo } from '../../core/modulo'
import { range } from '../../core/range'
import { DAY } from '../../core/time'
import { hasTurns, isEntry, type ParsedWeekly, sourceOf } from '../../schedule/parsed-schedule'
import { partAfterMidnight, type Row } from '../../schedule/row'
import type { Week } from '../../schedule/weekly'
import { addSpan, type OpenWeek, type Span } from './span'

/** The rows of seven dates from a Monday on. */
interface Rows {
  readonly days: readonly (readonly Row[])[]
  /** Whether a row runs past midnight. */
  readonly hasNights: boolean
}

/** Returns a function for the hours of a clock that is never changed, as spans of local time. */
export function localHours(parsed: ParsedWeekly): (from: number, to: number) => readonly Span[] {
  const { special, holidays, seasons, origin } = parsed
  const isAlternating = hasTurns(parsed)
  const weeks = [parsed, ...seasons.items, ...special.items].map(({ week }) => week)
  const hasNights = weeks.some((week) => week.some((rows) => rows.some(partAfterMidnight)))

  /** The weeks that take turns, or the one that comes again. */
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
    // One date more, for its hours after midnight.
    const [firstDay, endDay] = [Math.floor(from / DAY) - 1, Math.ceil(to / DAY)]
    const entries = special.between(firstDay, endDay)
    const closed = holidays.between(firstDay, endDay)
    const inSeason = seasons.between(firstDay, endDay)
    const ranges = [...entries, ...closed, ...inSeason]
    const edges = [firstDay, ...ranges.flatMap(({ first, last }) => [first, last + 1])]
    if (isAlternating)
      for (let monday = firstDay - modulo(firstDay - origin, 7); monday < endDay; monday += 7)
        edges.push(monday)
    // The date after an edge still has the hours of another night.
    const nightsAfter = hasNights ? edges.map((day) => day + 1) : []
    const starts = [...edges, ...nightsAfter].sort((a, b) => a - b)
    const [entryOn, closedOn, seasonOn] = [inOrder(entries), inOrder(closed), inOrder(inSeason)]
    const found: Span[] = []
    let before: Rows | undefined
    for (let i = 0; i < starts.length; i++) {
      const [day, end] = [starts[i] as number, starts[i + 1] ?? endDay]
      if (day === end) continue
      const source = sourceOf(
        special.items[entryOn(day)?.position ?? -1],
        closedOn(day)?.name,
        seasons.items[seasonOn(day)?.position ?? -1],
        parsed,
      )
      const turns = turnsOf(source.week)
      const rows = turns[modulo(Math.floor((day - origin) / 7), turns.length)] as Rows
      const week = weekAfter(rows)(before?.hasNights && !isEntry(source) ? before : undefined)
      addSpan(Math.max(day * DAY, from), Math.min(end * DAY, to), week, found)
      before = rows
    }
    return found
  }
}

/** Returns a function for the range that holds a date. The dates have to be in order, as the ranges are. */
function inOrder<Range extends NamedRange>(ranges: readonly Range[]): (day: number) => Range | undefined {
  let next = 0
  return (day) => {
    while ((ranges[next]?.last ?? day) < day) next++
    return (ranges[next]?.first ?? Number.POSITIVE_INFINITY) <= day ? ranges[next] : undefined
  }
}

/** The week of these rows, with the hours after midnight of those that decide the date before each date. */
function weekOf({ days }: Rows, before: Rows | undefined, origin: number): OpenWeek {
  return unionOf(
    range(0, 7).map((day): Intervals => {
      const weekday = modulo(day - origin, 7)
      const nights = (before?.days[modulo(weekday - 1, 7)] ?? []).map(partAfterMidnight)
      return [...nights, ...(days[weekday] ?? [])].flatMap((row) =>
        row ? [day * DAY + row.start, day * DAY + Math.min(row.end, DAY)] : [],
      )
    }),
  )
}
