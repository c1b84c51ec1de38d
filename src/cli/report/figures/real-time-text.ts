import { durationText } from '../../shell/duration-text'

const MINUTE = 60_000
const DAY = 1440 * MINUTE

/** A length of real time for people. From two days on it is in days, and below that minutes are the smallest part. */
export function realTimeText(ms: number): string {
  if (ms >= 2 * DAY) return `${Math.floor(ms / DAY)} days`
  return durationText(ms < MINUTE ? ms : Math.floor(ms / MINUTE) * MINUTE)
}
