import { DAY, FIRST_INSTANT, LAST_INSTANT } from '../core/time'
import { at, localEnd, localStart } from './segments'
import type { Zone } from './zone'

/** The local times `[first, end)` that a clock change skips or repeats. */
export interface ClockChange {
  readonly kind: 'skipped' | 'repeated'
  readonly first: number
  readonly end: number
}

const STRETCH = 400 * DAY

/** The clock changes of a zone at instants in `[from, to)`, in order of time, found lazily. */
export function* clockChanges(from: number, to: number, zone: Zone): Generator<ClockChange, void> {
  const { segments } = zone
  const last = Math.min(to, LAST_INSTANT)
  for (let start = Math.max(from, FIRST_INSTANT); start < last; start += STRETCH) {
    const end = Math.min(start + STRETCH, last)
    segments.cover(start - DAY, end + DAY)
    const found: ClockChange[] = []
    for (let index = segments.indexAt(start - 1); index < segments.list.length - 1; index++) {
      const [before, after] = [at(segments.list, index), at(segments.list, index + 1)]
      if (after.start >= end) break
      if (after.start >= start) found.push(changeOf(localEnd(before), localStart(after)))
    }
    yield* found
  }
}

function changeOf(left: number, reached: number): ClockChange {
  return left < reached
    ? { kind: 'skipped', first: left, end: reached }
    : { kind: 'repeated', first: reached, end: left }
}
