import type { LinearPiece } from './linear'
import { PIECE_SLOT, SLOTS_PER_LINE } from './slots'

/**
 * A row of a table of pieces. For an instant `t` with `from_ms <= t < until_ms`, in milliseconds since 1970, the answer is
 * `value_ms + slope * (t - from_ms)`. The keys are the names of the columns in SQL.
 */
export interface Piece {
  /** What SQL joins on: `line * 100000 + floor(t / 86400000)`. No piece is in two slots. */
  readonly slot: number
  /** The first instant, included, in milliseconds since 1970. */
  readonly from_ms: number
  /** The end, excluded, in milliseconds since 1970. It is in the same UTC day, or at its end. */
  readonly until_ms: number
  /**
   * The answer at `from_ms`: milliseconds since 1970 for due times, milliseconds for open time. `null` if an exception
   * or a version of the policy says `'no target'`.
   */
  readonly value_ms: number | null
  /** 1 if the answer advances with `t`, 0 if it stays the same. */
  readonly slope: 0 | 1
}

/** Cuts pieces at the ends of slots, which are UTC midnights. Where a function has no value there is no row. */
export function cutAtSlots(line: number, pieces: readonly LinearPiece[]): Piece[] {
  const rows: Piece[] = []
  for (const { from, until, value, slope } of pieces) {
    if (value === undefined) continue
    for (let from_ms = from; from_ms < until; ) {
      const slot = Math.floor(from_ms / PIECE_SLOT)
      const until_ms = Math.min(until, (slot + 1) * PIECE_SLOT)
      const value_ms = value === null ? null : value + slope * (from_ms - from)
      rows.push({ slot: line * SLOTS_PER_LINE + slot, from_ms, until_ms, value_ms, slope })
      from_ms = until_ms
    }
  }
  return rows
}
