import { oneOf } from '../../core/closest'
import { describe } from '../../core/describe'
import { textFromDay, WEEKDAYS } from '../../core/local-date'
import { range } from '../../core/range'

// The texts that a message lists at most, so that it does not grow with the input (S7).
const MAX_TEXTS = 20

/** `a`, `a and b`, `a, b and c`; of more than `most`, the first and the number of the others. */
export function listed(names: readonly string[], most: number = MAX_TEXTS): string {
  const more = names.length - most
  const shown = more > 1 ? [...names.slice(0, most), `${more} more`] : names
  return shown.length < 2 ? shown.join() : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
}

/** Texts with a separator between them, and the number of those that do not fit. */
export function shortList(texts: readonly string[], separator: string): string {
  const more = texts.length - MAX_TEXTS
  return (more > 1 ? [...texts.slice(0, MAX_TEXTS), `and ${more} more`] : texts).join(separator)
}

/** `2024-12-25`, or `2024-12-24 to 2024-12-26`. */
export function rangeText(first: number, last: number): string {
  return first === last ? textFromDay(first) : `${textFromDay(first)} to ${textFromDay(last)}`
}

/** Dates in order as a range, and if it has gaps with their number: `2 dates from 2024-12-24 to 2024-12-26`. */
export function datesText(days: readonly number[]): string {
  const [first = 0, last = first] = [days[0], days.at(-1)]
  return `${days.length === last - first + 1 ? '' : `${days.length} dates from `}${rangeText(first, last)}`
}

/** `mon-wed` for three or more neighbouring weekdays, Monday first; other weekdays as a list, `mon, tue`. */
export function weekdaysText(weekdays: readonly number[]): string {
  const places = range(0, 7).filter((place) => weekdays.includes((place + 1) % 7))
  const names = places.map((place) => WEEKDAYS[(place + 1) % 7])
  const areNeighbours = places.every((place, index) => place === (places[0] ?? 0) + index)
  return areNeighbours && names.length > 2 ? `${names[0]}-${names.at(-1)}` : names.join(', ')
}

/** Why a key of the input is refused. */
export function unknownKeyText(key: string, known: readonly string[]): string {
  return `the key ${describe(key)} is not supported. Expected ${oneOf(known, key)}`
}

/** What happens to a name that is not text. */
export function droppedNameText(name: unknown): string {
  return `the name ${describe(name)} is not text and is left out`
}
