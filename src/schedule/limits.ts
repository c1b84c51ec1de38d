import { type Issue, type Path, report } from '../core/issue'
import { TOO_MANY_PARTS } from './messages'
import type { ParsedSchedule } from './parsed-schedule'

/**
 * Reports more than `max` of something (S7), unless one part alone has too many, because then that part has the issue.
 *
 * @param ofParts How many each part has.
 */
export function reportMoreThan(
  max: number,
  what: string,
  count: number,
  ofParts: readonly number[],
  path: Path,
  issues: Issue[],
): void {
  if (count > max && ofParts.every((each) => each <= max))
    report(issues, TOO_MANY_PARTS, path, undefined, `${max} ${what}`)
}

/**
 * How often hours can change in a year: with the clock, at both ends of yearly dates, and on Mondays if weeks take turns
 * (S13). A Monday counts half, because it takes half the time of another change.
 *
 * @param perYear The number of yearly dates.
 */
export function changesOf(perYear: number, hasTurns: boolean): number {
  return 2 + 2 * perYear + (hasTurns ? 26 : 0)
}

/** Reports hours that change so often that a question over all years would take longer than a second. */
export function reportChanges(
  changes: number,
  ofParts: readonly number[],
  path: Path,
  issues: Issue[],
): void {
  reportMoreThan(1000, 'changes of hours a year', changes, ofParts, path, issues)
}

/**
 * The time zones of schedules, each once. Reports more of them than `max`, because finding the clock changes of a zone is
 * slower than anything else.
 */
export function zonesOf(
  schedules: readonly Pick<ParsedSchedule, 'zones'>[],
  max: number,
  path: Path,
  issues: Issue[],
): ReadonlySet<string> {
  const zones = new Set(schedules.flatMap((schedule) => [...schedule.zones]))
  const ofParts = schedules.map((schedule) => schedule.zones.size)
  reportMoreThan(max, 'time zones', zones.size, ofParts, path, issues)
  return zones
}
