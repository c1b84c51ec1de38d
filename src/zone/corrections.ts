import type { HourText } from '../core/clock-text'
import { type InstantText, readInstant } from '../core/instant'
import { issue } from '../core/issue'
import { NOT_IN_ORDER } from '../core/messages'
import { list, type Reader, reader, record, text } from '../core/reader'
import { HOUR, MINUTE } from '../core/time'
import type { OffsetAt } from './offset-at'

/** From an instant on, a zone is so far from UTC. */
export interface ZoneChange {
  readonly at: InstantText
  readonly offset: `${'+' | '-'}${HourText}:${number}`
}

/** A change of a zone's offset: from an instant on, local time minus UTC in milliseconds. */
export interface Correction {
  readonly at: number
  readonly offset: number
}

const OFFSET = /^([+-])(0\d|1[0-5]):([0-5]\d)$/

const CHANGE = record("a change, { at: '2026-03-08T10:00:00Z', offset: '-07:00' }", {
  // Text alone, so that what was defined stays plain data.
  at: text("an instant as text, '2026-03-08T10:00:00Z'", readInstant),
  offset: reader(
    "an offset in hours and minutes, '-07:00'",
    (value): value is string => typeof value === 'string' && OFFSET.test(value),
    offsetFromText,
  ),
})

/** Reads corrected changes of a zone (T6), in order of time. */
export const ZONE_CHANGES: Reader<Correction[]> = list(
  "changes in order of time, [{ at: '2026-03-08T10:00:00Z', offset: '-07:00' }]",
  (changes, path, issues) => {
    let last = Number.NEGATIVE_INFINITY
    return changes.flatMap((change, index) => {
      const place = [...path, index]
      const { at, offset } = CHANGE.read(change, place, issues) ?? {}
      if (at === undefined) return []
      if (at <= last)
        issues.push(issue(NOT_IN_ORDER, [...place, 'at'], new Date(at).toISOString(), 'the change before it'))
      last = Math.max(last, at)
      return offset === undefined ? [] : [{ at, offset }]
    })
  },
)

function offsetFromText(text: string): number {
  const [, sign, hours, minutes] = OFFSET.exec(text) ?? []
  const size = Number(hours) * HOUR + Number(minutes) * MINUTE
  return sign === '-' ? 0 - size : size
}

/** Corrections as they are written. */
export function zoneChangesOf(corrections: readonly Correction[]): ZoneChange[] {
  return corrections.map(({ at, offset }) => ({
    at: new Date(at).toISOString() as ZoneChange['at'],
    // Hours and minutes as a clock shows them so long after midnight.
    offset:
      `${offset < 0 ? '-' : '+'}${new Date(Math.abs(offset)).toISOString().slice(11, 16)}` as ZoneChange['offset'],
  }))
}

/** The runtime's offsets until the first correction, and the corrections from then on. */
export function corrected(offsetAt: OffsetAt, corrections: readonly Correction[]): OffsetAt {
  const [first] = corrections
  if (!first) return offsetAt
  return (instant) => {
    if (instant < first.at) return offsetAt(instant)
    return (corrections.findLast(({ at }) => at <= instant) ?? first).offset
  }
}
