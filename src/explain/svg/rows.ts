import { runsOf } from '../runs'
import type { DateStrip } from './bands'

// So many dates are drawn one by one.
const MOST = 14

/**
 * The rows of a picture: one date each, or several that are folded. If there are more than 14 dates, those in a row that
 * have one reason are folded; if that is not enough, so are the dates in the middle on which nothing is marked.
 *
 * @param marked The instants whose dates are shown.
 */
export function rowsOf(strips: readonly DateStrip[], marked: readonly number[]): DateStrip[][] {
  if (strips.length <= MOST) return strips.map((strip) => [strip])
  const runs = runsOf(strips, (before, strip) => {
    const reason = reasonOf(strip)
    return reason !== '' && reason === reasonOf(before)
  })
  if (runs.length <= MOST) return runs
  const folded = runs
    .slice(5, -5)
    .filter((run) => run.every(({ from, to }) => marked.every((at) => at < from || at >= to)))
  const isFolded = new Set(folded)
  return runsOf(runs, (before, run) => isFolded.has(before) && isFolded.has(run)).map((several) =>
    several.flat(),
  )
}

/** The reason of dates that do not count and have one reason from start to end. Empty for others. */
export function reasonOf({ bands, from, to }: DateStrip): string {
  const [band] = bands
  const isWhole = band?.from === from && band.to === to && !band.ms && band.kind !== 'late'
  return isWhole ? band.label : ''
}
