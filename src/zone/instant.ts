import { instantFrom, reportInstant } from '../core/instant'
import type { Issue, Path } from '../core/issue'
import { offsetFromText } from '../core/offset-from-text'
import type { Reader } from '../core/reader'
import { isTimeZone } from './is-time-zone'
import { offsetsOf } from './offset-at'

/** The instant in milliseconds since the epoch, or NaN for a value that is not an instant (T1). */
export function instantOf(value: unknown): number {
  return instantFrom(value, offsetIn)
}

/** Reads an instant as milliseconds since the epoch. */
export const INSTANT: Reader<number> = { expected: 'an instant', read: readInstant }

/** Reads an instant as milliseconds since the epoch. Otherwise adds an issue and returns `undefined`. */
export function readInstant(value: unknown, path: Path, issues: Issue[]): number | undefined {
  const ms = instantOf(value)
  if (!Number.isNaN(ms)) return ms
  reportInstant(value, path, issues, offsetIn)
  return undefined
}

/** The offset of a zone in brackets, according to the runtime (T6). It can be an offset itself, `[+01:00]`. */
function offsetIn(zone: string, instant: number): number | undefined {
  if (/^[+-]/.test(zone)) return offsetFromText(zone)
  return isTimeZone(zone) ? offsetsOf(zone)(instant) : undefined
}
