import type { CheckedText } from './checked-text'
import { describe } from './describe'
import { type Issue, type Path, report } from './issue'
import { INVALID_DURATION } from './messages'
import type { Reader } from './reader'
import { HOUR, MINUTE, SECOND } from './time'

type Hours = `${number} ${'hour' | 'hours'}`
type Minutes = `${number} ${'minute' | 'minutes'}`
type Seconds = `${number} ${'second' | 'seconds'}`
type Milliseconds = `${number} ${'millisecond' | 'milliseconds'}`

/**
 * A length of time as text: `'2 hours'`, `'1 hour 30 minutes'`, or ISO 8601 `'PT2H30M'`. A leading `-` makes it
 * negative.
 */
export type DurationText =
  | Hours
  | Minutes
  | Seconds
  | Milliseconds
  | `${Hours} ${Minutes | Seconds}`
  | `${Hours} ${Minutes} ${Seconds}`
  | `${Minutes} ${Seconds}`
  | `${Seconds} ${Milliseconds}`
  | `PT${string}`
  | `-PT${string}`

/**
 * A length of time: whole milliseconds, text (`'2 hours'`, `'PT2H'`), an object as in date-fns, a
 * `Temporal.Duration` or a `Duration` of Luxon. An hour is always 3,600,000 ms (T3). There are no days, because a
 * day has no fixed length; use `addBusinessDays`.
 *
 * Decimals are allowed if they are whole milliseconds: `'1.5 hours'`.
 */
export type Duration =
  | number
  | DurationText
  | {
      /** Hours of 3,600,000 ms (T3). */
      readonly hours?: number | undefined
      /** Minutes of 60,000 ms. */
      readonly minutes?: number | undefined
      /** Seconds of 1,000 ms. */
      readonly seconds?: number | undefined
      /** Whole milliseconds. */
      readonly milliseconds?: number | undefined
    }

/** Accepts every {@link Duration}, and text that is only known at run time. */
export type CheckedDuration<Text extends string> = Exclude<Duration, string> | CheckedText<Text, DurationText>

const UNITS: readonly (readonly [unit: string, size: number])[] = [
  ['hours', HOUR],
  ['minutes', MINUTE],
  ['seconds', SECOND],
  ['milliseconds', 1],
]

/** The duration in milliseconds, or NaN for a value that is not a duration (T3). */
export function durationOf(value: unknown): number {
  const ms = millisecondsOf(value)
  return isWhole(ms) ? ms : Number.NaN
}

/** Reads a duration as milliseconds. */
export const DURATION: Reader<number> = { expected: "a duration such as '2 hours'", read: readDuration }

function readDuration(value: unknown, path: Path, issues: Issue[]): number | undefined {
  const ms = durationOf(value)
  if (!Number.isNaN(ms)) return ms
  report(issues, INVALID_DURATION, path, value, reason(value))
  return undefined
}

function isWhole(ms: number | undefined): ms is number {
  return Number.isSafeInteger(ms)
}

// Programs use the same few texts again and again. The cache is bounded, because texts can come from users.
const texts = new Map<string, number>()
const MAX_TEXTS = 100
const MAX_CACHED_LENGTH = 60

function fromText(text: string): number | undefined {
  const cached = texts.get(text)
  if (cached !== undefined) return cached
  const ms = fromIso(text) ?? fromWords(text)
  if (isWhole(ms) && texts.size < MAX_TEXTS && text.length < MAX_CACHED_LENGTH) texts.set(text, ms)
  return ms
}

/** The value in milliseconds; a fraction, NaN or `undefined` if it is not a duration. */
function millisecondsOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value
  if (typeof value === 'string') return fromText(value)
  if (typeof value !== 'object' || value === null) return undefined
  return fromIso(isoTextOf(value)) ?? fromUnits(Object.entries(value))
}

/**
 * The text of an object in JSON: `'PT2H'` for a `Temporal.Duration` and for the durations of Luxon, Moment and Day.js.
 * Lists are excluded, because the text of a list is that of its items.
 */
function isoTextOf(value: object): string {
  if (Array.isArray(value)) return ''
  try {
    const { toJSON } = value as { toJSON?: () => unknown }
    return String(toJSON ? toJSON.call(value) : value)
  } catch {
    // Some objects cannot be written as text, such as a proxy of a typed array.
    return ''
  }
}

function fromWords(text: string): number | undefined {
  const match = /^(-?)(\d+(?:\.\d+)? [a-z]+(?: \d+(?:\.\d+)? [a-z]+)*)$/.exec(text)
  if (!match?.[2]) return undefined
  const units = match[2].matchAll(/(\S+) (\w+?)s?\b/g)
  return fromUnits(
    Array.from(units, ([, amount, unit]) => [`${unit}s`, Number(amount)]),
    match[1],
  )
}

// Luxon and Java write the sign of each number: 'PT-2H'.
const ISO = /^(-?)PT(?=[-\d])(?:(-?\d+(?:\.\d+)?)H)?(?:(-?\d+(?:\.\d+)?)M)?(?:(-?\d+(?:\.\d+)?)S)?$/

function fromIso(text: string): number | undefined {
  const match = ISO.exec(text)
  if (!match) return undefined
  const [hours, minutes, seconds] = match.slice(2).map((part) => Number(part ?? 0))
  return fromUnits(Object.entries({ hours, minutes, seconds }), match[1])
}

/** The sum in milliseconds; `undefined` for an unknown or repeated unit, NaN for a fraction of a millisecond. */
function fromUnits(units: readonly (readonly [string, unknown])[], sign = ''): number | undefined {
  const unused = new Map(UNITS)
  let sum = 0
  for (const [unit, amount] of units) {
    if (amount === undefined) continue
    const size = unused.get(unit)
    if (size === undefined || typeof amount !== 'number') return undefined
    unused.delete(unit)
    sum += wholeMilliseconds(amount, size)
  }
  if (unused.size === UNITS.length) return undefined
  return sign ? 0 - sum : sum
}

/** 1.1 hours are whole milliseconds, but not in binary arithmetic, so a rounding error is tolerated. */
function wholeMilliseconds(amount: number, size: number): number {
  const ms = amount * size
  const whole = Math.round(ms)
  return Math.abs(ms - whole) < 1e-6 ? whole : Number.NaN
}

function reason(value: unknown): string {
  const ms = millisecondsOf(value)
  if (ms !== undefined && Math.abs(ms) > Number.MAX_SAFE_INTEGER) return ': it is too long'
  if (ms !== undefined) return ': it is not a whole number of milliseconds'
  return /day|week|month|year|P-?\d|\dD/i.test(describe(value))
    ? ': units longer than an hour have no fixed length'
    : ''
}
