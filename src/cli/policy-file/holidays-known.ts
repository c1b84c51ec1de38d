import type { AnyPolicy, DateText } from 'dueby'
import { knownThrough } from '../../page/document/known-through'

/** The first date of the supported range. */
const FIRST: DateText = '1972-01-08'

/** The last date for which the holidays of all schedules of a policy are known; `undefined` if none of them says so (S10). */
export function holidaysKnown(policy: AnyPolicy): DateText | undefined {
  const policies = 'versions' in policy ? policy.versions.map((version) => version.policy) : [policy]
  return policies
    .flatMap(({ schedule, tierSchedules = {} }) => [schedule, ...Object.values(tierSchedules)])
    .flatMap((schedule) => (schedule === undefined ? [] : (knownThrough(schedule, FIRST) ?? [])))
    .sort()[0]
}
