import { DAY } from '../core/time'
import type { ParsedSchedule, ParsedSuccession, Version } from '../schedule/parsed-schedule'
import { firstInstantShowing } from '../zone/showing'
import { latestLocalAt, localAt, type Zone, zoneOf } from '../zone/zone'

/** The zone on whose clock the local dates of a schedule are read, with its corrections (T6). */
export function zoneOfSchedule({ timeZone, corrections }: ParsedSchedule): Zone {
  return zoneOf(timeZone, corrections)
}

/**
 * The clock that shows the local dates of a schedule. In a succession it is the clock of the version in force, so that
 * its zone can change (S6).
 */
export interface LocalClock {
  /** The zone at an instant. */
  zoneAt(instant: number): Zone
  /** The zone on a local date. */
  zoneOn(day: number): Zone
  /**
   * The latest reading shown up to an instant. It never decreases, not even where the clock is set back or a version
   * begins in a zone further west: a date that has begun stays begun (decision 0006).
   */
  latestAt(instant: number): number
  /** The first instant at which `latestAt` has reached a date. */
  startOf(day: number): number
}

/** The local date of an instant: once a date has begun, no earlier one comes back. */
export function dateAt(instant: number, clock: LocalClock): number {
  return Math.floor(clock.latestAt(instant) / DAY)
}

/** The local date that the clock shows at an instant. */
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
    // Only a version that began a short time ago can show what its predecessor has passed.
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

/** A version and the instants `[begins, ends)` at which it is in force. */
export interface VersionInForce extends Version {
  readonly begins: number
  readonly ends: number
}

// No clock is further from UTC than this, corrections included.
const MARGIN = 3 * DAY

/**
 * The versions that are in force at an instant of `[from, to)`, in order. A version begins when the clock of its own
 * zone first shows its first date, and the version before it ends then. Beginnings long before `from` are given as
 * `-Infinity`, so that zone data is read near the asked time only.
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
    // Across the date line a version can begin before the one it follows, which then is never in force.
    ends = Math.min(ends, begins)
  }
  return found.reverse()
}

/** The version in force at an instant. Before the first version there is none. */
export function versionAt(instant: number, succession: ParsedSuccession): VersionInForce | undefined {
  return versionsIn(instant, instant + 1, succession)[0]
}
