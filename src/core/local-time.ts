import { clockFromText } from './clock-text'
import { dayFromText } from './local-date'
import { DAY } from './time'

/**
 * A wall-clock reading in milliseconds from 1970-01-01T00:00, in a calendar without zones. `24:00` is the end of
 * its date, and nothing comes after it; `undefined` for a date or a time that does not exist.
 *
 * @param seconds Two digits.
 * @param fraction Up to three digits, the first of which are tenths.
 */
export function localFromText(date: string, clock: string, seconds = '', fraction = ''): number | undefined {
  const day = dayFromText(date)
  const time = clockFromText(clock)
  if (day === undefined || time === undefined) return undefined
  const within = time + Number(seconds) * 1000 + Number(fraction.padEnd(3, '0'))
  return within > DAY ? undefined : day * DAY + within
}
