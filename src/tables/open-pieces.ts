import type { Schedule } from '../schedule/combined/combined-schedule'
import { intervalsIn } from '../timeline/queries'
import { appendPieces, type LinearPiece } from './linear'
import { cutAtSlots, type Piece } from './piece'
import type { TableOptions } from './read-years'
import { readScheduleTable } from './schedule-table'
import type { TableStamp } from './table-stamp'
import { eachYear } from './table-years'

/** The open time of a schedule in some years, as rows for a database. */
export interface OpenPieces {
  /**
   * The pieces in order of time, in line 0, computed while they are read. The value is the open time since the start of the
   * table, in milliseconds; the slope is 1 where the schedule is open.
   */
  readonly pieces: Iterable<Piece>
  /** What the rows were made from. */
  readonly stamp: TableStamp
}

/**
 * Compiles the open time of a schedule to rows, for a database. With `open(t)` the value of the piece at `t`, the open time
 * between two instants is `open(b) - open(a)`, as {@link businessTimeBetween} returns it (S5), and an instant is open if
 * the slope of its piece is 1, as {@link isOpen} says (S1).
 *
 * @param schedule The schedule.
 * @param years The years of the table.
 * @returns The rows. They can be read several times, and are not kept in memory.
 * @throws DuebyError `missing`, `wrong-type`, `unknown-key`, `out-of-range` and `reversed-range` for `years`; then those
 *   of a schedule that has not been checked.
 *
 * @example
 * const schedule = defineSchedule({ timeZone: 'UTC', weekly: { mon: ['09:00-17:00'] } })
 * const [before, open, after] = openPieces(schedule, { from: 2024, through: 2024 }).pieces
 * open // => { slot: 19723, from_ms: 1704099600000, until_ms: 1704128400000, value_ms: 0, slope: 1 }
 * after.value_ms // => 28800000
 */
export function openPieces(schedule: Schedule, years: TableOptions): OpenPieces {
  const { span, time, stamp } = readScheduleTable(schedule, years)
  return {
    pieces: {
      *[Symbol.iterator]() {
        const before = time.measure(span.from)
        for (const [from, until] of eachYear(span)) {
          const pieces: LinearPiece[] = []
          appendPieces(from, until, intervalsIn(from, until, time), (at) => time.measure(at) - before, pieces)
          for (const piece of cutAtSlots(0, pieces)) yield piece
        }
      },
    },
    stamp,
  }
}
