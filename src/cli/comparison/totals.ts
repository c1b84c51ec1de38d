import type { ComparedTotal } from 'dueby'

/** Adds up totals of several batches of tickets. */
export function totalsOf(): { add(totals: readonly ComparedTotal[]): void; list(): ComparedTotal[] } {
  const sums = new Map<string, ComparedTotal>()
  return {
    add(totals) {
      for (const total of totals) {
        // Names can be `__proto__`, or contain any separator.
        const key = JSON.stringify([total.metric, total.tier, total.priority])
        const sum = sums.get(key)
        sums.set(key, sum === undefined ? total : added(sum, total))
      }
    },
    list: () => [...sums.values()],
  }
}

function added(sum: ComparedTotal, total: ComparedTotal): ComparedTotal {
  return {
    ...sum,
    newlyMet: sum.newlyMet + total.newlyMet,
    newlyMissed: sum.newlyMissed + total.newlyMissed,
    otherState: sum.otherState + total.otherState,
    moved: sum.moved + total.moved,
    same: sum.same + total.same,
    newlyPromised: sum.newlyPromised + total.newlyPromised,
    noLongerPromised: sum.noLongerPromised + total.noLongerPromised,
  }
}
