import { type Issue, type Path, pathText, report } from '../core/issue'
import { OVERLAPPING_HOURS } from './messages'
import type { Row } from './row'

/** A row with the place and the text it was written at, so that an overlap can name both. */
export interface SourceRow extends Row {
  readonly text: string
  readonly path: Path
}

/** Reports every row that starts before one that starts earlier has ended (S8). */
export function reportOverlaps(rows: readonly SourceRow[], issues: Issue[]): void {
  const sorted = [...rows].sort((a, b) => a.start - b.start || a.end - b.end)
  const reported = new Set<string>()
  let widest = sorted[0]
  for (const row of sorted.slice(1)) {
    if (widest && row.start < widest.end) reportOverlap(row, widest, reported, issues)
    if (!widest || row.end > widest.end) widest = row
  }
}

/** One issue for each two places: `mon-fri` repeats an overlap on five days, but it was written once. */
function reportOverlap(row: SourceRow, other: SourceRow, reported: Set<string>, issues: Issue[]): void {
  const pair = `${pathText(row.path)} ${pathText(other.path)}`
  if (reported.has(pair)) return
  reported.add(pair)
  report(issues, OVERLAPPING_HOURS, row.path, row.text, `'${other.text}' at ${pathText(other.path)}`)
}
