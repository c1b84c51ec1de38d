/** The lines that an iCalendar text begins with. */
export const ICAL_HEAD = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//dueby//dueby//EN',
  'CALSCALE:GREGORIAN',
] as const

/** The line that it ends with. */
export const ICAL_END = 'END:VCALENDAR'

const MOST_OCTETS = 75

/** Lines as an iCalendar text: folded at 75 octets, never within a character, each ended by CR LF. */
export function icalLines(lines: readonly string[]): string {
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function folded(line: string): string {
  const pieces: string[] = []
  let piece = ''
  let octets = 0
  for (const character of line) {
    const size = octetsOf(character)
    if (octets + size > MOST_OCTETS) {
      pieces.push(piece)
      // The blank that begins a folded line counts.
      piece = ' '
      octets = 1
    }
    piece += character
    octets += size
  }
  return [...pieces, piece].join('\r\n')
}

/** In UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}
