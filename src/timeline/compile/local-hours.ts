import type { NamedRange } from '../../core/date-ranges'
import { type Intervals, unionOf } from '../../core/intervals'
import { memoized } from '../../core/memoized'
import { modulo } from '../../core/modulo'
import { range } from '../../core/range'
import { DAY } from '../../core/time'
import type { ListedRange } from '../../schedule/holidays/named-dates'
import type { ParsedWeekly } from '../../schedule/parsed-schedule'
import { partAfterMidnight, type Row } from '../../schedule/row'
import { addSpan, type Span, type Week } from './span'

/** The rows of seven dates from a Monday on, and which of the things that decide a date they come from. */
interface Source {
  readonly rows: readonly (readonly Row[])[]
  /** Whether a row runs past midnight. */
  readonly hasNights: boolean
  /** Whether it is an entry in the sense of S3, which cuts the night before it short. */
  readonly isEntry: boolean
}

/** Returns a function for the hours of a clock that is never changed, as spans of local time. */
export function localHours(parsed: ParsedWeekly): (from: number, to: number) => readonly Span[] {
  const { special, holidays, seasons, origin } = parsed
  const holiday = sourceOf([], true)
  const ofEntry = memoized((position: number) =>
    sourceOf(Array<readonly Row[]>(7).fill(special.items[position]?.rows ?? []), true),
  )
  const turnsOf = memoized((week: ParsedWeekly['week']) =>
    range(0, week.length / 7).map((turn) => sourceOf(week.slice(7 * turn, 7 * turn + 7), false)),
  )
  const isAlternating = [parsed, ...seasons.items].some(({ week }) => week.length > 7)

  /** What decides a date of these ranges (S3, S11, S12, S13). */
  function sourceOn(day: number, entry?: ListedRange, closed?: NamedRange, season?: ListedRange): Source {
    if (entry) return ofEntry(entry.position)
    if (closed) return holiday
    const turns = turnsOf(((season && seasons.items[season.position]) ?? parsed).week)
    return turns[modulo(Math.floor((day - origin) / 7), turns.length)] as Source
  }

  // The hours after midnight are those of the date before. If it has none, it makes no difference.
  const weekAfter = memoized((source: Source) =>
    memoized((before: Source | undefined) => weekOf(source, before, origin)),
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
    const days = new Set([...edges, ...edges.map((day) => day + 1)])
    const starts = [...days].filter((day) => day >= firstDay && day < endDay).sort((a, b) => a - b)
    const [entryOn, closedOn, seasonOn] = [inOrder(entries), inOrder(closed), inOrder(inSeason)]
    const found: Span[] = []
    let before: Source | undefined
    for (const [index, day] of starts.entries()) {
      const source = sourceOn(day, entryOn(day), closedOn(day), seasonOn(day))
      const week = weekAfter(source)(before?.hasNights && !source.isEntry ? before : undefined)
      const end = (starts[index + 1] ?? endDay) * DAY
      addSpan(Math.max(day * DAY, from), Math.min(end, to), week, found)
      before = source
    }
    return found
  }
}

/** Returns a function for the range that holds a date. Its dates have to be in order, as the ranges are. */
function inOrder<Range extends NamedRange>(ranges: readonly Range[]): (day: number) => Range | undefined {
  let next = 0
  return (day) => {
    while ((ranges[next]?.last ?? day) < day) next++
    return (ranges[next]?.first ?? Number.POSITIVE_INFINITY) <= day ? ranges[next] : undefined
  }
}

function sourceOf(rows: Source['rows'], isEntry: boolean): Source {
  return { rows, isEntry, hasNights: rows.some((each) => each.some(({ end }) => end > DAY)) }
}

/** The week of a source, with the hours after midnight of the source that decides the date before each date. */
function weekOf({ rows }: Source, before: Source | undefined, origin: number): Week {
  return unionOf(
    range(0, 7).map((day): Intervals => {
      const weekday = modulo(day - origin, 7)
      const nights = (before?.rows[modulo(weekday - 1, 7)] ?? []).map(partAfterMidnight)
      return [...nights, ...(rows[weekday] ?? [])].flatMap((row) =>
        row ? [day * DAY + row.start, day * DAY + Math.min(row.end, DAY)] : [],
      )
    }),
  )
}
