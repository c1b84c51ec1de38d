/** How many more single dates one call may import. The schedule lists each of them, so the number is limited (S7). */
export interface DateBudget {
  left: number
}

/** The most single dates of one call. */
export const MAX_DATES = 5_000

export function newDateBudget(): DateBudget {
  return { left: MAX_DATES }
}

/** Takes a number of dates out of the budget, or says why that is not possible. */
export function spendDates(count: number, budget: DateBudget): string | undefined {
  if (count > budget.left) return tooManyDates(count)
  budget.left -= count
  return undefined
}

export function tooManyDates(count: number): string {
  return `its ${count} dates are too many: at most ${MAX_DATES} single dates can be imported in one call`
}
