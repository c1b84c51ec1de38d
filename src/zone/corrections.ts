import { readInstant } from '../core/instant'
import { type Issue, issue, type Path } from '../core/issue'
import { isRecord } from '../core/shape'
import { HOUR, MINUTE } from '../core/time'
import type { OffsetAt } from './offset-at'

/** A change of a zone's offset: from an instant on, local time minus UTC in milliseconds. */
export interface Correction {
  readonly at: number
  readonly offset: number
}

const EXPECTED = "changes in order of time, [{ at: '2026-03-08T10:00:00Z', offset: '-07:00' }]"

/** Reads corrected changes of a zone (T6), in order of time. */
export function readCorrections(list: unknown, path: Path, issues: Issue[]): Correction[] {
  if (!Array.isArray(list)) {
    issues.push(issue('wrong-type', path, list, EXPECTED))
    return []
  }
  let last = Number.NEGATIVE_INFINITY
  return list.flatMap((entry: unknown, index) => {
    const place = [...path, index]
    if (!isRecord(entry)) {
      issues.push(issue('wrong-type', place, entry, EXPECTED))
      return []
    }
    for (const key of Object.keys(entry)) {
      if (key !== 'at' && key !== 'offset')
        issues.push(issue('unknown-key', [...place, key], key, "'at' or 'offset'"))
    }
    const at = readText(entry.at, [...place, 'at'], issues)
    const offset = offsetFromText(entry.offset)
    if (offset === undefined) {
      const code = entry.offset === undefined ? 'missing' : 'wrong-type'
      issues.push(issue(code, [...place, 'offset'], entry.offset, "an offset in hours and minutes, '-07:00'"))
    }
    if (at <= last) issues.push(issue('reversed-range', [...place, 'at'], entry.at, 'the change before it'))
    last = Math.max(last, at)
    return offset === undefined || Number.isNaN(at) ? [] : [{ at, offset }]
  })
}

/** Text alone, so that what was defined stays plain data. */
function readText(at: unknown, path: Path, issues: Issue[]): number {
  if (at === undefined || typeof at === 'string') return readInstant(at, path, issues)
  issues.push(issue('wrong-type', path, at, "an instant as text, '2026-03-08T10:00:00Z'"))
  return Number.NaN
}

function offsetFromText(text: unknown): number | undefined {
  const match = typeof text === 'string' ? /^([+-])(0\d|1[0-5]):([0-5]\d)$/.exec(text) : null
  if (!match) return undefined
  const size = Number(match[2]) * HOUR + Number(match[3]) * MINUTE
  return match[1] === '-' ? 0 - size : size
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
