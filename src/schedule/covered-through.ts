import { operandsOf, type ParsedSchedule } from './parsed-schedule'

/**
 * The last local date whose holidays are known (S10), as far as it matters to an answer that rests on the
 * dates `[first, last]`: that of the part which knows least, and of versions only those in force then.
 */
export function coveredThrough(parsed: ParsedSchedule, first: number, last: number): number | undefined {
  switch (parsed.kind) {
    case 'weekly':
      return parsed.coveredThrough
    case 'versions':
      return earliest(
        parsed.versions.map((version, index) => {
          const until = (parsed.versions[index + 1]?.from ?? Number.POSITIVE_INFINITY) - 1
          if (version.from > last || until < first) return undefined
          const through = coveredThrough(version.rules, first, last)
          // What a version does not know of the time after it makes no difference.
          return through !== undefined && through < until ? through : undefined
        }),
      )
    default:
      return earliest(parsed.operands.map((part) => coveredThrough(part, first, last)))
  }
}

/** Whether any part says how far its holidays are known: if none does, there is nothing to warn about. */
export function knowsCoverage(parsed: ParsedSchedule): boolean {
  return parsed.kind === 'weekly'
    ? parsed.coveredThrough !== undefined
    : operandsOf(parsed).some(knowsCoverage)
}

function earliest(days: readonly (number | undefined)[]): number | undefined {
  const known = days.filter((day) => day !== undefined)
  return known.length > 0 ? Math.min(...known) : undefined
}
