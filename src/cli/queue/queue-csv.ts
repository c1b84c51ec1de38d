import { type CsvColumns, csvOf } from '../shell/csv-of'
import type { Queue, WaitingTicket } from './waiting-tickets'

/** `left_seconds` is real time, `remaining_seconds` the target's own time. */
const COLUMNS: CsvColumns<WaitingTicket> = {
  id: ({ id }) => id,
  tier: ({ tier }) => tier,
  priority: ({ priority }) => priority,
  metric: ({ metric }) => metric,
  target: ({ target }) => target,
  state: ({ state }) => state,
  is_paused: ({ isPaused }) => String(isPaused),
  due: ({ dueAt }) => dueAt.toISOString(),
  left_seconds: ({ leftMs }) => leftMs / 1000,
  remaining_seconds: ({ remainingMs }) => remainingMs / 1000,
}

/** The queue as CSV: a line for each ticket. */
export function queueCsv({ queue }: Pick<Queue, 'queue'>, isForExcel: boolean): string {
  return csvOf(COLUMNS, queue, isForExcel)
}
