import { pathText } from '../../core/issue'
import type { ParsedWeekly } from '../parsed-schedule'
import type { SourceRow } from '../source-row'

/** The rows in the input, each one once: a row of `mon-fri` is in the parsed week five times. */
export function writtenRows({ week, special }: ParsedWeekly): SourceRow[] {
  const rows = [...week, ...[...special.values()].map((date) => date.rows)].flat()
  return [...new Map(rows.map((row) => [pathText(row.path), row])).values()]
}
