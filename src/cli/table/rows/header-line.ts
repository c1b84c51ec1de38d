/** The index of the first line end of a text that is not in quotes. -1 if there is none. */
export function headerEnd(text: string): number {
  let isQuoted = false
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    // A doubled quote changes it twice.
    if (sign === '"') isQuoted = !isQuoted
    else if (!isQuoted && (sign === '\n' || sign === '\r')) return at
  }
  return -1
}

/** The sign that most likely separates the names in a header: the most frequent one outside quotes. */
export function delimiterOf(header: string): string {
  const parts = header.split('"').filter((_, index) => index % 2 === 0)
  const counts = [',', ';', '\t', '|'].map((sign) => ({ sign, count: parts.join('').split(sign).length }))
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).sign
}
