import { type LocalClock, latestDateAt } from '../timeline/local-clock'

/** Whether a local date begins at an instant. */
export function isMidnight(instant: number, clock: LocalClock): boolean {
  return clock.startOf(latestDateAt(instant, clock)) === instant
}
