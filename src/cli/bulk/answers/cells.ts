import type { Clock, Due } from 'dueby'

/** A value that the output adds. `null` is an empty cell. */
export type Cell = string | number | null

/** Writes a time as a cell: as a text, or as a number in the formats that are numbers. */
export type TimeCell = (at: Date) => Cell

/** The cells of a metric without a due time. */
export const NO_DUE: readonly Cell[] = [null, null, null]

/** The cells of a metric without a clock. */
export const NO_STATE: readonly Cell[] = [null, null, null]

/** The due time of an answer or of a clock, its target and the exception that it is from. */
export function dueCells(
  { dueAt, target, exception }: Pick<Due, 'dueAt' | 'target'> & { readonly exception?: string | undefined },
  timeCell: TimeCell,
): readonly Cell[] {
  return [timeCell(dueAt), target.text, exception ?? null]
}

/** The cells of a clock: its due time, and its state. */
export function clockCells(clock: Clock, timeCell: TimeCell): readonly Cell[] {
  const { dueAt, target, source } = clock
  return [...dueCells({ dueAt, target, exception: source.exception }, timeCell), ...stateCells(clock)]
}

/** The state of a clock, and its elapsed and remaining seconds. */
export function stateCells({ state, elapsedMs, remainingMs }: Clock): readonly Cell[] {
  return [state, secondsOf(elapsedMs), secondsOf(remainingMs)]
}

function secondsOf(ms: number): number {
  return Math.round(ms) / 1000
}
