/** Whether every word of a search begins a word of a text, whatever the case and accents. */
export function matches(search: string, text: string): boolean {
  const words = wordsOf(text)
  return wordsOf(search).every((searched) => words.some((word) => word.startsWith(searched)))
}

const MARKS = /\p{M}/gu
const BETWEEN = /[^\p{L}\p{N}]+/u

function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(MARKS, '').toLowerCase()
  return plain.split(BETWEEN).filter((word) => word !== '')
}
