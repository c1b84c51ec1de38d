/** The index of the end of the first line that is not empty. -1 if it does not end. A line end in quotes is none. */
export function headerEnd(text: string): number {
  return scanned(text).end
}

/** The sign that most likely separates the names in a header: the most frequent one outside quotes. */
export function delimiterOf(header: string): string {
  const { bare } = scanned(header)
  const counts = [',', ';', '\t', '|'].map((sign) => ({ sign, count: bare.split(sign).length }))
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).sign
}

/** Reads the first line that is not empty: where it ends, and what of it is outside quotes. */
function scanned(text: string): { readonly end: number; readonly bare: string } {
  let bare = ''
  let isQuoted = false
  let closedAt = -1
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string
    // Elsewhere a quote is part of the name. A doubled quote closes and opens.
    if (sign === '"' && isQuoted) [isQuoted, closedAt] = [false, at]
    else if (sign === '"' && (/[,;\t|\r\n]/.test(text[at - 1] ?? '\n') || closedAt === at - 1))
      isQuoted = true
    else if (isQuoted) continue
    else if (!/[\r\n]/.test(sign)) bare += sign
    else if (bare !== '' || closedAt >= 0) return { end: at, bare }
  }
  return { end: -1, bare }
}
