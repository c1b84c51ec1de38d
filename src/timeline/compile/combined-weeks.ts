import { internedLists } from '../../core/intervals'
import { memoized } from '../../core/memoized'
import type { OpenWeek } from './span'

/** Combines weeks two by two. A pair is combined once, however often it comes (S7). */
export interface CombinedWeeks {
  /** A week that is equal, the same one for all weeks that are equal. */
  known(week: OpenWeek): OpenWeek
  /** Two known weeks in one, which is known as well. If there is only one, it stays as it is. */
  pairOf(left: OpenWeek | undefined, right: OpenWeek | undefined): OpenWeek | undefined
}

// As soon as the weeks have more edges, all of them are forgotten. A week without edges takes as much memory as fifty.
const MAX_EDGES = 1_000_000
const EDGES_OF_A_WEEK = 50

export function combinedWeeks(combined: (a: OpenWeek, b: OpenWeek) => OpenWeek): CombinedWeeks {
  let pairs = new Map<OpenWeek, Map<OpenWeek, OpenWeek>>()
  let interned = internedLists()
  let edges = 0

  const known = memoized((week: OpenWeek): OpenWeek => interned(week), new WeakMap())

  function pairOf(left: OpenWeek | undefined, right: OpenWeek | undefined): OpenWeek | undefined {
    if (!left || !right) return left
    const ofLeft = pairs.get(left) ?? new Map<OpenWeek, OpenWeek>()
    let pair = ofLeft.get(right)
    if (!pair) {
      pair = known(combined(left, right))
      edges += pair.length + EDGES_OF_A_WEEK
      if (edges > MAX_EDGES) {
        edges = 0
        pairs = new Map()
        interned = internedLists()
      }
      pairs.set(left, ofLeft.set(right, pair))
    }
    return pair
  }

  return { known, pairOf }
}
