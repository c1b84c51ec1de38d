import { hashOf, isEqual } from '../../core/intervals'
import { memoized } from '../../core/memoized'
import type { Week } from './span'

/** Combines weeks two by two. A pair is combined once, however often it comes (S7). */
export interface CombinedWeeks {
  /** A week that is equal, the same one for all weeks that are equal. */
  known(week: Week): Week
  /** Two known weeks in one, which is known as well. If there is only one, it stays as it is. */
  pairOf(left: Week | undefined, right: Week | undefined): Week | undefined
}

// Edges of weeks. As soon as there are more, all are forgotten.
const MOST_EDGES = 1_000_000

// What a week takes besides its edges, in the memory of edges.
const EDGES_OF_NONE = 50

export function combinedWeeks(combined: (a: Week, b: Week) => Week): CombinedWeeks {
  let pairs = new Map<Week, Map<Week, Week>>()
  let byHash = new Map<number, Week>()
  let edges = 0

  const known = memoized((week: Week): Week => {
    const hash = hashOf(week)
    const found = byHash.get(hash)
    if (found && isEqual(found, week)) return found
    byHash.set(hash, week)
    return week
  }, new WeakMap())

  function pairOf(left: Week | undefined, right: Week | undefined): Week | undefined {
    if (!left || !right) return left
    const ofLeft = pairs.get(left) ?? new Map<Week, Week>()
    let pair = ofLeft.get(right)
    if (!pair) {
      pair = known(combined(left, right))
      edges += pair.length + EDGES_OF_NONE
      if (edges > MOST_EDGES) {
        edges = 0
        pairs = new Map()
        byHash = new Map()
      }
      pairs.set(left, ofLeft.set(right, pair))
    }
    return pair
  }

  return { known, pairOf }
}
