const HEAD = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//dueby//dueby//EN', 'CALSCALE:GREGORIAN']
const END = 'END:VCALENDAR'
const MAX_OCTETS = 75

/**
 * The lines between the head and the end of a calendar as an iCalendar text. Each line ends with CR LF, and is folded
 * at 75 octets, never inside a character.
 */
export function calendarText(lines: readonly string[]): string {
  return `${[...HEAD, ...lines, END].map(folded).join('\r\n')}\r\n`
}

function folded(line: string): string {
  if (IS_SHORT.test(line)) return line
  const pieces: string[] = []
  let piece = ''
  let octets = 0
  for (const character of line) {
    const size = octetsOf(character)
    if (octets + size > MAX_OCTETS) {
      pieces.push(piece)
      // The space at the start of a folded line counts too.
      piece = ' '
      octets = 1
    }
    piece += character
    octets += size
  }
  return [...pieces, piece].join('\r\n')
}

/** ASCII of at most 75 characters. */
const IS_SHORT = /^[\x20-\x7e]{0,75}$/

/** The length of a character in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}
