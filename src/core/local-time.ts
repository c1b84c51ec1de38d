import { clockFromText } from './clock-text'
import { dayFromText } from './local-date'
import { DAY } from './time'

/**
 * Parses a wall-clock time to milliseconds since 1970-01-01T00:00, without a time zone. `24:00` is the end of its
 * date and must have no seconds. Returns `undefined` for a date or a time that does not exist.
 *
 * @param seconds Two digits.
 * @param fraction Up to three digits: tenths, hundredths and thousandths of a second.
 */
export function localFromText(
  date: string,
  timeText: string,
  seconds = '',
  fraction = '',
): number | undefined {
  const day = dayFromText(date)
  const time = clockFromText(timeText)
  if (day === undefined || time === undefined) return undefined
  const timeOfDay = time + Number(seconds) * 1000 + Number(fraction.padEnd(3, '0'))
  return timeOfDay > DAY ? undefined : day * DAY + timeOfDay
}
