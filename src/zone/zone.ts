import { DAY } from '../core/time'
import { type Correction, corrected } from './corrections'
import { offsetsOf } from './offset-at'
import { at, findSegments, localEnd, type Segments } from './segments'

/**
 * A time zone, ready to turn instants into wall-clock readings and back.
 *
 * A wall-clock reading, `local` here, is a number: the milliseconds from 1970-01-01T00:00 to what the
 * clock on the wall shows, in a calendar without zones. So `local = instant + offset`.
 */
export interface Zone {
  readonly segments: Segments
}

// Zone data is constant while a process runs, so this memo cannot change an answer.
const zones = new Map<string, Zone>()
const MOST = 1000

/** The zone of a name that `isTimeZone` has accepted, as the runtime knows it or as it was corrected (T6). */
export function zoneOf(name: string, corrections: readonly Correction[] = []): Zone {
  // Names mean the same in any case: as keys they must not fill the memo in every one.
  const place = name.toLowerCase()
  const key = corrections.length === 0 ? place : `${place} ${JSON.stringify(corrections)}`
  const known = zones.get(key)
  if (known) return known
  const changes = corrections.map(({ at }) => at)
  const zone = { segments: findSegments(corrected(offsetsOf(name), corrections), changes) }
  // There are so many names, but corrections may come from anywhere: the oldest goes.
  const [oldest = ''] = zones.keys()
  if (zones.size >= MOST) zones.delete(oldest)
  zones.set(key, zone)
  return zone
}

/** What the clock on the wall shows at an instant. */
export function localAt(instant: number, zone: Zone): number {
  const index = zone.segments.indexAt(instant)
  return instant + at(zone.segments.list, index).offset
}

/**
 * The latest reading the clock has shown up to and including an instant. It differs from {@link localAt} only after the
 * clock was set back, and it never decreases: a date that has begun stays begun, even where the clock is set back over
 * midnight.
 */
export function latestLocalAt(instant: number, zone: Zone): number {
  let index = zone.segments.indexAt(instant)
  const { list } = zone.segments
  let latest = instant + at(list, index).offset
  // Offsets differ by less than two days: only segments that ended within that time can have shown a later reading.
  for (; index > 0 && at(list, index).start > instant - 2 * DAY; index--)
    latest = Math.max(latest, localEnd(at(list, index - 1)) - 1)
  return latest
}
