import { type AnyPolicy, type DateText, holidaysKnownThrough } from 'dueby'
import { labelledLine } from '../shell/labelled-lines'

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

/** The line for people who keep a policy: from which date on its holidays are missing, and what to do. */
export function holidaysWarning(known: DateText): string {
  const missing = areNoneKnown(known)
    ? 'not known yet. Look them up'
    : `known only through ${known}. Look up the later ones`
  return labelledLine(
    'Warning',
    `The holidays are ${missing}, and write the last date of the list in holidaysThrough.`,
  )
}
