import type { Clock } from 'dueby'
import type { Cell } from './cell'

/** The cells of a metric without a due time. */
export const NO_DUE: readonly Cell[] = [null, null, null]

/** The cells of a metric without a clock. */
export const NO_STATE: readonly Cell[] = [null, null, null]

/** The state of a clock, and its elapsed and remaining seconds. */
export function stateCells({ state, elapsedMs, remainingMs }: Clock): Cell[] {
  return [state, secondsOf(elapsedMs), secondsOf(remainingMs)]
}

function secondsOf(ms: number): number {
  return Math.round(ms) / 1000
}
