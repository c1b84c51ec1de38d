import { DAY } from '../../core/time'
import type { Direction } from '../compile/year-cache'
import { CLOSED_DAY } from './day-patterns'
import type { DayTable } from './day-table'

/** What of a table does not depend on the patterns that are known. */
export type Days = Pick<DayTable, 'start' | 'patterns' | 'before'>

export const NO_DAYS: Days = {
  start: Number.POSITIVE_INFINITY,
  patterns: /* @__PURE__ */ Int32Array.of(CLOSED_DAY),
  before: /* @__PURE__ */ new Float64Array(1),
}

/**
 * Adds the patterns of days on one side of the known ones. What was measured between two known instants, and its
 * origin, stay the same.
 */
export function withDays(
  known: Days,
  direction: Direction,
  { firstDay, patterns: added }: { readonly firstDay: number; readonly patterns: Int32Array },
  rows: Int32Array,
): DayTable {
  const isLater = direction === 'later'
  const start = Math.min(known.start, firstDay * DAY)
  const count = known.patterns.length - 1
  const patterns = new Int32Array(count + added.length + 1)
  patterns.set(known.patterns, isLater ? 0 : added.length)
  patterns.set(added, isLater ? count : 0)
  patterns[count + added.length] = CLOSED_DAY
  const before = new Float64Array(patterns.length)
  // Earlier time comes before the origin of the known days.
  let sum = known.before[0] as number
  if (!isLater) for (const pattern of added) sum -= rows[pattern - 1] as number
  for (let day = 0; day < patterns.length; day++) {
    before[day] = sum
    sum += rows[(patterns[day] as number) - 1] as number
  }
  return { start, patterns, rows, before, ...daysByAmount(before) }
}

function daysByAmount(before: Float64Array): Pick<DayTable, 'dayByAmount' | 'width'> {
  const origin = before[0] as number
  const open = (before[before.length - 1] as number) - origin
  // About as many amounts as days.
  const width = Math.max(Math.floor(open / before.length), 1)
  const dayByAmount = new Int32Array(Math.floor(open / width) + 1)
  for (let amount = 0, day = 0; amount < dayByAmount.length; amount++) {
    while ((before[day + 1] as number) <= origin + amount * width) day++
    dayByAmount[amount] = day
  }
  return { dayByAmount, width }
}
