import { type LocalClock, latestDateAt } from '../timeline/local-clock'

/** Whether a local date begins at an instant. */
export function isMidnight(instant: number, localClock: LocalClock): boolean {
  return localClock.startOf(latestDateAt(instant, localClock)) === instant
}
