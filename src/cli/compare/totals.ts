import { type ComparedTotal, METRICS, type Policy } from 'dueby'

/** Adds up totals of several batches of tickets. They are listed in the order of the policy. */
export function totalsOf({ tiers, priorities }: Policy): {
  add(totals: readonly ComparedTotal[]): void
  list(): ComparedTotal[]
} {
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
    list: () => {
      const place = ({ metric, tier, priority }: ComparedTotal): readonly number[] => [
        METRICS.indexOf(metric),
        tiers.indexOf(tier),
        priorities.findIndex(({ id }) => id === priority),
      ]
      return [...sums.values()].sort((a, b) => compared(place(a), place(b)))
    },
  }
}

function compared(a: readonly number[], b: readonly number[]): number {
  return a.map((part, index) => part - (b[index] as number)).find((difference) => difference !== 0) ?? 0
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
