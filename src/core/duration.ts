import { describe } from './describe'
import { parseOrThrow } from './error'
import { type Issue, type Path, report } from './issue'
import { INVALID_DURATION } from './messages'
import { HOUR, MINUTE } from './time'

type Unit = 'hour' | 'hours' | 'minute' | 'minutes' | 'second' | 'seconds' | 'millisecond' | 'milliseconds'

/**
 * A length of time as text: `'2 hours'`, `'1 hour 30 minutes'`, or ISO 8601 `'PT2H30M'`. A leading `-` makes it
 * negative.
 */
export type DurationText =
  | `${number} ${Unit}`
  | `${number} hour${'' | 's'} ${number} minute${'' | 's'}`
  | `PT${string}`
  | `-PT${string}`

/**
 * A length of time: whole milliseconds, text (`'2 hours'`, `'PT2H'`), or an object as in date-fns. An hour is
 * always 3,600,000 ms (T3). There are no days, because a day has no fixed length; use `addBusinessDays`.
 *
 * Decimals are allowed if they are whole milliseconds: `'1.5 hours'`.
 */
export type Duration =
  | number
  | DurationText
  | {
      /** Hours of 3,600,000 ms (T3). */
      readonly hours?: number
      /** Minutes of 60,000 ms. */
      readonly minutes?: number
      /** Seconds of 1,000 ms. */
      readonly seconds?: number
      /** Whole milliseconds. */
      readonly milliseconds?: number
    }

const UNITS: Readonly<Record<string, number>> = {
  hours: HOUR,
  minutes: MINUTE,
  seconds: 1000,
  milliseconds: 1,
}

/** Converts a duration to milliseconds; throws `invalid-duration`. */
export function toMilliseconds(duration: Duration): number {
  if (typeof duration === 'string') return fromKnownText(duration) ?? read(duration)
  return read(duration)
}

// Programs use the same few texts again and again. The cache is bounded, because texts can come from users.
const texts = new Map<string, number>()
const MOST_TEXTS = 100

function fromKnownText(text: string): number | undefined {
  const known = texts.get(text)
  if (known !== undefined) return known
  const ms = millisecondsOf(text)
  if (ms === undefined || !Number.isSafeInteger(ms)) return undefined
  if (texts.size < MOST_TEXTS) texts.set(text, ms)
  return ms
}

function read(duration: Duration): number {
  return parseOrThrow((issues) => readDuration(duration, [], issues))
}

function readDuration(value: unknown, path: Path, issues: Issue[]): number {
  const ms = typeof value === 'number' ? value : millisecondsOf(value)
  if (ms !== undefined && Number.isSafeInteger(ms)) return ms
  report(issues, INVALID_DURATION, path, value, reason(value, ms))
  return Number.NaN
}

function millisecondsOf(value: unknown): number | undefined {
  if (typeof value === 'string') return fromIso(value) ?? fromWords(value)
  if (typeof value === 'object' && value !== null) return fromUnits(Object.entries(value))
  return undefined
}

function fromWords(text: string): number | undefined {
  const match = /^(-?)(\d+(?:\.\d+)? [a-z]+(?: \d+(?:\.\d+)? [a-z]+)*)$/.exec(text)
  if (!match?.[2]) return undefined
  const words = match[2].split(' ')
  const units = words.flatMap((word, i) =>
    i % 2 ? [[word.endsWith('s') ? word : `${word}s`, Number(words[i - 1])] as const] : [],
  )
  return signed(match[1], fromUnits(units))
}

function fromIso(text: string): number | undefined {
  const match = /^(-?)PT(?=\d)(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?$/.exec(text)
  if (!match) return undefined
  const [hours, minutes, seconds] = match.slice(2).map((part) => Number(part ?? 0))
  return signed(
    match[1],
    fromUnits([
      ['hours', hours],
      ['minutes', minutes],
      ['seconds', seconds],
    ]),
  )
}

/** The sum in milliseconds; `undefined` for an unknown or repeated unit, NaN for a fraction of a millisecond. */
function fromUnits(units: readonly (readonly [string, unknown])[]): number | undefined {
  const seen = new Set<string>()
  let sum = 0
  for (const [unit, amount] of units) {
    if (amount === undefined) continue
    const size = Object.hasOwn(UNITS, unit) ? UNITS[unit] : undefined
    if (size === undefined || seen.has(unit) || typeof amount !== 'number') return undefined
    seen.add(unit)
    sum += wholeMilliseconds(amount, size)
  }
  return seen.size > 0 ? sum : undefined
}

/** 1.1 hours are whole milliseconds, but not in binary arithmetic, so a rounding error is tolerated. */
function wholeMilliseconds(amount: number, size: number): number {
  const ms = amount * size
  const whole = Math.round(ms)
  return Math.abs(ms - whole) < 1e-6 ? whole : Number.NaN
}

function signed(sign: string | undefined, ms: number | undefined): number | undefined {
  return ms === undefined ? undefined : sign ? 0 - ms : ms
}

function reason(value: unknown, ms: number | undefined): string {
  if (ms !== undefined && Math.abs(ms) > Number.MAX_SAFE_INTEGER) return ': it is too long'
  if (ms !== undefined) return ': it is not a whole number of milliseconds'
  return /day|week|month|year|P\d|\dD/i.test(describe(value))
    ? ': units longer than an hour have no fixed length'
    : ''
}
