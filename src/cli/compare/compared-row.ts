import { stringify } from 'csv-stringify/sync'
import type { ComparedCycle } from 'dueby'
import { withoutFormula } from '../shell/without-formula'

/** A cycle of a ticket under both policies. */
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
] as const

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

/** A row as CSV; for a spreadsheet, texts that it would take for a formula get an apostrophe in front. */
export function csvRow(row: RowOf | UnjudgedRow, isForExcel: boolean): string {
  const cells: Cells = row.verdict === 'not judged' ? { ...row } : cellsOf(row)
  const line = COLUMNS.map((column) => cells[column])
  return stringify([isForExcel ? line.map(withoutFormula) : line])
}

type Cells = { readonly [Column in (typeof COLUMNS)[number]]?: string | number | undefined }

function cellsOf({ id, before, after, differenceMs, ...row }: RowOf): Cells {
  return {
    id,
    metric: row.metric,
    tier: row.tier,
    priority: row.priority,
    started_at: row.startedAt.toISOString(),
    verdict: row.verdict,
    old_due: before?.dueAt.toISOString(),
    old_state: before?.state,
    new_due: after?.dueAt.toISOString(),
    new_state: after?.state,
    difference_seconds: differenceMs === undefined ? undefined : differenceMs / 1000,
  }
}
