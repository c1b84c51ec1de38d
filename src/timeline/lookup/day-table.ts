import { DAY } from '../../core/time'

/**
 * The open time of consecutive UTC days. Days with the same hours share a pattern, so the size of a table depends on the
 * number of days, and hardly on the number of rows (S7).
 */
export interface DayTable {
  /** The start of the first day. */
  readonly start: number
  /** For each day, the index in `rows` of its pattern; then that of a closed day. */
  readonly patterns: Int32Array
  /**
   * Three numbers for each open interval of a pattern: its start, its end and the open time before it, in milliseconds
   * since the start of the day. A row that never begins ends each pattern.
   */
  readonly rows: Int32Array
  /** For each day, the open milliseconds before it, from an origin; then those before the end of the last day. */
  readonly before: Float64Array
  /** For each amount of open time that is a multiple of `width` after the origin: the first day with more than that. */
  readonly dayByAmount: Int32Array
  readonly width: number
}

export const ROW = 3

/** Whether an instant of the table is open. */
export function isOpenIn({ start, patterns, rows }: DayTable, instant: number): boolean {
  const since = instant - start
  const day = (since / DAY) | 0
  const time = (since - day * DAY) | 0
  let row = patterns[day] as number
  while ((rows[row + 1] as number) <= time) row += ROW
  return (rows[row] as number) <= time
}

/** The open milliseconds before an instant of the table or its end, from the origin. */
export function measureIn({ start, patterns, rows, before }: DayTable, instant: number): number {
  const since = instant - start
  const day = (since / DAY) | 0
  const time = (since - day * DAY) | 0
  let row = patterns[day] as number
  while ((rows[row + 1] as number) <= time) row += ROW
  const open = Math.max((time - (rows[row] as number)) | 0, 0)
  return (before[day] as number) + (rows[row + 2] as number) + open
}

/** The earliest instant with a measure, if the table contains it. */
export function earliestIn(table: DayTable, amount: number): number | undefined {
  const { start, patterns, rows, before, dayByAmount, width } = table
  const origin = before[0] as number
  if (!(amount > origin && amount <= openThrough(table))) return undefined
  // An amount that is reached at the end of a day belongs to that day.
  let day = dayByAmount[((amount - 1 - origin) / width) | 0] as number
  while ((before[day + 1] as number) < amount) day++
  const rest = amount - (before[day] as number)
  let row = patterns[day] as number
  while ((rows[row + ROW + 2] as number) < rest) row += ROW
  return start + day * DAY + (rows[row] as number) + rest - (rows[row + 2] as number)
}

/** The latest instant with a measure, if the table contains it. */
export function latestIn(table: DayTable, amount: number): number | undefined {
  const after = earliestIn(table, amount + 1)
  return after === undefined ? undefined : after - 1
}

/** The open milliseconds before the end of the table, from the origin. */
export function openThrough({ before }: DayTable): number {
  return before[before.length - 1] as number
}

/** The end of the last day. */
export function endOf({ start, before }: DayTable): number {
  return start + (before.length - 1) * DAY
}
