import type { Issue, Path } from '../core/issue'
import { reportChanges } from '../schedule/changes'
import { zonesOf } from '../schedule/zone-limit'
import type { ParsedPolicy } from './parsed-policy'

// One request of each tier may need the clock changes and the hours of all years. Together, those of so many schedules
// take about a second (S7).
const MOST_ZONES = 60
const MOST_CHANGES = 8_000

/** Reports too many time zones, or changes of hours, in all schedules of policies. A schedule of several tiers counts once. */
export function reportSchedules(policies: readonly ParsedPolicy[], path: Path, issues: Issue[]): void {
  const all = policies.flatMap(({ schedule, tierSchedules }) => [schedule, ...tierSchedules.values()])
  const distinct = [...new Set(all)]
  zonesOf(distinct, MOST_ZONES, path, issues)
  const changes = distinct.reduce((sum, each) => sum + each.changes, 0)
  reportChanges(changes, [], path, issues, MOST_CHANGES)
}
