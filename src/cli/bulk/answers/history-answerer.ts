import { type AnyPolicy, DuebyError, type Policy, ticketStatus } from 'dueby'
import { namesIn } from '../../../page/policy-parts/names-in'
import { inHistoryReason } from '../../shell/words'
import { isProblem, type Row, type RowProblem } from '../../table/rows/row'
import type { EventsOf } from '../../tickets/events-reader'
import type { HolidayWarnings } from '../../tickets/holiday-warnings'
import type { LeftOut } from '../../tickets/left-out'
import { type Cell, clockCells, NO_DUE, NO_STATE, type TimeCell } from './cells'

/** What the answers depend on, beside the rows. */
export interface HistoryOptions {
  readonly policy: AnyPolicy
  /** Its names and its metrics. */
  readonly merged: Policy
  readonly eventsOf: EventsOf
  readonly now: Date
  readonly history: 'strict' | 'lenient'
  readonly timeCell: TimeCell
  /** Gets the warnings of each answer. */
  readonly warnings: HolidayWarnings
  /** Gets the events that each answer left out. */
  readonly skipped: LeftOut
}

/** Makes the function that answers histories: the current clock of every metric. */
export function historyAnswerer(options: HistoryOptions): (row: Row) => readonly Cell[] | RowProblem {
  const { policy, merged, eventsOf, now, history, timeCell, warnings, skipped } = options
  const { metrics } = namesIn(merged)
  return (row) => {
    const events = eventsOf(row)
    if (isProblem(events)) return events
    try {
      const { clocks } = ticketStatus(events, policy, { now, history })
      const found: { readonly code: string }[] = []
      const answers = metrics.flatMap((metric) => {
        const clock = clocks[metric]
        if (clock === undefined || clock.state === 'idle') return [...NO_DUE, ...NO_STATE]
        found.push(...clock.warnings)
        return clockCells(clock, timeCell)
      })
      warnings.add(found)
      skipped.add(row.line, clocks)
      return answers
    } catch (error) {
      if (!(error instanceof DuebyError)) throw error
      return { column: 'events', reason: error.issues.map(reasonOf).join('; ') }
    }
  }
}

function reasonOf(issue: DuebyError['issues'][number]): string {
  return inHistoryReason(issue).replace(/^events: /, '')
}
