import type { Issue, Path } from '../core/issue'
import { reportMoreThan, zonesOf } from '../schedule/limits'
import type { ParsedPolicy } from './parsed-policy'

// One request of each tier may need the clock changes, the hours and the exceptions of all years. At these limits, that
// takes about a second (S7).
const MAX_ZONES = 60
const MAX_CHANGES = 5_000
// A date of an exception is looked up for a block of dates and again for its name, and can decide for requests that wait.
const CHANGES_IN_EXCEPTIONS = 4

/**
 * Reports policies whose schedules have too many time zones, or whose schedules and exceptions change too often. A
 * schedule of several tiers counts once.
 *
 * @param path The path of the policies.
 * @param schedulesPath The path of their schedules.
 */
export function reportSize(
  policies: readonly ParsedPolicy[],
  path: Path,
  schedulesPath: Path,
  issues: Issue[],
): void {
  const all = policies.flatMap(({ schedule, tierSchedules }) => [schedule, ...tierSchedules.values()])
  const schedules = [...new Set(all)]
  zonesOf(schedules, MAX_ZONES, schedulesPath, issues)
  const dates = policies.flatMap(({ exceptions }) =>
    exceptions.flatMap(({ during }) => (typeof during === 'string' ? [] : [during])),
  )
  const changes = changesIn(schedules) + CHANGES_IN_EXCEPTIONS * changesIn(dates)
  const what = 'changes a year in schedules and exceptions, where those of exceptions count four times'
  reportMoreThan(MAX_CHANGES, what, changes, [], path, issues)
}

function changesIn(parts: readonly { readonly changes: number }[]): number {
  return parts.reduce((sum, { changes }) => sum + changes, 0)
}
