import { stringify } from 'csv-stringify/sync'
import type { ComparedCycle } from 'dueby'

/** A promise of a ticket under both policies. */
export type RowOf = Omit<ComparedCycle, 'ticket'> & {
  /** How the file calls the ticket. */
  readonly id: string
}

const COLUMNS = [
  'id',
  'metric',
  'tier',
  'priority',
  'started_at',
  'verdict',
  'old_due',
  'old_state',
  'new_due',
  'new_state',
  'difference_seconds',
]

/** The first line of the rows as CSV. */
export function csvHead(): string {
  return stringify([COLUMNS])
}

/** A row as CSV. */
export function csvRow({ id, before, after, differenceMs, ...row }: RowOf): string {
  const cells = [
    id,
    row.metric,
    row.tier,
    row.priority,
    row.startedAt.toISOString(),
    row.verdict,
    before?.dueAt.toISOString(),
    before?.state,
    after?.dueAt.toISOString(),
    after?.state,
    differenceMs === undefined ? undefined : differenceMs / 1000,
  ]
  return stringify([cells], { escape_formulas: true })
}
