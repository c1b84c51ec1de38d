/** How many dates a call may still give hours of their own: each is kept by itself, and no input takes for ever (S7). */
export interface DateBudget {
  left: number
}

const MOST_DATES = 5_000

export function newDateBudget(): DateBudget {
  return { left: MOST_DATES }
}

/** Takes so many dates out of the budget, or says why not. */
export function spendDates(count: number, budget: DateBudget): string | undefined {
  if (count > budget.left)
    return `with its ${count} there are too many dates: at most ${MOST_DATES} are kept at once, one by one`
  budget.left -= count
  return undefined
}
