import { DAY } from '../core/time'
import type { CompiledException } from './compiled-policy'

/** The days of UTC on or near which an exception can decide what a request gets. */
export interface ExceptionDays {
  readonly firstDay: number
  /** For each day from the first on, and one more: how many days before it an exception is near. */
  readonly before: Int32Array
  /** Whether a request that is due after such a day can be decided by it as well, and not only one received on it. */
  readonly isWaiting: boolean
}

/** The days from `first` through `last` that matter to requests that these exceptions apply to. */
export function exceptionDays(
  exceptions: readonly CompiledException[],
  first: number,
  last: number,
): ExceptionDays {
  const firstDay = first - MARGIN
  const isNear = new Uint8Array(last + MARGIN + 1 - firstDay)
  for (const { dates } of exceptions) {
    for (const range of dates.between(firstDay, last + MARGIN))
      isNear.fill(1, Math.max(range.first - 1 - firstDay, 0), range.last + MARGIN - firstDay)
  }
  const before = new Int32Array(isNear.length + 1)
  for (let index = 0; index < isNear.length; index++)
    before[index + 1] = (before[index] as number) + (isNear[index] as number)
  return { firstDay, before, isWaiting: exceptions.some(({ when }) => when === 'waiting') }
}

// A local date has instants on three days of UTC, and what ends with a date shows on the one after it.
const MARGIN = 3

/** The positions of a column's requests that exceptions can decide, given what is due without them. */
export function positionsNear(
  receivedAt: Float64Array,
  due: Float64Array,
  { firstDay, before, isWaiting }: ExceptionDays,
): number[] {
  const found: number[] = []
  const dayOf = (instant: number): number =>
    Math.min(Math.max(Math.floor(instant / DAY) - firstDay, 0), before.length - 1)
  for (let i = 0; i < receivedAt.length; i++) {
    const received = dayOf(receivedAt[i] as number)
    const end = isWaiting ? dayOf((due[i] as number) + DAY) : Math.min(received + 1, before.length - 1)
    if (before[end] !== before[received]) found.push(i)
  }
  return found
}
