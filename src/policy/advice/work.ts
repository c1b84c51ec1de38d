/** The work that may still be done, in units of about a tenth of a microsecond. Advice must not take long (S7). */
export interface Work {
  left: number
}

/** About half a second. Real policies need a hundredth of it. */
export const ALL_WORK = 4_000_000

/** Takes some of the work; `false` if there is none left. */
export function spend(units: number, work: Work): boolean {
  work.left -= units
  return work.left >= 0
}
