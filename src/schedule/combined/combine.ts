import { failure } from '../../core/error'
import { isRecord } from '../../core/is-record'
import { WRONG_LENGTH } from '../../core/messages'
import { zoneChangesOf } from '../../zone/corrections'
import { defineCombined, parsedScheduleOf } from '../define-schedule'
import type { CombinedSchedule, Schedule, ScheduleVersion } from './combined-schedule'

/**
 * A schedule that is open whenever at least one of the given ones is open: follow-the-sun support, for example.
 * It compares instants, so the time zones can differ (S9).
 *
 * @param schedules At least one schedule.
 * @returns Plain data. Its business days are the local dates with open time, in the zone of the first schedule;
 *   {@link defineCombined} accepts another zone.
 * @throws DuebyError `empty-list` without a schedule; `contradicting-zone-changes` if schedules in the first
 *   zone have different `zoneChanges`; `too-large` (S7); the issues of schedules that have not been checked.
 *
 * @example
 * const tokyo = defineSchedule({ timeZone: 'Asia/Tokyo', weekly: { 'mon-fri': ['09:00-17:00'] } })
 * const london = defineSchedule({ timeZone: 'Europe/London', weekly: { 'mon-fri': ['09:00-17:00'] } })
 * const newYork = defineSchedule({ timeZone: 'America/New_York', weekly: { 'mon-fri': ['09:00-17:00'] } })
 * const sun = union(tokyo, london, newYork)
 * businessTimeBetween('2024-01-09T00:00:00Z', '2024-01-10T00:00:00Z', sun) / 3_600_000 // => 21
 */
export function union(...schedules: readonly Schedule[]): CombinedSchedule {
  return defineCombined({ union: schedules })
}

/**
 * A schedule that is open whenever all of the given ones are open: the common hours of a customer and a support
 * team, for example. It compares instants, so the time zones can differ (S9).
 *
 * @param schedules At least one schedule.
 * @returns Plain data. Its business days are the local dates with open time, in the zone of the first schedule.
 * @throws DuebyError `empty-list` without a schedule; `contradicting-zone-changes` if schedules in the first
 *   zone have different `zoneChanges`; `too-large` (S7); the issues of schedules that have not been checked.
 *
 * @example
 * const newYork = defineSchedule({ timeZone: 'America/New_York', weekly: { 'mon-fri': ['09:00-17:00'] } })
 * const london = defineSchedule({ timeZone: 'Europe/London', weekly: { 'mon-fri': ['09:00-17:00'] } })
 * const both = intersection(newYork, london)
 * addBusinessTime('2024-01-08T00:00:00Z', '3 hours', both) // => 2024-01-08T17:00:00.000Z
 */
export function intersection(...schedules: readonly Schedule[]): CombinedSchedule {
  return defineCombined({ intersection: schedules })
}

/**
 * A schedule that is open whenever the first one is open and the second one is not: office hours without a
 * maintenance window, for example. It compares instants, so the time zones can differ (S9).
 *
 * @param schedule The schedule to take time from.
 * @param without The schedule whose open time is taken away.
 * @returns Plain data. Its business days are the local dates with open time, in the zone of the first schedule.
 * @throws DuebyError `wrong-type` for a third schedule; `contradicting-zone-changes` if both schedules are in one zone
 *   with different `zoneChanges`; `too-large` (S7); the issues of schedules that have not been checked.
 *
 * @example
 * const office = defineSchedule({ timeZone: 'Europe/London', weekly: { 'mon-fri': ['09:00-17:00'] } })
 * const lunch = defineSchedule({ timeZone: 'Europe/London', weekly: { 'mon-fri': ['12:00-13:00'] } })
 * addBusinessTime('2024-01-08T11:30:00Z', '1 hour', difference(office, lunch)) // => 2024-01-08T13:30:00.000Z
 */
export function difference(schedule: Schedule, without: Schedule): CombinedSchedule
export function difference(...given: readonly Schedule[]): CombinedSchedule {
  return defineCombined({ difference: schedulesIn(given, 2) as [Schedule, Schedule] })
}

/**
 * A schedule that is open exactly when the given one is closed (S9): the hours that on-call covers, for
 * example.
 *
 * @param schedule The schedule to invert.
 * @returns Plain data: a `difference` of a schedule that is always open and the given one, in the same time
 *   zone. Its business days are the local dates with open time.
 * @throws DuebyError `wrong-type` for a second schedule; `too-large` (S7); the issues of a schedule that has not been
 *   checked.
 *
 * @example
 * const office = defineSchedule({ timeZone: 'Europe/London', weekly: { 'mon-fri': ['09:00-17:00'] } })
 * const onCall = complement(office)
 * isOpen('2024-01-08T08:59:59Z', onCall) // => true
 * isOpen('2024-01-08T09:00:00Z', onCall) // => false
 */
export function complement(schedule: Schedule): CombinedSchedule
export function complement(...given: readonly [Schedule, ...Schedule[]]): CombinedSchedule {
  const [schedule] = given
  const { length } = schedulesIn(given, 1)
  if (length > 1) throw failure(WRONG_LENGTH, length, ONE_SCHEDULE, ['complement'])
  const { timeZone, corrections } = parsedScheduleOf(schedule)
  // The zone may be unknown without its corrections (T6).
  const zone = { timeZone, ...(corrections.length > 0 && { zoneChanges: zoneChangesOf(corrections) }) }
  return defineCombined({ difference: [{ ...zone, weekly: { 'mon-sun': ['00:00-24:00'] } }, schedule] })
}

const ONE_SCHEDULE = 'one schedule; the hours of one without those of another are difference(a, b)'

/** The schedules of a call, apart from the position and the list that `map` and `reduce` pass as well. */
function schedulesIn(given: readonly Schedule[], expected: number): readonly Schedule[] {
  return given.filter((each, index) => index < expected || isRecord(each))
}

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
 *   `contradicting-zone-changes` if versions in the last zone have different `zoneChanges`; `too-large` (S7); the
 *   issues of schedules that have not been checked.
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
