import { HOUR, MINUTE } from './time'

export type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9

/** Two-digit hours, `00` to `24`. */
export type HourText = `0${Digit}` | `1${Digit}` | `2${0 | 1 | 2 | 3 | 4}`

/** A wall-clock time in 24-hour form, `'15:00'`. */
export type ClockText = `${HourText}:${number}`

/** Hours and minutes with two digits each, `'06:30'`, of milliseconds since local midnight that are whole minutes. */
export function clockTextOf(time: number): string {
  const [hours, minutes] = [Math.floor(time / HOUR), (time % HOUR) / MINUTE]
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}

/** Milliseconds since local midnight, `24:00` included; `undefined` for text in another form. */
export function clockFromText(text: string): number | undefined {
  const match = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(text)
  if (!match) return undefined
  const ms = Number(match[1]) * HOUR + Number(match[2]) * MINUTE
  return ms <= 24 * HOUR ? ms : undefined
}
