import type { ComparedTotal, PolicyComparison, Verdict } from './policy-comparison'

const COUNTED_AS: Readonly<Record<Verdict, Exclude<keyof ComparedTotal, 'metric' | 'tier' | 'priority'>>> = {
  'newly met': 'newlyMet',
  'newly missed': 'newlyMissed',
  'other state': 'otherState',
  moved: 'moved',
  same: 'same',
  'newly promised': 'newlyPromised',
  'no longer promised': 'noLongerPromised',
}

const NONE = {
  newlyMet: 0,
  newlyMissed: 0,
  otherState: 0,
  moved: 0,
  same: 0,
  newlyPromised: 0,
  noLongerPromised: 0,
}

/** How many cycles have which verdict, by metric, tier and priority, in the order of their first rows. */
export function comparisonTotals(rows: PolicyComparison['rows']): ComparedTotal[] {
  const totals = new Map<string, ComparedTotal>()
  for (const row of rows) {
    if (row.verdict === 'not judged') continue
    const { metric, tier, priority, verdict } = row
    const key = JSON.stringify([metric, tier, priority])
    const none = { metric, tier, priority, ...NONE }
    const total = totals.get(key) ?? none
    const count = COUNTED_AS[verdict]
    totals.set(key, { ...total, [count]: total[count] + 1 })
  }
  return [...totals.values()]
}
