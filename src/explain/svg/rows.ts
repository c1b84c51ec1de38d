import type { DateStrip } from './bands'

// If there are more dates, some are folded.
const MAX_ROWS = 14

/**
 * The rows of a picture: one date each, or several that are folded. If there are more than 14 dates, consecutive
 * ones with one reason are folded; if that is not enough, so are the dates in the middle.
 *
 * @param marked The instants whose dates are not folded in the second step.
 */
export function rowsOf(strips: readonly DateStrip[], marked: readonly number[]): DateStrip[][] {
  const rows = strips.map((strip) => [strip])
  if (rows.length <= MAX_ROWS) return rows
  const folded = grouped(rows, ([strip]) => strip && reasonOf(strip))
  if (folded.length <= MAX_ROWS) return folded
  return grouped(folded, (row, index) => {
    const isMarked = row.some(({ from, to }) => marked.some((at) => at >= from && at < to))
    return !isMarked && index >= 5 && index < folded.length - 5
  })
}

/** Joins consecutive rows with the same key. Those whose key is empty or false stay alone. */
function grouped(
  rows: readonly DateStrip[][],
  keyOf: (row: DateStrip[], index: number) => unknown,
): DateStrip[][] {
  const groups: DateStrip[][][] = []
  let before: unknown
  for (const [index, row] of rows.entries()) {
    const key = keyOf(row, index)
    if (key && key === before) groups.at(-1)?.push(row)
    else groups.push([row])
    before = key
  }
  return groups.map((group) => group.flat())
}

/** The reason of dates that do not count and have one reason from start to end. Empty for others. */
export function reasonOf({ bands, from, to }: DateStrip): string {
  const [band] = bands
  const isWhole = band?.from === from && band.to === to && !band.ms && band.kind !== 'late'
  return isWhole ? band.label : ''
}
