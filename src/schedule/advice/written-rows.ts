import { pathText } from '../../core/issue'
import type { ParsedWeekly } from '../parsed-schedule'
import type { SourceRow } from '../source-row'

/** The rows of a schedule as they were written, each place once: `mon-fri` repeats a row on five days. */
export function writtenRows({ week, special }: ParsedWeekly): SourceRow[] {
  const rows = [...week, ...[...special.values()].map((date) => date.rows)].flat()
  return [...new Map(rows.map((row) => [pathText(row.path), row])).values()]
}
