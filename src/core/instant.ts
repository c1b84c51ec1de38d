import { timeOfDate } from './brand'
import { type Issue, type Message, type Path, report } from './issue'
import { localFromText } from './local-time'
import { INVALID_INSTANT, MISSING, MISSING_OFFSET, OUT_OF_RANGE } from './messages'
import type { Reader } from './reader'
import { FIRST_INSTANT, HOUR, LAST_INSTANT, MINUTE } from './time'

/** An instant as ISO 8601 text that ends in `Z` or an offset: `'2023-12-26T10:00:00-08:00'` (T1). */
export type InstantText =
  | `${number}-${number}-${number}T${string}Z`
  | `${number}-${number}-${number}T${string}${'+' | '-'}${number}`
  | `${number}-${number}-${number}T${string}${'+' | '-'}${number}:${number}`

/**
 * An instant (T1): a valid `Date`, whole milliseconds since 1970-01-01T00:00Z, ISO 8601 text with `Z` or an
 * offset, or an object with a whole number of `epochMilliseconds`, like `Temporal.Instant` and
 * `Temporal.ZonedDateTime`.
 */
export type Instant =
  | Date
  | number
  | string
  | {
      /** Whole milliseconds since 1970-01-01T00:00Z. */
      readonly epochMilliseconds: number
    }

/**
 * Accepts every {@link Instant} except a literal text without an offset, which is a compile-time error. Text that
 * is only known at run time is checked then.
 *
 * The empty record is assignable to a record with keys of type `string` or of a template type, but not to one with
 * a literal key. That tells the two kinds of text apart.
 */
export type Checked<At> = At extends string
  ? Record<never, never> extends Record<At, 1>
    ? At
    : InstantText
  : At

// At most milliseconds, apart from trailing zeros. The offset is less than a day.
const FORM =
  /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::([0-5]\d)(?:[.,](\d{1,3})0*)?)?(?:Z|([+-])([01]\d|2[0-3])(?::?([0-5]\d))?)$/
const WITHOUT_OFFSET = /^\d{4}-\d{2}-\d{2}(T[\d:.,]*)?$/

/** Whether a number is an instant in the supported range (T4). NaN fails every comparison. */
export function isInstant(ms: number): boolean {
  return ms >= FIRST_INSTANT && ms <= LAST_INSTANT && Math.floor(ms) === ms
}

/** The instant in milliseconds since the epoch, or NaN for a value that is not an instant (T1). */
export function instantOf(value: unknown): number {
  // Nearly all values are a `Date` or a number, so those are checked before anything else.
  let ms: number
  try {
    ms = value instanceof Date ? value.getTime() : typeof value === 'number' ? value : millisecondsOf(value)
  } catch {
    // An object that inherits from `Date` but is not one.
    return Number.NaN
  }
  return isInstant(ms) ? ms : Number.NaN
}

/** Reads an instant as milliseconds since the epoch. */
export const INSTANT: Reader<number> = { expected: 'an instant', read: readInstant }

/** Reads an instant as milliseconds since the epoch. Otherwise adds an issue and returns `undefined`. */
export function readInstant(value: unknown, path: Path, issues: Issue[]): number | undefined {
  const ms = instantOf(value)
  if (!Number.isNaN(ms)) return ms
  const [message, detail] = problemOf(value)
  report(issues, message, path, value, detail)
  return undefined
}

/** The value in milliseconds since the epoch, or NaN if it is not an instant. */
function millisecondsOf(value: unknown): number {
  if (typeof value === 'number') return value
  if (typeof value === 'string') return fromText(value)
  if (typeof value !== 'object' || value === null) return Number.NaN
  if (!('epochMilliseconds' in value)) return timeOfDate(value) ?? Number.NaN
  const { epochMilliseconds } = value
  return typeof epochMilliseconds === 'number' ? epochMilliseconds : Number.NaN
}

function fromText(text: string): number {
  const [, date = '', clock = '', seconds, fraction, sign, hours = 0, minutes = 0] = FORM.exec(text) ?? []
  const local = localFromText(date, clock, seconds, fraction) ?? Number.NaN
  const offset = Number(hours) * HOUR + Number(minutes) * MINUTE
  return sign === '-' ? local + offset : local - offset
}

function problemOf(value: unknown): readonly [message: Message, detail?: string] {
  const ms = millisecondsOf(value)
  if (value === undefined) return [MISSING, INSTANT.expected]
  if (Number.isInteger(ms)) return [OUT_OF_RANGE]
  const text = typeof value === 'string' ? value : ''
  if (WITHOUT_OFFSET.test(text)) return [MISSING_OFFSET]
  const hasFraction = Number.isFinite(ms) || /[.,]\d{4,}/.test(text)
  return [INVALID_INSTANT, hasFraction ? ': it has a fraction of a millisecond' : '']
}
