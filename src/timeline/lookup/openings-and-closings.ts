import { firstWhere } from '../../core/first-where'
import { append, clipOf, type Intervals } from '../../core/intervals'
import { DAY } from '../../core/time'
import { type DayTable, earliestIn, endOf, isOpenIn, latestIn, measureIn, ROW } from './day-table'

// A schedule that is open at the start of a table counts as opening there, and at its end, as closing there.

/** The first opening strictly after an instant. */
export function openingAfterIn(table: DayTable, instant: number): number | undefined {
  const closed = isOpenIn(table, instant) ? closingOf(table, instant) : instant
  return latestIn(table, measureIn(table, closed))
}

/** The first closing strictly after an instant. */
export function closingAfterIn(table: DayTable, instant: number): number | undefined {
  const open = isOpenIn(table, instant) ? instant : openingAfterIn(table, instant)
  return open === undefined ? undefined : closingOf(table, open)
}

/** The last opening strictly before an instant. */
export function openingBeforeIn(table: DayTable, instant: number): number | undefined {
  const closing = isOpenIn(table, instant - 1) ? instant : earliestIn(table, measureIn(table, instant))
  return closing === undefined ? undefined : openingOf(table, closing - 1)
}

/** The last closing strictly before an instant. */
export function closingBeforeIn(table: DayTable, instant: number): number | undefined {
  const closed = isOpenIn(table, instant - 1) ? openingOf(table, instant - 1) : instant
  return earliestIn(table, measureIn(table, closed))
}

/** The end of the open interval that contains an instant. */
function closingOf(table: DayTable, instant: number): number {
  const [midnight, row] = placeOf(table, instant)
  const end = table.rows[row + 1] as number
  if (end < DAY) return midnight + end
  // Open time that reaches midnight UTC may go on for years.
  const closed = closedBefore(table, instant)
  const days = (endOf(table) - midnight) / DAY
  const wholeDays = firstWhere(days, (day) => closedBefore(table, midnight + (day + 1) * DAY) > closed)
  const next = midnight + wholeDays * DAY
  // That day is not open throughout, so its own rows decide.
  return isOpenIn(table, next) ? closingOf(table, next) : next
}

/** The start of the open interval that contains an instant. */
function openingOf(table: DayTable, instant: number): number {
  const [midnight, row] = placeOf(table, instant)
  const begin = table.rows[row] as number
  if (begin > 0) return midnight + begin
  const closed = closedBefore(table, instant)
  const { start } = table
  const days = (midnight - start) / DAY
  const first = start + firstWhere(days, (day) => closedBefore(table, start + day * DAY) >= closed) * DAY
  // The day before is not open throughout.
  return isOpenIn(table, first - 1) ? openingOf(table, first - 1) : first
}

/** The midnight before an instant, and the index of the first row of its day that ends after it. */
function placeOf(
  { start, patterns, rows }: DayTable,
  instant: number,
): readonly [midnight: number, row: number] {
  const day = Math.floor((instant - start) / DAY)
  const midnight = start + day * DAY
  let row = patterns[day] as number
  while ((rows[row + 1] as number) <= instant - midnight) row += ROW
  return [midnight, row]
}

/** The closed milliseconds before an instant of the table or its end, from an arbitrary origin. */
function closedBefore(table: DayTable, instant: number): number {
  return instant - measureIn(table, instant)
}

/** The half-open open intervals in `[from, to)`, which the table must contain, clipped to it. */
export function intervalsOf(table: DayTable, from: number, to: number): Intervals {
  const { start, patterns, rows } = table
  const intervals: number[] = []
  for (let day = Math.floor((from - start) / DAY); start + day * DAY < to; day++)
    for (let row = patterns[day] as number; (rows[row + 1] as number) <= DAY; row += ROW)
      append(
        start + day * DAY + (rows[row] as number),
        start + day * DAY + (rows[row + 1] as number),
        intervals,
      )
  return clipOf(intervals, from, to)
}
