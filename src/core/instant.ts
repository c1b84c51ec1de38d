import { isValid } from 'date-fns/isValid'
import { parseISO } from 'date-fns/parseISO'
import { failure, throwIssues } from './error'
import { type Issue, issue, type Path } from './issue'
import { FIRST_INSTANT, LAST_INSTANT } from './time'

/** An ISO 8601 text that names one instant: it ends in `Z` or an offset. */
export type InstantText =
  | `${number}-${number}-${number}T${string}Z`
  | `${number}-${number}-${number}T${string}${'+' | '-'}${number}`
  | `${number}-${number}-${number}T${string}${'+' | '-'}${number}:${number}`

/**
 * An instant (T1): a valid `Date`, whole milliseconds since 1970-01-01T00:00Z, an ISO 8601 text with
 * `Z` or an offset, or anything with a whole `epochMilliseconds`, such as `Temporal.Instant` and
 * `Temporal.ZonedDateTime`.
 */
export type Instant = Date | number | string | { readonly epochMilliseconds: number }

/**
 * Lets any {@link Instant} through, but of literal texts only those with an offset. An object may lack a
 * key of type `string` or of a template, and may not lack a literal one.
 */
export type Checked<At> = At extends string
  ? Record<never, never> extends Record<At, 1>
    ? At
    : InstantText
  : At

// No more than milliseconds, trailing zeros aside; an offset of less than a day.
const FORM =
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}([.,]\d{1,3}0*)?)?(?<offset>Z|[+-]([01]\d|2[0-3])(:?\d{2})?)?$/

/** The instant in milliseconds since the epoch, or a {@link DuebyError}. */
export function toInstant(value: Instant): number {
  const ms = value instanceof Date ? value.getTime() : value
  if (typeof ms === 'number' && Number.isInteger(ms) && ms >= FIRST_INSTANT && ms <= LAST_INSTANT) return ms
  const issues: Issue[] = []
  const instant = readInstant(value, [], issues)
  throwIssues(issues)
  return instant
}

/** As {@link toInstant}, but adds to `issues` instead of throwing; the number is NaN if it did. */
export function readInstant(value: unknown, path: Path, issues: Issue[]): number {
  if (value === undefined) {
    issues.push(issue('missing', path, undefined, 'an instant'))
    return Number.NaN
  }
  const ms = typeof value === 'number' ? value : millisecondsOf(value, path, issues)
  if (ms === undefined) return Number.NaN
  if (!Number.isInteger(ms)) {
    const why = Number.isFinite(ms) ? ': it has a fraction of a millisecond' : ''
    issues.push(issue('invalid-instant', path, value, why))
    return Number.NaN
  }
  if (ms < FIRST_INSTANT || ms > LAST_INSTANT) {
    issues.push(issue('out-of-range', path, value))
    return Number.NaN
  }
  return ms
}

function millisecondsOf(value: unknown, path: Path, issues: Issue[]): number | undefined {
  if (value instanceof Date) return value.getTime()
  if (typeof value === 'string') return fromText(value, path, issues)
  if (typeof value === 'object' && value !== null && 'epochMilliseconds' in value) {
    const { epochMilliseconds } = value
    if (typeof epochMilliseconds === 'number') return epochMilliseconds
  }
  issues.push(issue('invalid-instant', path, value))
  return undefined
}

function fromText(text: string, path: Path, issues: Issue[]): number | undefined {
  const match = FORM.exec(text)
  if (match ? !match.groups?.offset : /^\d{4}-\d{2}-\d{2}$/.test(text)) {
    issues.push(issue('missing-offset', path, text))
    return undefined
  }
  const date = match ? parseISO(text) : undefined
  if (date && isValid(date)) return date.getTime()
  const why = /[.,]\d{4,}/.test(text) ? ': it has a fraction of a millisecond' : ''
  issues.push(issue('invalid-instant', path, text, why))
  return undefined
}

/** An answer as a `Date`; never one outside the supported time (T4). */
export function toDate(instant: number): Date {
  return new Date(requireInRange(instant))
}

/** Guards an answer: `out-of-range` rather than a wrong one (T4). */
export function requireInRange(instant: number): number {
  if (instant >= FIRST_INSTANT && instant <= LAST_INSTANT) return instant
  throw failure('out-of-range', instant, 'the answer')
}
