import { latestDateAt } from '../timeline/local-clock'
import type { BusinessDayTime } from './business-day-time'

/** The instants in `(from, to]` at which the business day of receipt can change, in ascending order. */
export function receiptChanges(
  { localClock, cutoffOn }: Pick<BusinessDayTime, 'localClock' | 'cutoffOn'>,
  from: number,
  to: number,
): number[] {
  const changes: number[] = []
  const last = latestDateAt(to, localClock) + 2
  for (let day = latestDateAt(from, localClock) - 2; day <= last; day++) {
    changes.push(localClock.startOf(day))
    if (cutoffOn) changes.push(cutoffOn(day))
  }
  // Only cut-offs near a clock change can be out of order.
  return changes.filter((at) => at > from && at <= to).sort((a, b) => a - b)
}
