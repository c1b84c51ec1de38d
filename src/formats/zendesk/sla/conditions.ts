import { describe, printable } from '../../../core/describe'
import { isRecord } from '../../../core/is-record'
import { listed } from '../../shared/words'

/**
 * The conditions of an SLA policy in words, one text for `all` and one for `any`. The list is empty if the policy applies
 * to every ticket.
 */
export function zendeskConditions(filter: unknown): string[] {
  if (filter === undefined || filter === null) return []
  const text = newTexts()
  if (!isRecord(filter)) return [`the filter ${text(filter)}`]
  return FILTER_KEYS.flatMap((key) => {
    const { [key]: conditions } = filter
    if (conditions === undefined || conditions === null) return []
    if (!Array.isArray(conditions)) return [`${key}: ${text(conditions)}`]
    // The report shows no more than these, and a list can have billions of holes.
    const shown = conditions.slice(0, MAX_CONDITIONS).map((condition) => conditionText(condition, text))
    const more = conditions.length - shown.length
    if (shown.length === 0) return []
    const words = listed(more > 0 ? [...shown, `${more} more`] : shown, MAX_CONDITIONS)
    return [shown.length === 1 ? words : `${key} of ${words}`]
  })
}

/** The keys of a filter. */
export const FILTER_KEYS = ['all', 'any'] as const

/** More than any SLA policy that a person has written: who gives out the tiers needs them all. */
const MAX_CONDITIONS = 100

type Texts = (value: unknown) => string

function conditionText(condition: unknown, text: Texts): string {
  if (!isRecord(condition)) return text(condition)
  const { field, operator, value } = condition
  return [plain(field, text), plain(operator, text), ...(value === undefined ? [] : [text(value)])].join(' ')
}

/** A word of Zendesk as it is; anything else in quotes. */
function plain(word: unknown, text: Texts): string {
  return typeof word === 'string' && /^\w{1,40}$/.test(word) ? word : text(word)
}

/** The most characters of a filter that are shown whole. Data can be of any size, and share parts (S7). */
const MAX_CHARACTERS = 20_000

/** Texts and lists whole, because the conditions are nowhere else, and the beginnings of what is too long. */
function newTexts(): Texts {
  let left = MAX_CHARACTERS
  return (value) => {
    const text = lengthOf(value, left) > left ? describe(value) : wholeText(value)
    left -= text.length
    return text
  }
}

/** The approximate length of a value as text, or any larger number than `most`. */
function lengthOf(value: unknown, most: number): number {
  if (typeof value === 'string') return value.length
  let length = 0
  if (Array.isArray(value)) {
    for (const item of value) {
      length += typeof item === 'string' ? item.length + 1 : LENGTH_OF_OTHERS
      if (length > most) break
    }
  }
  return length
}

const LENGTH_OF_OTHERS = 10

function wholeText(value: unknown): string {
  if (typeof value === 'string') return `'${printable(value)}'`
  return Array.isArray(value) ? `[${Array.from(value, itemText).join()}]` : describe(value)
}

function itemText(item: unknown): string {
  return typeof item === 'string' ? printable(JSON.stringify(item)) : describe(item)
}
