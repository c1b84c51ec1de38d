// Line ends can forge a line of the output, control characters can move the cursor of a terminal or set its title,
// and bidirectional controls can reverse the text around them.
const UNSAFE = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** A text from a file or an argument as one line that is safe in a terminal. */
export function printable(text: string): string {
  return text.replace(UNSAFE, (character) => SHORT[character] ?? escaped(character))
}

/** Data as indented JSON that is safe in a terminal. */
export function printableJson(data: unknown): string {
  // After JSON.stringify, these characters occur only inside strings, apart from its own line ends.
  return JSON.stringify(data, null, 2).replace(UNSAFE, (character) =>
    character === '\n' ? character : escaped(character),
  )
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
