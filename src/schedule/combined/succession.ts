import { defineCombined } from '../define-schedule'
import type { CombinedSchedule, ScheduleVersion } from './combined-schedule'

/**
 * A schedule made of versions that follow one another (S9). A version is in force from midnight of its `from`
 * date, in its own zone, until the next version starts. Time that crosses a change is counted by the hours in
 * force at each instant.
 *
 * @param versions At least one version, in order of `from`. The first one can leave out `from`.
 * @returns Plain data. Its zone is that of the last version; each local date has the business day of the
 *   version in force.
 * @throws DuebyError `not-in-order` if a `from` is not later than the one before it; `missing` if a version
 *   other than the first has no `from`; `invalid-date`; `empty-list` without a version;
 *   `contradicting-zone-changes` if versions in the last zone have different `zoneChanges`; the issues of
 *   schedules that have not been checked.
 *
 * @example
 * const before = defineSchedule({ timeZone: 'Europe/London', weekly: { 'mon-fri': ['09:00-17:00'] } })
 * const after = defineSchedule({ timeZone: 'Europe/London', weekly: { 'mon-fri': ['08:00-20:00'] } })
 * const support = succession({ schedule: before }, { from: '2024-07-01', schedule: after })
 * addBusinessTime('2024-06-28T16:00:00+01:00', '2 hours', support) // => 2024-07-01T08:00:00.000Z
 */
export function succession(...versions: readonly ScheduleVersion[]): CombinedSchedule {
  return defineCombined({ versions })
}
