import type { Schedule } from '../schedule/combined/combined-schedule'
import { intervalsIn } from '../timeline/queries'
import type { TableOptions } from './read-years'
import { readScheduleTable } from './schedule-table'
import { OPENING_SLOT } from './slots'
import type { TableStamp } from './table-stamp'
import { eachYear } from './table-years'

/** An opening, with the open time before it. The keys are the names of the columns in SQL. */
export interface OpeningRow {
  /** What SQL joins on: `floor(w / 28800000)` for open time `w`. An opening has a row in each slot that it reaches. */
  readonly slot: number
  /** The opening, included, in milliseconds since 1970. */
  readonly opened_at_ms: number
  /** The closing, excluded, in milliseconds since 1970. */
  readonly closed_at_ms: number
  /** The open time before the opening, since the start of the table, in milliseconds. */
  readonly open_before_ms: number
  /** The open time before the closing, since the start of the table, in milliseconds. */
  readonly open_until_ms: number
}

/** The openings of a schedule in some years, as rows for a database. */
export interface OpeningsTable {
  /** The openings in order of time, computed while they are read. Hours that touch are one opening. */
  readonly openings: Iterable<OpeningRow>
  /** What the rows were made from. */
  readonly stamp: TableStamp
}

/**
 * Compiles the openings of a schedule to rows, so that a database can add open time of any amount, a different one for
 * each row, as {@link addBusinessTime} does (S4). Find the open time `m` before the instant with {@link openPieces}. To add
 * `d` milliseconds, compute `w = m + d - 1`, find the row with `slot = floor(w / 28800000)` and
 * `open_before_ms <= w < open_until_ms`, and the answer is `opened_at_ms + (w - open_before_ms) + 1`. To subtract,
 * `w = m - d` and the answer is `opened_at_ms + (w - open_before_ms)`. Adding 0 returns the instant itself.
 *
 * @param schedule The schedule.
 * @param years The years of the table. The instant and the answer must be in them.
 * @returns The rows. They can be read several times, and are not kept in memory.
 * @throws DuebyError as {@link openPieces}.
 *
 * @example
 * const schedule = defineSchedule({ timeZone: 'UTC', weekly: { mon: ['09:00-17:00'] } })
 * const [first] = openingsTable(schedule, { from: 2024, through: 2024 }).openings
 * first.opened_at_ms // => 1704099600000
 * first.open_until_ms // => 28800000
 */
export function openingsTable(schedule: Schedule, years: TableOptions): OpeningsTable {
  const { span, time, stamp } = readScheduleTable(schedule, years)
  return {
    openings: {
      *[Symbol.iterator]() {
        let open = 0
        let [opened, closed] = [span.from, span.from]
        for (const [from, until] of eachYear(span)) {
          const hours = intervalsIn(from, until, time)
          for (let i = 0; i < hours.length; i += 2) {
            const [start, end] = [hours[i] as number, hours[i + 1] as number]
            // Hours that run over New Year are read in two parts.
            if (start !== closed) {
              yield* rowsOf(opened, closed, open)
              open += closed - opened
              opened = start
            }
            closed = end
          }
        }
        yield* rowsOf(opened, closed, open)
      },
    },
    stamp,
  }
}

function* rowsOf(opened: number, closed: number, open: number): Generator<OpeningRow> {
  const until = open + closed - opened
  for (let slot = Math.floor(open / OPENING_SLOT); slot * OPENING_SLOT < until && opened < closed; slot++)
    yield {
      slot,
      opened_at_ms: opened,
      closed_at_ms: closed,
      open_before_ms: open,
      open_until_ms: until,
    }
}
