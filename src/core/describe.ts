import { tagOf, timeOfDate } from './brand'
import { isRecord } from './is-record'

/** A value as text for a message: text in quotes, objects as short JSON. Never throws. */
export function describe(value: unknown): string {
  if (typeof value === 'string') return `'${escaped(shortened(value), UNCLEAR)}'`
  if (typeof value === 'bigint') return `${value}n`
  if (typeof value === 'function') return 'a function'
  // `ownData` replaces what it cannot copy by a symbol whose key describes it.
  if (typeof value === 'symbol') return Symbol.keyFor(value) ?? String(value)
  if (typeof value !== 'object' || value === null) return String(value)
  const time = timeOfDate(value)
  try {
    if (time === undefined) {
      const json = printable(shortened(JSON.stringify(value, truncation())))
      // A `Map` and other built-in objects have no properties of their own.
      return json === '{}' && !isRecord(value) ? `an object of class ${tagOf(value).slice(8, -1)}` : json
    }
    return Number.isNaN(time) ? 'Invalid Date' : `Date ${new Date(time).toISOString()}`
  } catch {
    // It cannot be written as JSON.
    return 'an object'
  }
}

/** A JSON replacer that leaves out what would be cut off anyway. Data can be of any size, and share parts (S7). */
function truncation() {
  let left = MAX_LENGTH
  return (_key: string, value: unknown) => {
    if (left-- <= 0) return undefined
    return typeof value === 'string' || Array.isArray(value) ? value.slice(0, MAX_LENGTH) : value
  }
}

/**
 * A text whose control characters are written as escapes: line ends, the sequences with which a text could move the
 * cursor of a terminal or set its title, and marks that reverse the direction of what follows.
 */
export function printable(text: string): string {
  return escaped(text, CONTROL)
}

function escaped(text: string, characters: RegExp): string {
  return text.replace(characters, (character) => {
    const code = character.charCodeAt(0).toString(16).padStart(4, '0')
    return SHORT[character] ?? `\\u${code}`
  })
}

const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu
// Also characters that look like an ordinary space or like nothing: a message would not show the difference.
const UNCLEAR = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\u00a0\u2000-\u200b\u202f\u205f\ufeff]/gu
const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** A text cut to a length that a message can hold. */
export function shortened(text: string): string {
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH - 3)}...` : text
}

const MAX_LENGTH = 60
