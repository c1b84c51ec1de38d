import type ICAL from 'ical.js'
import { missingPeer } from '../../shared/missing-peer'

/** One property of the text. */
export interface IcalLine {
  /** In upper case. */
  readonly name: string
  /** By their names in lower case. */
  readonly parameters: Readonly<Record<string, unknown>>
  /** Whether it has VALUE=DATE. */
  readonly isDate: boolean
  /** Each value as written. */
  readonly values: readonly string[]
}

/** A part of a recurrence rule, such as `BYDAY=MO,TU`: its name in upper case, and its values. */
export type IcalRulePart = readonly [name: string, values: readonly RuleValue[]]

/** Reads iCalendar piece by piece, so that a bad piece does not affect the others; `undefined` for a bad piece. */
export interface IcalReader {
  /** Reads an unfolded line, `NAME;PARAMETER="…":VALUE`. */
  readonly line: (text: string) => IcalLine | undefined
  /** Removes the escapes of a text. */
  readonly text: (written: string) => string
  /** `'2023-12-25'`, or with a time of day `'2023-12-25T09:00:00'`. The date may not exist. */
  readonly date: (written: string) => string | undefined
  /** A duration in seconds; negative if it goes back in time. */
  readonly seconds: (written: string) => number | undefined
  readonly rulePart: (written: string) => IcalRulePart | undefined
}

/**
 * Loads ical.js on first use, so that the other importers work where it is not installed. The import is inside `try`,
 * which tells bundlers that the package may be missing.
 *
 * @throws DuebyError `missing-peer`.
 */
export async function loadIcalReader(): Promise<IcalReader> {
  try {
    const { default: ical } = await import('ical.js')
    return icalReader(ical)
  } catch {
    throw missingPeer('ical.js')
  }
}

/** Uses ical.js for the syntax, but not for recurrences: its iterator may never return (decision 0010). */
function icalReader({ parse, design, Duration }: typeof ICAL): IcalReader {
  const kinds: Kinds = design.icalendar.value
  // The iCalendar format without its types of values, so that all values stay as written.
  const unread = { ...design.icalendar, value: {} }
  return {
    line: (text) =>
      attempt(() => {
        if (hasLongHead(text)) return undefined
        const [name, parameters, type, ...values]: Property = parse.property(text, unread)
        if (!/^[\w-]+$/.test(name)) return undefined
        return { name: name.toUpperCase(), parameters, isDate: type === 'date', values }
      }),
    text: (written) => kinds.text.fromICAL(written),
    date: (written) => {
      const text = written.toUpperCase()
      return exactly(text, kinds[text.includes('T') ? 'date-time' : 'date'])
    },
    seconds: (written) =>
      attempt(() => {
        const text = written.toUpperCase()
        return DURATION.test(text) ? Duration.fromString(text).toSeconds() : undefined
      }),
    rulePart: (written) => {
      const text = written.toUpperCase().replace(IDLE_SIGNS, '')
      const [part] = Object.entries(exactly(text, kinds.recur) ?? {})
      return part && [part[0].toUpperCase(), [part[1]].flat()]
    },
  }
}

type RuleValue = string | number

/** A property in jCal (RFC 7265). */
type Property = [name: string, parameters: Record<string, unknown>, type: string, ...values: string[]]

interface Kind<Value> {
  fromICAL(written: string): Value
  toICAL(value: Value): string
}

interface Kinds {
  readonly text: Kind<string>
  readonly date: Kind<string>
  readonly 'date-time': Kind<string>
  readonly recur: Kind<Readonly<Record<string, RuleValue | RuleValue[]>>>
}

/** ical.js ignores what follows a value: it reads `2X` as 2. So the value must be written back exactly as it was. */
function exactly<Value>(written: string, kind: Kind<Value>): Value | undefined {
  return attempt(() => {
    const value = kind.fromICAL(written)
    return kind.toICAL(value) === written ? value : undefined
  })
}

/** ical.js ignores characters that it does not expect: it reads `P1.5D` as one day. */
const DURATION = /^[+-]?P(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/

/** Plus signs and zeros before a number. */
const IDLE_SIGNS = /(?<=[=,]-?)[+0]+(?=\d)/g

/** ical.js searches for the colon again at every parameter, which takes minutes for a million parameters. */
function hasLongHead(text: string): boolean {
  if (text.length < LONGEST_HEAD) return false
  return (text.replace(/="[^"]*"/g, '').split(':', 1)[0] ?? '').length >= LONGEST_HEAD
}

const LONGEST_HEAD = 10_000

/** ical.js throws errors of many kinds for text that it cannot read. All of them mean the same here. */
function attempt<Result>(read: () => Result): Result | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
