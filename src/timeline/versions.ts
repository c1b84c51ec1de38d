import { DAY } from '../core/time'
import type { ParsedSchedule, ParsedSuccession, Version } from '../schedule/parsed-schedule'
import { firstInstantShowing } from '../zone/showing'
import { MAX_OFFSET, type Zone, zoneOf } from '../zone/zone'

/** The zone that decides the local dates of a schedule, with its corrections (T6). */
export function zoneOfSchedule({ timeZone, corrections }: ParsedSchedule): Zone {
  return zoneOf(timeZone, corrections)
}

/** A version, and the instants `[begins, ends)` during which it is in force. */
export interface VersionInForce extends Version {
  readonly begins: number
  readonly ends: number
}

/**
 * The versions that are in force at any instant of `[from, to)`, in order. A version begins when the clock of its zone
 * first shows its first date, and then the version before it ends. If that is more than twice {@link MAX_OFFSET} before
 * `from`, `begins` can be `-Infinity`, so that zone data is only read near the queried time.
 */
export function versionsIn(from: number, to: number, { versions }: ParsedSuccession): VersionInForce[] {
  const inForce: VersionInForce[] = []
  let ends = Number.POSITIVE_INFINITY
  for (let index = versions.length - 1; index >= 0 && ends > from; index--) {
    const version = versions[index] as Version
    const midnight = version.from * DAY
    if (midnight >= to + MAX_OFFSET) continue
    const begins =
      midnight < from - 3 * MAX_OFFSET
        ? Number.NEGATIVE_INFINITY
        : firstInstantShowing(midnight, zoneOfSchedule(version.schedule))
    if (begins < to && begins < ends) inForce.push({ ...version, begins, ends })
    // Across the date line, a version can begin before the previous one does. The previous one is then never in force.
    ends = Math.min(ends, begins)
  }
  return inForce.reverse()
}

/** The version in force at an instant; `undefined` before the first version. */
export function versionAt(instant: number, succession: ParsedSuccession): VersionInForce | undefined {
  return versionsIn(instant, instant + 1, succession)[0]
}
