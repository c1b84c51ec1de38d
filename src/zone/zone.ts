import { boundedCache } from '../core/bounded-cache'
import { DAY } from '../core/time'
import { type Correction, corrected, coverEverything } from './corrections'
import { type OffsetAt, offsetsOf } from './offset-at'
import { findSegments, type Segments } from './segments'

/**
 * A time zone: converts between instants and local times.
 *
 * A local time, `local` in this room, is a number: the milliseconds from 1970-01-01T00:00 to the date and time that
 * the wall clock shows, without a time zone. So `local = instant + offset`.
 */
export interface Zone {
  readonly segments: Segments
}

/**
 * In milliseconds, more than any offset from UTC: the offsets in zone data are between -12 and +14 hours since 1972, and
 * those of corrections are less than 16 hours (T6). So the local times of two clocks at one instant, or of one clock before
 * and after a change, differ by less than twice as much.
 */
export const MAX_OFFSET: number = DAY

// Zone data does not change while a process runs, so this cache cannot change an answer.
const zones = boundedCache<Zone>(1000)

/** The zone with a name that `TIME_ZONE` accepts: the runtime's data, with any corrections (T6). */
export function zoneOf(name: string, corrections: readonly Correction[] = []): Zone {
  return zones(zoneKey(name, corrections), () => {
    const changes = corrections.map(({ at }) => at)
    return { segments: findSegments(corrected(offsetsBefore(corrections, name), corrections), changes) }
  })
}

/** A text that is equal for equal zones. Their names are case-insensitive. */
export function zoneKey(name: string, corrections: readonly Correction[]): string {
  return `${name.toLowerCase()} ${JSON.stringify(corrections)}`
}

/** The offsets before the first correction. If the corrections cover everything, the runtime's data is not needed. */
function offsetsBefore(corrections: readonly Correction[], name: string): OffsetAt {
  const [first] = corrections
  return first && coverEverything(corrections) ? () => first.offset : offsetsOf(name)
}

/** The local time at an instant. */
export function localAt(instant: number, zone: Zone): number {
  return instant + zone.segments.at(instant).offset
}

/**
 * The latest local time that the clock has shown up to and including an instant. It differs from {@link localAt} only
 * while a clock that was set back repeats local times. It never decreases, so a date that has begun stays begun even if
 * the clock is set back past midnight.
 */
export function latestLocalAt(instant: number, zone: Zone): number {
  const { offset, reached } = zone.segments.at(instant)
  return Math.max(instant + offset, reached)
}
