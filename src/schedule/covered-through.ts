import type { Rules } from './rules'

/** The last local date whose holidays are known (S10): that of the part which knows least. */
export function coveredThrough(rules: Rules): number | undefined {
  switch (rules.kind) {
    case 'weekly':
      return rules.coveredThrough
    case 'versions':
      return earliest(
        rules.versions.map((version, index) => {
          const through = coveredThrough(version.rules)
          const next = rules.versions[index + 1]
          // What a version does not know of the time after it makes no difference.
          return through !== undefined && next && through >= next.from - 1 ? undefined : through
        }),
      )
    default:
      return earliest(rules.parts.map(coveredThrough))
  }
}

function earliest(days: readonly (number | undefined)[]): number | undefined {
  const known = days.filter((day) => day !== undefined)
  return known.length > 0 ? Math.min(...known) : undefined
}
