import type { AnyPolicy, DateText } from 'dueby'
import { knownThrough } from '../../page/document/known-through'

/**
 * The last date for which the holidays of all schedules of a policy are known; `undefined` if none of them says so (S10).
 *
 * @param from The first date that matters. Versions of a schedule that ended before are not asked.
 */
export function holidaysKnown(policy: AnyPolicy, from: DateText): DateText | undefined {
  const policies = 'versions' in policy ? policy.versions.map((version) => version.policy) : [policy]
  return policies
    .flatMap(({ schedule, tierSchedules = {} }) => [schedule, ...Object.values(tierSchedules)])
    .flatMap((schedule) => (schedule === undefined ? [] : (knownThrough(schedule, from) ?? [])))
    .sort()[0]
}
