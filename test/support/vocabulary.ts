import { localDateAt, wallTimeCompatible } from '../oracle/naive-schedule'

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

/**
 * The instant of a local time as a ticket shows it, such as `'Fri 2023-12-22 17:00'`. It comes from the naive walk, not
 * from the library. The weekday is checked.
 */
export function inZone(text: string, zone: string): Date {
  const match = /^(\w{3}) (\d{4}-\d\d-\d\d) (\d\d):(\d\d)(?::(\d\d)(\.\d{3})?)?$/.exec(text)
  if (!match)
    throw new Error(`'${text}' is not a local time. Expected a text such as 'Fri 2023-12-22 17:00'.`)
  const [, weekday, date = '', hour, minute, second = '0', fraction = '0'] = match
  const found = WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()]
  if (found !== weekday) throw new Error(`${date} is a ${found}, not a ${weekday}`)
  const at = wallTimeCompatible(zone, date, Number(hour) * 60 + Number(minute))
  if (localDateAt(zone, at) !== date && hour !== '24') throw new Error(`${text} does not exist in ${zone}`)
  return new Date(at + Number(second) * 1000 + Math.round(Number(fraction) * 1000))
}

/** The instant of a Pacific time. */
export const pt = (text: string): Date => inZone(text, 'America/Los_Angeles')

/** Hours in milliseconds. */
export const hours = (count: number): number => count * 3_600_000
