// Names can contain characters that a line, a cell or a file cannot hold as they are. They are written as numeric
// references, `&#10;`, which mean the same in Markdown and in HTML.

/** Characters that end a line, that no editor shows, or that change the direction of the text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those from U+0080 on mean other characters as references in HTML
const HIDDEN = /[\0-\x1f\x7f\p{Bidi_Control}\u2028\u2029\p{Cs}]/gu
/** Space at either end, which readers of a cell remove. */
const OUTER_SPACE = /^\s|\s$/g

/** @param text Without `&` that could begin a reference, apart from those to keep. */
export function withReferences(text: string): string {
  return text.replace(HIDDEN, reference).replace(OUTER_SPACE, reference)
}

function reference(character: string): string {
  return `&#${character.charCodeAt(0)};`
}

/** The character of a numeric reference. */
export function characterOf(code: string): string {
  // `fromCodePoint` would throw for the references that people can write by hand.
  return String.fromCharCode(Number(code) & 0xffff)
}
