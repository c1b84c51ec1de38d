const [SECOND, MINUTE, HOUR, DAY] = [1000, 60_000, 3_600_000, 86_400_000] as const
const UNITS = [
  ['day', DAY],
  ['hour', HOUR],
  ['minute', MINUTE],
  ['second', SECOND],
] as const

/** From this length on, seconds would only be noise. */
const NO_SECONDS_FROM = 10 * MINUTE

/**
 * A length of time in words, in two units at most: `'2 hours, 5 minutes'`.
 *
 * @param ms The length. A part of the smallest unit counts as a whole one, so a length that is left never reads as none.
 */
export function lengthText(ms: number, language: string): string {
  const smallest = ms >= DAY ? HOUR : ms >= NO_SECONDS_FROM ? MINUTE : SECOND
  let remaining = Math.ceil(ms / smallest) * smallest
  const parts: string[] = []
  for (const [unit, size] of UNITS) {
    const count = Math.floor(remaining / size)
    remaining -= count * size
    if (count === 0) continue
    parts.push(new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count))
  }
  if (parts.length === 0) return lengthText(SECOND, language)
  return new Intl.ListFormat(language, { style: 'long', type: 'unit' }).format(parts)
}
