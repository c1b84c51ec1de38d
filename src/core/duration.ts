import { describe } from './describe'
import { parseOrThrow } from './error'
import { type Issue, issue, type Path } from './issue'
import { INVALID_DURATION } from './messages'
import { HOUR, MINUTE } from './time'

type Unit = 'hour' | 'hours' | 'minute' | 'minutes' | 'second' | 'seconds' | 'millisecond' | 'milliseconds'

/** A length of time in words, `'2 hours'`, `'1 hour 30 minutes'`, or as ISO 8601, `'PT2H30M'`; `-` in front of either. */
export type DurationText =
  | `${number} ${Unit}`
  | `${number} hour${'' | 's'} ${number} minute${'' | 's'}`
  | `PT${string}`
  | `-PT${string}`

/**
 * A length of time: whole milliseconds, words, ISO 8601, or an object as in date-fns. There is no day:
 * an hour is an hour (T3), and days are counted by `addBusinessDays`.
 */
export type Duration =
  | number
  | DurationText
  | {
      readonly hours?: number
      readonly minutes?: number
      readonly seconds?: number
      readonly milliseconds?: number
    }

const UNITS: Readonly<Record<string, number>> = {
  hours: HOUR,
  minutes: MINUTE,
  seconds: 1000,
  milliseconds: 1,
}

/** The duration in milliseconds, or a `DuebyError` with `invalid-duration`. */
export function toMilliseconds(duration: Duration): number {
  if (typeof duration === 'string') return fromKnownText(duration) ?? read(duration)
  return read(duration)
}

// Programs use a few texts over and over. The memo is bounded, since texts may come from anywhere.
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
  issues.push(issue(INVALID_DURATION, path, value, reason(value, ms)))
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

/** The sum in whole milliseconds; `undefined` for an unknown or repeated unit, NaN for a fraction. */
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

/** Decimal parts such as 0.1 hours are whole milliseconds but not whole in binary: forgive the last bits only. */
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
    ? ': only hours and less have a fixed length (T3)'
    : ''
}
