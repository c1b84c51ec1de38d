import { type Issue, type Path, report } from '../core/issue'
import { TOO_MANY_PARTS } from './messages'

// With more of them, a question over all years would take longer than a second (S7).
const MOST = 1000

/**
 * How often hours can change in a year: with the clock, at both ends of yearly dates, and on Mondays if weeks take turns
 * (S13). A Monday counts half, because it takes half the time of another change.
 *
 * @param perYear The number of yearly dates.
 */
export function changesOf(perYear: number, hasTurns: boolean): number {
  return 2 + 2 * perYear + (hasTurns ? 26 : 0)
}

/** Reports hours that change too often, unless some of their parts do. */
export function reportChanges(changes: number, parts: readonly number[], path: Path, issues: Issue[]): void {
  if (changes > MOST && parts.every((each) => each <= MOST))
    report(issues, TOO_MANY_PARTS, path, undefined, `${MOST} changes of hours a year`)
}
