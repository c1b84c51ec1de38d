import { DAY, MINUTE } from '../core/time'

/** `'Fri 12-22'`, or `'Fri 2023-12-22'` with the year. */
export function dateText(day: number, withYear = false): string {
  const date = new Date(day * DAY)
  return `${date.toUTCString().slice(0, 3)} ${date.toISOString().slice(withYear ? 0 : 5, 10)}`
}

/** A local time as `'Fri 2023-12-22 17:00'`. */
export function localTimeText(local: number): string {
  return `${dateText(Math.floor(local / DAY), true)} ${clockText(local)}`
}

/** A local time as `'17:00'`, with seconds and milliseconds only if they are not zero. */
export function clockText(local: number): string {
  const iso = new Date(local).toISOString()
  return iso.slice(11, local % MINUTE === 0 ? 16 : local % 1000 === 0 ? 19 : 23)
}
