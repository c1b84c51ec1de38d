import { type AnyPolicy, type DateText, holidaysKnownThrough } from 'dueby'

/**
 * The last date for which the holidays of all schedules of a policy are known; `undefined` if none of them says so (S10).
 *
 * @param from The first date that matters. Versions of a schedule that ended before are not asked.
 */
export function holidaysKnown(policy: AnyPolicy, from: DateText): DateText | undefined {
  const policies = 'versions' in policy ? policy.versions.map((version) => version.policy) : [policy]
  return policies
    .flatMap(({ schedule, tierSchedules = {} }) => [schedule, ...Object.values(tierSchedules)])
    .flatMap((schedule) => (schedule === undefined ? [] : (holidaysKnownThrough(from, schedule) ?? [])))
    .sort()[0]
}

/** Whether no holidays are known: `dueby init` and the readers of other formats write such a date. */
export function areNoneKnown(known: string): boolean {
  return known < '1972'
}
