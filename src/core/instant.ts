import { timeOfDate } from './brand'
import type { CheckedText } from './checked-text'
import { type Issue, type Message, type Path, report } from './issue'
import { localFromText } from './local-time'
import { INVALID_INSTANT, MISSING, MISSING_OFFSET, OUT_OF_RANGE } from './messages'
import { offsetFromText } from './offset-from-text'
import { FIRST_INSTANT, LAST_INSTANT } from './time'

/** The end of an instant as text: `Z` or an offset. */
type OffsetText = 'Z' | 'z' | `${'+' | '-'}${number}` | `${'+' | '-'}${number}:${number}`

/**
 * An instant as text (T1): ISO 8601 or RFC 3339 that ends in `Z` or an offset, `'2023-12-26T10:00:00-08:00'`. A time
 * zone in brackets may follow (RFC 9557), `'2023-12-26T10:00:00-08:00[America/Los_Angeles]'`.
 */
export type InstantText =
  | `${number}-${number}-${number}${'T' | 't' | ' '}${string}${OffsetText}`
  | `${number}-${number}-${number}${'T' | 't' | ' '}${string}${OffsetText}[${string}]`

/**
 * An instant (T1): a valid `Date`, whole milliseconds since 1970-01-01T00:00Z, text with `Z` or an offset
 * ({@link InstantText}), or an object with a whole number of `epochMilliseconds`, like `Temporal.Instant` and
 * `Temporal.ZonedDateTime`. Digits of a text after milliseconds are cut off.
 */
export type Instant =
  | Date
  | number
  | string
  | {
      /** Whole milliseconds since 1970-01-01T00:00Z. */
      readonly epochMilliseconds: number
    }

/** Accepts every {@link Instant} except a literal text without an offset, which is a compile-time error. */
export type Checked<At> = At extends string ? CheckedText<At, InstantText> : At

/** The offset of a zone at an instant, in milliseconds; `undefined` for an unknown zone. `zone/` implements it. */
export type OffsetIn = (zone: string, instant: number) => number | undefined

// RFC 3339, with the short offsets of ISO 8601 and PostgreSQL, and with the brackets of RFC 9557: a time zone, then
// annotations. Unknown annotations that are marked as critical are refused. Only the calendar, which does not change the
// instant, is known.
const FORM =
  /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2})(?::([0-5]\d)(?:[.,](\d{1,3})\d*)?)?(?:[Zz]|([+-](?:[01]\d|2[0-3])(?::?[0-5]\d)?))(?:\[!?([A-Za-z._][\w./+-]*|[+-]\d\d:\d\d)\])?(?:\[(?:!u-ca|[a-z_][a-z\d_-]*)=[A-Za-z\d-]+\])*$/
const WITHOUT_OFFSET = /^\d{4}-\d{2}-\d{2}([Tt ][\d:.,]*)?(\[.*)?$/

/** Whether a number is an instant in the supported range (T4). NaN fails every comparison. */
export function isInstant(ms: number): boolean {
  return ms >= FIRST_INSTANT && ms <= LAST_INSTANT && Math.floor(ms) === ms
}

/**
 * The instant in milliseconds since the epoch, or NaN for a value that is not an instant (T1). Rooms after `zone/` use its
 * `instantOf`.
 */
export function instantFrom(value: unknown, offsetIn?: OffsetIn): number {
  // Nearly all values are a `Date` or a number, so those are checked before anything else.
  let ms = Number.NaN
  try {
    ms = value instanceof Date ? value.getTime() : millisecondsOf(value, offsetIn)
  } catch {
    // An object that inherits from `Date` but is not one.
  }
  return isInstant(ms) ? ms : Number.NaN
}

/** Adds the issue of a value that is not an instant. */
export function reportInstant(value: unknown, path: Path, issues: Issue[], offsetIn?: OffsetIn): void {
  const [message, detail] = problemOf(value, offsetIn)
  report(issues, message, path, value, detail)
}

/** The value in milliseconds since the epoch, or NaN if it is not an instant. */
function millisecondsOf(value: unknown, offsetIn?: OffsetIn): number {
  if (typeof value === 'number') return value
  if (typeof value === 'string') return fromText(value, offsetIn)
  if (typeof value !== 'object' || value === null) return Number.NaN
  const ms = 'epochMilliseconds' in value ? value.epochMilliseconds : timeOfDate(value)
  return typeof ms === 'number' ? ms : Number.NaN
}

function fromText(text: string, offsetIn: OffsetIn | undefined): number {
  const { instant, offset, zone } = parsed(text)
  // Zones have no offsets outside the supported range.
  const agrees = zone === undefined || !isInstant(instant) || offsetIn?.(zone, instant) === offset
  return agrees ? instant : Number.NaN
}

/** The instant of a text, or NaN, and its offset. `zone` is the one in brackets if the offset has to agree with it. */
function parsed(text: string): { instant: number; offset: number; zone: string | undefined } {
  const [, date = '', timeText = '', seconds, fraction, written, zone] = FORM.exec(text) ?? []
  const offset = offsetFromText(written)
  const local = localFromText(date, timeText, seconds, fraction) ?? Number.NaN
  return { instant: local - offset, offset, zone: written && zone }
}

function problemOf(value: unknown, offsetIn?: OffsetIn): readonly [message: Message, detail?: string] {
  const ms = millisecondsOf(value, offsetIn)
  if (value === undefined) return [MISSING, 'an instant']
  if (Number.isInteger(ms)) {
    const areSeconds = typeof value !== 'string' && isInstant(ms * 1000)
    return [OUT_OF_RANGE, areSeconds ? `${ms} (seconds instead of milliseconds?)` : '']
  }
  if (typeof value !== 'string')
    return [INVALID_INSTANT, Number.isFinite(ms) ? ': it has a fraction of a millisecond' : '']
  return WITHOUT_OFFSET.test(value) ? [MISSING_OFFSET] : [INVALID_INSTANT, problemInBrackets(value, offsetIn)]
}

function problemInBrackets(text: string, offsetIn: OffsetIn | undefined): string {
  const { instant, zone } = parsed(text)
  if (zone === undefined) return /\[![^\]]*=/.test(text) ? ': it has an unknown critical annotation' : ''
  // A date that does not exist has no offset in any zone.
  if (Number.isNaN(instant)) return ''
  const isKnown = offsetIn?.(zone, instant) !== undefined
  return `: ${zone} ${isKnown ? 'has another offset then' : 'is not a known time zone'}`
}
