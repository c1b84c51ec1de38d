import { DAY } from '../core/time'
import { type ParsedException, type ParsedPolicy, targetIn } from './parsed-policy'

/** The days of UTC on or near which an exception may decide what a request gets. */
export interface ExceptionDays {
  readonly firstDay: number
  /** For each day from the first on: how many days before it have a say; one more entry than days. */
  readonly before: Int32Array
  /** Whether one that is due after such a day may be decided by it too, and not only one received on it. */
  readonly isWaiting: boolean
}

/** The days that matter to requests of a priority and tier, or `undefined` when no exception does. */
export function exceptionDays(
  parsed: ParsedPolicy,
  priority: string,
  tier: string,
): ExceptionDays | undefined {
  const exceptions = parsed.exceptions.filter(({ targets }) => targetIn(targets, priority, tier))
  const days = new Set(exceptions.flatMap(nearDays))
  if (days.size === 0) return undefined
  const firstDay = [...days].reduce((first, day) => Math.min(first, day))
  const lastDay = [...days].reduce((last, day) => Math.max(last, day))
  const before = new Int32Array(lastDay - firstDay + 2)
  for (let day = firstDay; day <= lastDay; day++) {
    const index = day - firstDay
    before[index + 1] = (before[index] as number) + (days.has(day) ? 1 : 0)
  }
  return { firstDay, before, isWaiting: exceptions.some(({ when }) => when === 'waiting') }
}

/** A local date has instants of three days of UTC, and what ends with one is told on the next. */
function nearDays({ days }: ParsedException): number[] {
  return [...days.keys()].flatMap((day) => [day - 1, day, day + 1, day + 2])
}

/** Positions of a column's requests that exceptions may have a say in, given what is due without them. */
export function positionsNear(
  receivedAt: Float64Array,
  due: Float64Array,
  { firstDay, before, isWaiting }: ExceptionDays,
): number[] {
  const found: number[] = []
  const count = before.length - 1
  if (isWaiting) {
    const within = (instant: number): number =>
      Math.min(Math.max(Math.floor(instant / DAY) - firstDay, 0), count)
    for (let i = 0; i < receivedAt.length; i++) {
      const [first, end] = [within(receivedAt[i] as number), within((due[i] as number) + DAY)]
      if (before[end] !== before[first]) found.push(i)
    }
    return found
  }
  const origin = firstDay * DAY
  for (let i = 0; i < receivedAt.length; i++) {
    const index = (((receivedAt[i] as number) - origin) / DAY) | 0
    // Days before the first have a negative index, which is a large number without its sign.
    if (index >>> 0 < count && before[index + 1] !== before[index]) found.push(i)
  }
  return found
}
