import { greatest, least } from '../core/extremes'
import { DAY } from '../core/time'
import type { CellException } from './compiled-policy'

// A local date lasts into up to three UTC days, and an exception that ends can change the target on the date after it.
const MARGIN = 3

/**
 * The positions of the requests to which an exception can apply: those received near one of its dates or, for a
 * `waiting` exception, still unanswered near one of them.
 *
 * @param due The due times without exceptions, in milliseconds since 1970.
 */
export function positionsNear(
  receivedAt: Float64Array,
  due: Float64Array,
  exceptions: readonly CellException[],
): number[] {
  const isWaiting = exceptions.some(({ when }) => when === 'waiting')
  const firstDay = Math.floor(least(receivedAt) / DAY) - MARGIN
  const lastDay = Math.floor(greatest(isWaiting ? due : receivedAt) / DAY) + MARGIN
  const before = nearDaysBefore(exceptions, firstDay, lastDay)
  const origin = firstDay * DAY
  const positions: number[] = []
  for (let i = 0; i < receivedAt.length; i++) {
    const received = (((receivedAt[i] as number) - origin) / DAY) | 0
    const end = isWaiting ? (((due[i] as number) - origin) / DAY + 1) | 0 : received + 1
    if (before[end] !== before[received]) positions.push(i)
  }
  return positions
}

/**
 * Prefix sums: for each UTC day from the first one, the number of earlier days that are near a date of an exception.
 */
function nearDaysBefore(exceptions: readonly CellException[], firstDay: number, lastDay: number): Int32Array {
  const isNear = new Uint8Array(lastDay - firstDay + 1)
  for (const { dates } of exceptions) {
    for (const { first, last } of dates?.between(firstDay - MARGIN, lastDay) ?? [])
      isNear.fill(1, Math.max(first - 1 - firstDay, 0), Math.max(last + MARGIN - firstDay, 0))
  }
  const before = new Int32Array(isNear.length + 1)
  for (let index = 0; index < isNear.length; index++)
    before[index + 1] = (before[index] as number) + (isNear[index] as number)
  return before
}
