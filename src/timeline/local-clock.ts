import { DAY } from '../core/time'
import type { ParsedSchedule, ParsedSuccession, Version } from '../schedule/parsed-schedule'
import { firstInstantShowing } from '../zone/showing'
import { latestLocalAt, localAt, type Zone, zoneOf } from '../zone/zone'

/** The zone that decides the local dates of a schedule, with its corrections (T6). */
export function zoneOfSchedule({ timeZone, corrections }: ParsedSchedule): Zone {
  return zoneOf(timeZone, corrections)
}

/**
 * The clock that decides the local dates of a schedule. In a succession it is the clock of the version in force, so its
 * zone can change (S6). Instants are milliseconds since 1970; local dates are day numbers.
 */
export interface LocalClock {
  /** The zone at an instant. */
  zoneAt(instant: number): Zone
  /** The zone on a local date. */
  zoneOn(day: number): Zone
  /**
   * The latest local time, in milliseconds, that the clock has shown up to and including an instant. It never
   * decreases, even if the clock is set back or a version begins in a zone further west (decision 0006).
   */
  latestAt(instant: number): number
  /** The first instant at which `latestAt` has reached a date. */
  startOf(day: number): number
}

/** The local date of an instant. Once a date has begun, an earlier date never returns (decision 0006). */
export function dateAt(instant: number, clock: LocalClock): number {
  return Math.floor(clock.latestAt(instant) / DAY)
}

/** The local date that the clock shows at an instant. It can go back when the clock is set back across midnight. */
export function dateShownAt(instant: number, clock: LocalClock): number {
  return Math.floor(localAt(instant, clock.zoneAt(instant)) / DAY)
}

export function localClock(parsed: ParsedSchedule): LocalClock {
  return parsed.kind === 'versions' ? clockOfVersions(parsed) : clockOfZone(zoneOfSchedule(parsed))
}

function clockOfZone(zone: Zone): LocalClock {
  return {
    zoneAt: () => zone,
    zoneOn: () => zone,
    latestAt: (instant) => latestLocalAt(instant, zone),
    startOf: (day) => firstInstantShowing(day * DAY, zone),
  }
}

function clockOfVersions(succession: ParsedSuccession): LocalClock {
  const clocks = new Map(succession.versions.map(({ schedule }) => [schedule, localClock(schedule)]))
  const clockOf = ({ schedule }: Version): LocalClock => clocks.get(schedule) as LocalClock
  const [first] = succession.versions as readonly [Version, ...Version[]]
  const on = (day: number): Version => succession.versions.findLast(({ from }) => from <= day) ?? first
  const latestAt = (instant: number): number => {
    const version = versionAt(instant, succession)
    if (!version) return clockOf(first).latestAt(instant)
    const latest = clockOf(version).latestAt(instant)
    // Only shortly after a version begins can the version before it have shown a later time.
    return instant - version.begins < MARGIN ? Math.max(latest, latestAt(version.begins - 1)) : latest
  }
  return {
    zoneAt: (instant) => clockOf(versionAt(instant, succession) ?? first).zoneAt(instant),
    zoneOn: (day) => clockOf(on(day)).zoneOn(day),
    latestAt,
    startOf(day) {
      for (const version of versionsIn(day * DAY - MARGIN, day * DAY + MARGIN, succession)) {
        const start = Math.max(clockOf(version).startOf(day), version.begins)
        if (start < version.ends) return start
      }
      return clockOf(on(day)).startOf(day)
    },
  }
}

/** A version, and the instants `[begins, ends)` during which it is in force. */
export interface VersionInForce extends Version {
  readonly begins: number
  readonly ends: number
}

// More than any clock can differ from UTC, corrections included.
const MARGIN = 3 * DAY

/**
 * The versions that are in force at any instant of `[from, to)`, in order. A version begins when the clock of its zone
 * first shows its first date, and then the version before it ends. If that is long before `from`, `begins` is
 * `-Infinity`, so that zone data is only read near the queried time.
 */
export function versionsIn(from: number, to: number, { versions }: ParsedSuccession): VersionInForce[] {
  const found: VersionInForce[] = []
  let ends = Number.POSITIVE_INFINITY
  for (let index = versions.length - 1; index >= 0 && ends > from; index--) {
    const version = versions[index] as Version
    const midnight = version.from * DAY
    if (midnight >= to + MARGIN) continue
    const begins =
      midnight < from - MARGIN
        ? Number.NEGATIVE_INFINITY
        : firstInstantShowing(midnight, zoneOfSchedule(version.schedule))
    if (begins < to && begins < ends) found.push({ ...version, begins, ends })
    // Across the date line, a version can begin before the previous one does. The previous one is then never in force.
    ends = Math.min(ends, begins)
  }
  return found.reverse()
}

/** The version in force at an instant; `undefined` before the first version. */
export function versionAt(instant: number, succession: ParsedSuccession): VersionInForce | undefined {
  return versionsIn(instant, instant + 1, succession)[0]
}
