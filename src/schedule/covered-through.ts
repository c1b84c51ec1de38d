import { FIRST_DAY } from '../core/time'
import type { ParsedSchedule } from './parsed-schedule'

/**
 * The last local date whose holidays are known (S10), for an answer that depends on the dates from `first` through
 * `last`. It is the earliest date of all operands; of versions, only those in force on these dates count. `undefined`
 * if no operand states how far its holidays are known.
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
          // A version does not need to know the holidays after its end.
          return through !== undefined && through < until - 1 ? through : undefined
        }),
      )
    default:
      return earliest(parsed.operands.map((operand) => coveredThrough(operand, first, last)))
  }
}

/** Whether a last known date says that no holidays are known: it is before all dates that can matter. */
export function isNoneKnown(through: number): boolean {
  return through < FIRST_DAY
}

/** Whether any operand states how far its holidays are known. If none does, there is nothing to warn about (S10). */
export function knowsCoverage(parsed: ParsedSchedule): boolean {
  return parsed.kind === 'weekly' ? parsed.coveredThrough !== undefined : parsed.operands.some(knowsCoverage)
}

function earliest(days: readonly (number | undefined)[]): number | undefined {
  const known = days.filter((day) => day !== undefined)
  return known.length > 0 ? Math.min(...known) : undefined
}
