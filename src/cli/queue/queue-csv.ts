import { stringify } from 'csv-stringify/sync'
import type { Queue } from './waiting-tickets'

const COLUMNS = [
  'id',
  'tier',
  'priority',
  'metric',
  'target',
  'state',
  'is_paused',
  'due',
  'left_seconds',
  'remaining_seconds',
]

/** The queue as CSV: a line for each ticket. `left_seconds` is real time, `remaining_seconds` the target's own time. */
export function queueCsv({ queue }: Pick<Queue, 'queue'>, isForExcel: boolean): string {
  const rows = queue.map(({ id, tier, priority, metric, target, state, isPaused, dueAt, ...left }) => [
    id,
    tier,
    priority,
    metric,
    target,
    state,
    String(isPaused),
    dueAt.toISOString(),
    left.leftMs / 1000,
    left.remainingMs / 1000,
  ])
  return stringify(rows, { header: true, columns: COLUMNS, escape_formulas: isForExcel })
}
