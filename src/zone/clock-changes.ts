import { at } from '../core/at'
import { DAY, FIRST_INSTANT, LAST_INSTANT } from '../core/time'
import { localEnd, localStart } from './segments'
import type { Zone } from './zone'

/** The local times `[first, end)` that a clock change skips or repeats. */
export interface ClockChange {
  readonly kind: 'skipped' | 'repeated'
  readonly first: number
  readonly end: number
}

/** The clock changes of a zone at instants in `[from, to)`, in order of time, found lazily. */
export function* clockChanges(from: number, to: number, zone: Zone): Generator<ClockChange, void> {
  const last = Math.min(to, LAST_INSTANT)
  // Zone data is read ahead in steps of this length.
  const step = 400 * DAY
  for (let start = Math.max(from, FIRST_INSTANT); start < last; start += step) {
    const end = Math.min(start + step, last)
    const segments = zone.segments.between(start - 1, end)
    // The first segment began before `start`.
    for (const [index, after] of segments.slice(1).entries()) {
      if (after.start < end) yield changeOf(localEnd(at(segments, index)), localStart(after))
    }
  }
}

/** The change of a clock that is set from one local time to another. */
function changeOf(oldTime: number, newTime: number): ClockChange {
  return oldTime < newTime
    ? { kind: 'skipped', first: oldTime, end: newTime }
    : { kind: 'repeated', first: newTime, end: oldTime }
}
