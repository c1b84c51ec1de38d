import { DAY } from '../../core/time'
import { CLOSED_DAY } from './day-patterns'
import type { DayTable } from './day-table'

/**
 * The table of days with these patterns.
 *
 * @param firstDay The day number of the first of them.
 * @param low The open time before it.
 */
export function tableOfDays(
  firstDay: number,
  low: number,
  days: ArrayLike<number>,
  rows: Int32Array,
): DayTable {
  const patterns = new Int32Array(days.length + 1)
  patterns.set(days)
  patterns[days.length] = CLOSED_DAY
  const before = new Float64Array(patterns.length)
  let sum = low
  for (let day = 0; day < patterns.length; day++) {
    before[day] = sum
    sum += rows[(patterns[day] as number) - 1] as number
  }
  return { start: firstDay * DAY, patterns, rows, before, ...daysByAmount(before) }
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
