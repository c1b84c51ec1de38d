import { partsOf, type Rules } from './rules'

/**
 * The last local date whose holidays are known (S10), as far as it matters to an answer that rests on the
 * dates `[first, last]`: that of the part which knows least, and of versions only those in force then.
 */
export function coveredThrough(rules: Rules, first: number, last: number): number | undefined {
  switch (rules.kind) {
    case 'weekly':
      return rules.coveredThrough
    case 'versions':
      return earliest(
        rules.versions.map((version, index) => {
          const until = (rules.versions[index + 1]?.from ?? Number.POSITIVE_INFINITY) - 1
          if (version.from > last || until < first) return undefined
          const through = coveredThrough(version.rules, first, last)
          // What a version does not know of the time after it makes no difference.
          return through !== undefined && through < until ? through : undefined
        }),
      )
    default:
      return earliest(rules.parts.map((part) => coveredThrough(part, first, last)))
  }
}

/** Whether any part says how far its holidays are known: if none does, there is nothing to warn about. */
export function knowsCoverage(rules: Rules): boolean {
  return rules.kind === 'weekly' ? rules.coveredThrough !== undefined : partsOf(rules).some(knowsCoverage)
}

function earliest(days: readonly (number | undefined)[]): number | undefined {
  const known = days.filter((day) => day !== undefined)
  return known.length > 0 ? Math.min(...known) : undefined
}
