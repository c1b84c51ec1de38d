import { type Issue, type Path, pathText, report } from '../core/issue'
import { OVERLAPPING_HOURS } from './messages'
import type { Row } from './row'

/** A row with its path and text in the input. The message about an overlap names both. */
export interface SourceRow extends Row {
  readonly text: string
  readonly path: Path
}

/** Reports every row that starts before the end of an earlier row (S8). */
export function reportOverlaps(rows: readonly SourceRow[], issues: Issue[]): void {
  const sorted = [...rows].sort((a, b) => a.start - b.start || a.end - b.end)
  const reported = new Set<string>()
  let widest = sorted[0]
  for (const row of sorted.slice(1)) {
    if (widest && row.start < widest.end) reportOverlap(row, widest, reported, issues)
    if (!widest || row.end > widest.end) widest = row
  }
}

/** Reports an overlap once for each pair of paths: with the key `mon-fri`, one overlap occurs on five days. */
function reportOverlap(row: SourceRow, other: SourceRow, reported: Set<string>, issues: Issue[]): void {
  const pair = `${pathText(row.path)} ${pathText(other.path)}`
  if (reported.has(pair)) return
  reported.add(pair)
  report(issues, OVERLAPPING_HOURS, row.path, row.text, `'${other.text}' at ${pathText(other.path)}`)
}
