/** The text between two `;`, or after a `||`: from `index` to `end`, without the spaces around it. */
export interface OsmSegment {
  readonly index: number
  readonly end: number
  readonly isFallback: boolean
}

/** Splits at `;` and `||` outside of quotes; what is empty is left out. */
export function osmSegments(text: string): OsmSegment[] {
  const segments: OsmSegment[] = []
  let [start, isFallback, isQuoted] = [0, false, false]
  const close = (end: number): void => {
    const part = text.slice(start, end)
    const index = start + part.length - part.trimStart().length
    if (part.trim() !== '') segments.push({ index, end: index + part.trim().length, isFallback })
  }
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') isQuoted = !isQuoted
    const separator = isQuoted ? undefined : [';', '||'].find((mark) => text.startsWith(mark, at))
    if (separator === undefined) continue
    close(at)
    start = at + separator.length
    isFallback = separator === '||'
    at = start - 1
  }
  close(text.length)
  return segments
}
