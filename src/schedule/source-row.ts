import { forEachOverlap } from '../core/for-each-overlap'
import { type Issue, type Path, pathText, report } from '../core/issue'
import { OVERLAPPING_HOURS } from './messages'
import type { Row } from './row'

/** A row with its path and text in the input. The message about an overlap names both. */
export interface SourceRow extends Row {
  readonly text: string
  readonly path: Path
}

/**
 * Reports rows that overlap an earlier one (S8), once for each pair of paths: with the key `mon-fri`, one overlap occurs on
 * five days.
 */
export function reportOverlaps(rows: readonly SourceRow[], issues: Issue[]): void {
  const reported = new Set<string>()
  const spans = rows.map((row, position) => ({ row, position, first: row.start, last: row.end - 1 }))
  forEachOverlap(spans, ({ row: earlier }, { row }) => {
    const [place, other] = [pathText(row.path), pathText(earlier.path)]
    if (reported.has(`${place} ${other}`)) return
    reported.add(`${place} ${other}`)
    report(issues, OVERLAPPING_HOURS, row.path, row.text, `'${earlier.text}' at ${other}`)
  })
}
