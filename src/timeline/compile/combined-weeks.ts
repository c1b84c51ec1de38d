import { internedLists } from '../../core/intervals'
import { memoized } from '../../core/memoized'
import type { OpenWeek } from './span'

/** Combines weeks in pairs. Each pair is combined only once (S7). */
export interface CombinedWeeks {
  /** Returns the same object for all equal weeks. */
  interned(week: OpenWeek): OpenWeek
  /** Combines two interned weeks to one, which is interned too. If there is only one, returns it. */
  pairOf(left: OpenWeek | undefined, right: OpenWeek | undefined): OpenWeek | undefined
}

// When the cached weeks have more edges than this, the cache is emptied. A week without edges takes as much memory as fifty.
const MAX_EDGES = 1_000_000
const EDGES_OF_A_WEEK = 50

export function combinedWeeks(combined: (a: OpenWeek, b: OpenWeek) => OpenWeek): CombinedWeeks {
  let pairs = new Map<OpenWeek, Map<OpenWeek, OpenWeek>>()
  let intern = internedLists()
  let edges = 0

  const interned = memoized((week: OpenWeek): OpenWeek => intern(week), new WeakMap())

  function pairOf(left: OpenWeek | undefined, right: OpenWeek | undefined): OpenWeek | undefined {
    if (!left || !right) return left
    const ofLeft = pairs.get(left) ?? new Map<OpenWeek, OpenWeek>()
    let pair = ofLeft.get(right)
    if (!pair) {
      pair = interned(combined(left, right))
      edges += pair.length + EDGES_OF_A_WEEK
      if (edges > MAX_EDGES) {
        edges = 0
        pairs = new Map()
        intern = internedLists()
      }
      pairs.set(left, ofLeft.set(right, pair))
    }
    return pair
  }

  return { interned, pairOf }
}
