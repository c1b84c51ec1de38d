import { operandsOf, type ParsedSchedule } from './parsed-schedule'

/**
 * The last local date whose holidays are known (S10), as far as it matters to an answer that depends on the dates
 * from `first` through `last`: that of the operand that knows least, and of versions only those in force then.
 * `undefined` when nothing says how far the holidays are known.
 */
export function coveredThrough(parsed: ParsedSchedule, first: number, last: number): number | undefined {
  switch (parsed.kind) {
    case 'weekly':
      return parsed.coveredThrough
    case 'versions':
      return earliest(
        parsed.versions.map(({ from, until, schedule }) => {
          if (from > last || until <= first) return undefined
          const through = coveredThrough(schedule, first, last)
          // What a version does not know about the time after it makes no difference.
          return through !== undefined && through < until - 1 ? through : undefined
        }),
      )
    default:
      return earliest(parsed.operands.map((operand) => coveredThrough(operand, first, last)))
  }
}

/** Whether any part of a schedule says how far its holidays are known. If none does, there is nothing to warn about. */
export function knowsCoverage(parsed: ParsedSchedule): boolean {
  return parsed.kind === 'weekly'
    ? parsed.coveredThrough !== undefined
    : operandsOf(parsed).some(knowsCoverage)
}

function earliest(days: readonly (number | undefined)[]): number | undefined {
  const known = days.filter((day) => day !== undefined)
  return known.length > 0 ? Math.min(...known) : undefined
}
