/** Names as a list in a sentence: `'gold and silver'`. */
export function listText(names: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names)
}
