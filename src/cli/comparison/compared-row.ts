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
  'reason',
]

/** A ticket that a policy could not judge, or that could not be read. */
export interface UnjudgedRow {
  readonly id: string
  readonly verdict: 'not judged'
  readonly line: number
  /** Where and why, in words. */
  readonly reason: string
}

/** The first line of the rows as CSV. */
export function csvHead(): string {
  return stringify([COLUMNS])
}

/** A row as CSV. */
export function csvRow(row: RowOf | UnjudgedRow): string {
  const cells = row.verdict === 'not judged' ? unjudgedCells(row) : cellsOf(row)
  return stringify([cells], { escape_formulas: true })
}

function unjudgedCells({ id, verdict, reason }: UnjudgedRow): (string | undefined)[] {
  const known: Readonly<Record<string, string>> = { id, verdict, reason }
  return COLUMNS.map((column) => known[column])
}

function cellsOf({ id, before, after, differenceMs, ...row }: RowOf): (string | number | undefined)[] {
  return [
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
    undefined,
  ]
}
