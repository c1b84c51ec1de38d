import type { HourText } from '../core/clock-text'
import type { InstantText } from '../core/instant'
import { report } from '../core/issue'
import { NOT_IN_ORDER } from '../core/messages'
import { offsetFromText } from '../core/offset-from-text'
import { list, type Reader, reader, record, text } from '../core/reader'
import { FIRST_INSTANT } from '../core/time'
import { readInstant } from './instant'
import type { OffsetAt } from './offset-at'
import { offsetText } from './offset-text'

/** A corrected clock change: from an instant on, a zone has this offset (T6). */
export interface ZoneChange {
  /** The instant of the change, as text with `Z` or an offset. The new offset applies from then on. */
  readonly at: InstantText
  /** Local time minus UTC, `'-07:00'`: hours and minutes, less than 16 hours. */
  readonly offset: `${'+' | '-'}${HourText}:${number}`
}

/** A {@link ZoneChange} in milliseconds: `offset` is local time minus UTC from the instant `at` on. */
export interface Correction {
  readonly at: number
  readonly offset: number
}

const OFFSET = /^([+-])(0\d|1[0-5]):([0-5]\d)$/

const CHANGE = record("a change such as { at: '2026-03-08T10:00:00Z', offset: '-07:00' }", {
  // Only text, because a defined schedule is plain data.
  at: text("an instant as text, such as '2026-03-08T10:00:00Z'", readInstant),
  offset: reader(
    "an offset in hours and minutes, less than 16 hours, such as '-07:00'",
    (value): value is string => typeof value === 'string' && OFFSET.test(value),
    offsetFromText,
  ),
})

/** Reads the corrected changes of a zone (T6). They must be in order of time. */
export const ZONE_CHANGES: Reader<Correction[]> = list(
  "a list of changes in order of time, such as [{ at: '2026-03-08T10:00:00Z', offset: '-07:00' }]",
  (changes, path, issues) => {
    let last = Number.NEGATIVE_INFINITY
    return changes.flatMap((change, index) => {
      const place = [...path, index]
      const { at, offset } = CHANGE.read(change, place, issues) ?? {}
      if (at === undefined) return []
      if (at <= last)
        report(issues, NOT_IN_ORDER, [...place, 'at'], new Date(at).toISOString(), 'the change before it')
      last = Math.max(last, at)
      return offset === undefined ? [] : [{ at, offset }]
    })
  },
)

/** Writes corrections as input data. */
export function zoneChangesOf(corrections: readonly Correction[]): ZoneChange[] {
  return corrections.map(({ at, offset }) => ({
    at: new Date(at).toISOString() as ZoneChange['at'],
    offset: offsetText(offset) as ZoneChange['offset'],
  }))
}

/** Whether corrections decide the offset of every supported instant, so that no other zone data is needed (T6). */
export function coverEverything([first]: readonly Correction[]): boolean {
  return first !== undefined && first.at <= FIRST_INSTANT
}

/** The given offsets before the first correction, and the corrections from then on. */
export function corrected(offsetAt: OffsetAt, corrections: readonly Correction[]): OffsetAt {
  return (instant) => corrections.findLast(({ at }) => at <= instant)?.offset ?? offsetAt(instant)
}
