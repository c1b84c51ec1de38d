import { HOUR } from '../../../core/time'
import type { LatenessBucket } from './report-data'

// The last bucket has no bound.
const BOUNDS: readonly (readonly [label: string, below: number])[] = [
  ['up to 15 min', HOUR / 4],
  ['15 min to 1 h', HOUR],
  ['1 to 4 h', 4 * HOUR],
  ['4 h to 1 day', 24 * HOUR],
  ['1 to 3 days', 72 * HOUR],
  ['3 to 7 days', 168 * HOUR],
  ['more than 7 days', Number.POSITIVE_INFINITY],
]

/** Counts how late cycles are. A bound belongs to its own bucket. */
export function latenessBuckets(): { add(lateMs: number): void; buckets(): LatenessBucket[] } {
  const counts = BOUNDS.map(() => 0)
  return {
    add(lateMs) {
      const index = BOUNDS.findIndex(([, bound]) => lateMs <= bound)
      counts[index] = (counts[index] ?? 0) + 1
    },
    buckets: () => BOUNDS.map(([label], index) => ({ label, cycles: counts[index] ?? 0 })),
  }
}
