import type { ComplianceFigures } from 'dueby'

// The bars have no view box, so they stretch with the page. All text is outside of them, in the cells beside: it stays
// readable at every width, and nothing is said by colour alone.

const HEIGHT = 14

/** The share of met and missed targets. Empty if nothing is decided yet. */
export function complianceBar({ counts, compliance }: ComplianceFigures, label: string): string {
  const decided = counts.met + counts.missed
  if (decided === 0 || compliance === undefined) return bar('', `${label}: nothing decided yet`)
  const met = share(counts.met, decided)
  const missed =
    counts.missed === 0 ? '' : `<rect class="missed" x="${met}" width="100%" height="${HEIGHT}"/>`
  // The gap keeps the two apart without colour.
  const gap =
    counts.met === 0 || counts.missed === 0
      ? ''
      : `<rect class="gap" x="${met}" width="2" height="${HEIGHT}" fill="Canvas"/>`
  return bar(
    `<rect class="met" width="${met}" height="${HEIGHT}"/>${missed}${gap}`,
    `${label}: ${counts.met} of ${decided} in time`,
  )
}

/** A bar of a number beside the largest one. */
export function countBar(count: number, largest: number, label: string): string {
  const filled =
    count === 0 ? '' : `<rect class="missed" width="${share(count, largest)}" height="${HEIGHT}"/>`
  return bar(filled, `${label}: ${count}`)
}

function bar(content: string, label: string): string {
  return `<svg height="${HEIGHT}" role="img" aria-label="${label}"><rect class="track" width="100%" height="${HEIGHT}"/>${content}</svg>`
}

function share(part: number, whole: number): string {
  return `${((part / whole) * 100).toFixed(2)}%`
}
