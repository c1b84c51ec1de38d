import { DAY, HOUR, MINUTE } from '../../core/time'
import { durationText } from './duration-text'

/**
 * A length of real time for people. It has two parts at most: from two days on days and hours,
 * and below that hours and minutes. The rest is cut off.
 */
export function realTimeText(ms: number): string {
  if (ms >= 2 * DAY) {
    const hours = Math.floor((ms % DAY) / HOUR)
    return `${Math.floor(ms / DAY)} days${hours > 0 ? ` ${hours} h` : ''}`
  }
  return durationText(ms < MINUTE ? ms : Math.floor(ms / MINUTE) * MINUTE)
}
