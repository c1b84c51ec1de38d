import { PLACEHOLDER } from './fill'

/** The texts that `promiseText` fills, and the names that it knows. */
const PROMISES = ['calculator.promise', 'calculator.otherTime', 'calculator.otherDate']
const IN_PROMISES = ['time', 'date', 'zone', 'city']

/**
 * The names in braces that a label can contain.
 *
 * @param place The place of the label, such as `hours.week`.
 * @param known The text that comes with the page.
 */
export function placeholdersAt(place: string, known: string): readonly string[] {
  return PROMISES.includes(place) ? IN_PROMISES : placeholdersIn(known)
}

/** The names in braces in a text, each once. */
export function placeholdersIn(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(PLACEHOLDER), ([, name = '']) => name))]
}
