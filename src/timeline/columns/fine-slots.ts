import { DAY, HOUR } from '../../core/time'
import { type Axis, type Buckets, bucketsOfTime } from '../lookup/buckets'
import type { Compiled } from '../lookup/compiled-years'
import { endOf, type PrefixSums } from '../lookup/prefix-sums'

// Slots from midnight in UTC are cut through by hours elsewhere: other beginnings are tried.
const WIDTHS = [24, 12, 8, 6].map((hours) => hours * HOUR)

/**
 * The widest slots of time none of which holds a closing and an opening after it, so that tables can be made of
 * them; `undefined` when there are none.
 */
export function fineSlots(compiled: Compiled): Buckets | undefined {
  const { from, to } = compiled
  for (const width of WIDTHS) {
    for (let origin = from - 2 * DAY; origin < from - 2 * DAY + width; origin += HOUR) {
      if (areApart(compiled, { origin, width })) return bucketsOfTime(compiled, to, { origin, width })
    }
  }
  return undefined
}

/** Whether each stretch ends in an earlier slot than the next one begins in. */
function areApart(sums: PrefixSums, { origin, width }: Axis): boolean {
  for (let i = 0; i < sums.count - 1; i++) {
    const next = sums.starts[i + 1] as number
    if (Math.floor((endOf(i, sums) - 1 - origin) / width) >= Math.floor((next - origin) / width)) return false
  }
  return true
}
