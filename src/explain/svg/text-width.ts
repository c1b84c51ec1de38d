// The widths of the characters from ' ' to '~' in fortieths of the font size, as characters from '$' on. Each is the
// widest of Inter, Arial and DejaVu Sans, so a text is never wider than this where one of them is used.
const WIDTHS =
  '157F>LD0449F1713>>>>>>>>>>22FFF;M@@BC?=DC0;?;ICD?DA?>B@L@@@434F;8=>;>=3>>00<0K>=>>5:4><E<<;>2>F'
const BOLD = 1.15
// An SVG cannot measure text. For characters outside the table this is enough in nearly all scripts.
const LATIN = 1.1
const OTHER = 1.4

/** The width that a text needs at most, in pixels. */
export function widthOf(text: string, size: number, isBold = false): number {
  let width = 0
  for (const character of text) {
    const code = character.codePointAt(0) as number
    width += (WIDTHS.charCodeAt(code - 32) - 36) / 40 || (code < 0x2027 ? LATIN : OTHER)
  }
  return width * size * (isBold ? BOLD : 1)
}

/** A text that fits a width: itself, or its beginning with `…` if at least some letters of it fit; else nothing. */
export function fitted(text: string, room: number, size: number, least = 3, isBold = false): string {
  if (widthOf(text, size, isBold) <= room) return text
  // No line holds more, so a name of any length takes no longer.
  const characters = Array.from(text.slice(0, 600))
  for (let count = characters.length - 1; count >= least; count--) {
    const shown = `${characters.slice(0, count).join('').trimEnd()}…`
    if (widthOf(shown, size, isBold) <= room) return shown
  }
  return ''
}

/** A text as lines that fit a width. The last is shortened if there are more than `most`. */
export function wrapped(text: string, room: number, size: number, most = 3, isBold = false): string[] {
  if (most < 2 || widthOf(text, size, isBold) <= room)
    return text ? [fitted(text, room, size, 0, isBold)] : []
  const words = text.slice(0, 600).split(' ')
  let line = ''
  for (const word of words) {
    if (widthOf(line + word, size, isBold) > room) break
    line += `${word} `
  }
  if (!line) return [fitted(text, room, size, 0, isBold)]
  return [line.trimEnd(), ...wrapped(text.slice(line.length), room, size, most - 1, isBold)]
}
