// The widths of the characters from ' ' to '~' in fortieths of the font size, as characters from '$' on. Each is the
// widest of Inter, Arial and DejaVu Sans, so a text is never wider than this where one of them is used.
const WIDTHS =
  '157F>LD0449F1713>>>>>>>>>>22FFF;M@@BC?=DC0;?;ICD?DA?>B@L@@@434F;8=>;>=3>>00<0K>=>>5:4><E<<;>2>F'
const BOLD = 1.15
// SVG cannot measure text. For characters outside the table, these widths are enough in nearly all scripts.
const LATIN = 1.1
const OTHER = 1.4

/** The width that a text needs at most, in pixels. */
export function widthOf(text: string, size: number, isBold = false): number {
  let width = 0
  for (const character of text) {
    const code = character.codePointAt(0) as number
    width += (WIDTHS.charCodeAt(code - 32) - 36) / 40 || (code <= 0x2026 ? LATIN : OTHER)
  }
  return width * size * (isBold ? BOLD : 1)
}

// A word with the spaces after it. A length of time such as `5 h 59` is one, also with an operator before it.
const WORDS = /(?:[=+\u2013] )?(?:[\d.]+(?: (?:h|min|s|[\d.]+)(?![^ ]))+|[^ ]*) */g

/** The characters at the start of a text that fit a width. */
function fittingStart(text: string, room: number, size: number, isBold: boolean): string {
  let [start, width] = ['', 0]
  for (const character of text) {
    width += widthOf(character, size, isBold)
    if (width > room) break
    start += character
  }
  return start
}

/**
 * A text as lines that fit a width. A length of time is not divided, and neither is a word unless it is longer than a
 * line. If there are more than `maxLines` lines, the last ends with `…`.
 */
export function wrapped(text: string, room: number, size: number, maxLines = 3, isBold = false): string[] {
  const start = fittingStart(text, room, size, isBold)
  if (start === text) return text ? [text] : []
  if (maxLines < 2)
    return [`${fittingStart(text, room - widthOf('…', size, isBold), size, isBold).trimEnd()}…`]
  let line = ''
  for (const [word] of text.matchAll(WORDS)) {
    // The space at the end of a line needs no room.
    if ((line + word).trimEnd().length > start.length) break
    line += word
  }
  line ||= start
  return [line.trimEnd(), ...wrapped(text.slice(line.length), room, size, maxLines - 1, isBold)]
}

/** Parts with ` · ` between them, or one below the other if they do not fit a line. */
export function dotted(parts: readonly string[], room: number, size: number): string[] {
  const whole = parts.join(' · ')
  return widthOf(whole, size) <= room ? [whole] : parts.flatMap((part) => wrapped(part, room, size))
}
