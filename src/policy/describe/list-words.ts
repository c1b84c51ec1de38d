/** `a`, `a and b`, `a, b and c`; with another word instead of `and`. */
export function listWords(words: readonly string[], between: 'and' | 'or' = 'and'): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} ${between} ${words.at(-1)}`
}
