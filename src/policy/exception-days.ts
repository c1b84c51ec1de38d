import { DAY } from '../core/time'
import type { CompiledException } from './compiled-policy'

// A local date has instants on three days of UTC, and what ends with a date shows on the one after it.
const MARGIN = 3

/**
 * The positions of a column's requests that exceptions can decide: those received near one of their dates, and with a
 * `waiting` exception those that are still unanswered then.
 *
 * @param due What is due without exceptions, for valid instants.
 */
export function positionsNear(
  receivedAt: Float64Array,
  due: Float64Array,
  exceptions: readonly CompiledException[],
): number[] {
  const isWaiting = exceptions.some(({ when }) => when === 'waiting')
  const firstDay = Math.floor(least(receivedAt) / DAY) - MARGIN
  const lastDay = Math.floor(greatest(isWaiting ? due : receivedAt) / DAY) + MARGIN
  const before = nearDaysBefore(exceptions, firstDay, lastDay)
  const origin = firstDay * DAY
  const found: number[] = []
  for (let i = 0; i < receivedAt.length; i++) {
    const received = (((receivedAt[i] as number) - origin) / DAY) | 0
    const end = isWaiting ? (((due[i] as number) - origin) / DAY + 1) | 0 : received + 1
    if (before[end] !== before[received]) found.push(i)
  }
  return found
}

/** For each day of UTC from the first on, how many days before it are near a date of the exceptions. */
function nearDaysBefore(
  exceptions: readonly CompiledException[],
  firstDay: number,
  lastDay: number,
): Int32Array {
  const isNear = new Uint8Array(lastDay - firstDay + 1)
  for (const { dates } of exceptions) {
    for (const { first, last } of dates.between(firstDay - MARGIN, lastDay))
      isNear.fill(1, Math.max(first - 1 - firstDay, 0), Math.max(last + MARGIN - firstDay, 0))
  }
  const before = new Int32Array(isNear.length + 1)
  for (let index = 0; index < isNear.length; index++)
    before[index + 1] = (before[index] as number) + (isNear[index] as number)
  return before
}

function least(values: Float64Array): number {
  let found = Number.POSITIVE_INFINITY
  for (let i = 0; i < values.length; i++) found = Math.min(found, values[i] as number)
  return found
}

function greatest(values: Float64Array): number {
  let found = Number.NEGATIVE_INFINITY
  for (let i = 0; i < values.length; i++) found = Math.max(found, values[i] as number)
  return found
}
