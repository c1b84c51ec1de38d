import type ICAL from 'ical.js'

/** One property as it stands in the text: its name in capitals, each of its values as written. */
export interface IcalLine {
  readonly name: string
  /** By their names in small letters. */
  readonly parameters: Readonly<Record<string, unknown>>
  /** Its values are called dates, VALUE=DATE. */
  readonly isDate: boolean
  readonly values: readonly string[]
}

/** A part of a recurrence rule, `BYDAY=MO,TU`: its name in capitals, and its values. */
export type IcalRulePart = readonly [name: string, values: readonly RuleValue[]]

/** Reads iCalendar piece by piece, so that a wrong one spoils no other; `undefined` for what is none. */
export interface IcalReader {
  /** An unfolded line, `NAME;PARAMETER="…":VALUE`. */
  readonly line: (text: string) => IcalLine | undefined
  /** A text without its escapes. */
  readonly text: (written: string) => string
  /** `'2023-12-25'`, or with a time of day `'2023-12-25T09:00:00'`. Whether there is such a date is not asked. */
  readonly date: (written: string) => string | undefined
  /** How long a duration is, negative if it goes back. */
  readonly seconds: (written: string) => number | undefined
  readonly rulePart: (written: string) => IcalRulePart | undefined
}

/** Lets ical.js read, but nothing that recurs: its iterator can run for ever (decision 0010). */
export function icalReader({ parse, design, Duration }: typeof ICAL): IcalReader {
  const kinds: Kinds = design.icalendar.value
  // The format, but for the kinds of values: these stay as written.
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

/** ical.js reads the beginning of a value, `2X` as 2. So it has to write what it has read as it stood there. */
function exactly<Value>(written: string, kind: Kind<Value>): Value | undefined {
  return attempt(() => {
    const value = kind.fromICAL(written)
    return kind.toICAL(value) === written ? value : undefined
  })
}

/** ical.js passes over what it does not expect, and reads `P1.5D` as one day. */
const DURATION = /^[+-]?P(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/

/** Plus signs and zeros before a number. */
const IDLE_SIGNS = /(?<=[=,]-?)[+0]+(?=\d)/g

/** At each parameter ical.js looks for the colon anew, which takes it minutes if there are a million. */
function hasLongHead(text: string): boolean {
  if (text.length < LONGEST_HEAD) return false
  return (text.replace(/="[^"]*"/g, '').split(':', 1)[0] ?? '').length >= LONGEST_HEAD
}

const LONGEST_HEAD = 10_000

/** What cannot be read it answers with errors of many kinds, and all mean the same here. */
function attempt<Result>(read: () => Result): Result | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
