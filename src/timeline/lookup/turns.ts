import { firstWhere } from '../../core/first-where'
import { append, clipOf, type Intervals } from '../../core/intervals'
import { DAY } from '../../core/time'
import { type DayTable, earliestIn, isOpenIn, latestIn, measureIn, ROW } from './day-table'

// What is open at the start of a table opens there, and what is open at its end closes there.

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
  const { start, patterns, rows } = table
  const [day, row] = placeOf(table, instant)
  const end = rows[row + 1] as number
  if (end < DAY) return start + day * DAY + end
  // Open time that reaches midnight UTC may go on for years. The next day that is closed at some time ends it.
  const closed = closedBefore(table, day + 1)
  const last = firstWhere(patterns.length - 1, (later) => closedBefore(table, later + 1) > closed)
  const first = patterns[last] as number
  return start + last * DAY + (rows[first] === 0 ? (rows[first + 1] as number) : 0)
}

/** The start of the open interval that contains an instant. */
function openingOf(table: DayTable, instant: number): number {
  const { start, patterns, rows } = table
  const [day, row] = placeOf(table, instant)
  const begin = rows[row] as number
  if (begin > 0) return start + day * DAY + begin
  const closed = closedBefore(table, day)
  const after = firstWhere(day, (earlier) => closedBefore(table, earlier) >= closed)
  if (after === 0) return start
  let last = patterns[after - 1] as number
  while ((rows[last + 1] as number) < DAY) last += ROW
  return start + (after - 1) * DAY + Math.min(rows[last] as number, DAY)
}

/** The position of the day that contains an instant, and the index of the first row that ends after it. */
function placeOf({ start, patterns, rows }: DayTable, instant: number): readonly [day: number, row: number] {
  const day = Math.floor((instant - start) / DAY)
  let row = patterns[day] as number
  while ((rows[row + 1] as number) <= instant - start - day * DAY) row += ROW
  return [day, row]
}

/** The closed milliseconds before a day, from an arbitrary origin. */
function closedBefore({ before }: DayTable, day: number): number {
  return day * DAY - (before[day] as number)
}

/** The half-open open intervals in `[from, to)`, which the table must contain, clipped to it. */
export function intervalsOf(table: DayTable, from: number, to: number): Intervals {
  const { start, patterns, rows } = table
  const found: number[] = []
  for (let day = Math.floor((from - start) / DAY); start + day * DAY < to; day++)
    for (let row = patterns[day] as number; (rows[row + 1] as number) <= DAY; row += ROW)
      append(start + day * DAY + (rows[row] as number), start + day * DAY + (rows[row + 1] as number), found)
  return clipOf(found, from, to)
}
