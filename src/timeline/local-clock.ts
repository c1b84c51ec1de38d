import { DAY } from '../core/time'
import {
  type ParsedSchedule,
  type ParsedSuccession,
  type Version,
  versionOn,
} from '../schedule/parsed-schedule'
import { firstInstantShowing } from '../zone/showing'
import { latestLocalAt, localAt, MAX_OFFSET, type Zone } from '../zone/zone'
import { versionAt, versionsIn, zoneOfSchedule } from './versions'

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
export function latestDateAt(instant: number, localClock: LocalClock): number {
  return Math.floor(localClock.latestAt(instant) / DAY)
}

/** The local date that the clock shows at an instant. It can go back when the clock is set back across midnight. */
export function dateShownAt(instant: number, localClock: LocalClock): number {
  return Math.floor(localAt(instant, localClock.zoneAt(instant)) / DAY)
}

export function localClockOf(parsed: ParsedSchedule): LocalClock {
  return parsed.kind === 'versions' ? localClockOfVersions(parsed) : localClockOfZone(zoneOfSchedule(parsed))
}

/** The clock of one zone. */
export function localClockOfZone(zone: Zone): LocalClock {
  return {
    zoneAt: () => zone,
    zoneOn: () => zone,
    latestAt: (instant) => latestLocalAt(instant, zone),
    startOf: (day) => firstInstantShowing(day * DAY, zone),
  }
}

function localClockOfVersions(succession: ParsedSuccession): LocalClock {
  const localClocks = new Map(succession.versions.map(({ schedule }) => [schedule, localClockOf(schedule)]))
  const localClockIn = ({ schedule }: Version): LocalClock => localClocks.get(schedule) as LocalClock
  const [first] = succession.versions as readonly [Version, ...Version[]]
  const on = (day: number): Version => versionOn(day, succession) ?? first
  const latestAt = (instant: number): number => {
    const version = versionAt(instant, succession)
    const latest = localClockIn(version ?? first).latestAt(instant)
    // Only shortly after a version begins can the version before it have shown a later time.
    return version && instant - version.begins < 2 * MAX_OFFSET
      ? Math.max(latest, latestAt(version.begins - 1))
      : latest
  }
  return {
    zoneAt: (instant) => localClockIn(versionAt(instant, succession) ?? first).zoneAt(instant),
    zoneOn: (day) => localClockIn(on(day)).zoneOn(day),
    latestAt,
    startOf(day) {
      for (const version of versionsIn(day * DAY - MAX_OFFSET, day * DAY + MAX_OFFSET, succession)) {
        const start = Math.max(localClockIn(version).startOf(day), version.begins)
        if (start < version.ends) return start
      }
      return localClockIn(on(day)).startOf(day)
    },
  }
}
