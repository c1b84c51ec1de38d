import { HOUR, MINUTE } from './time'

export type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9

/** Hours with two digits, `00` to `24`. */
export type HourText = `0${Digit}` | `1${Digit}` | `2${0 | 1 | 2 | 3 | 4}`

/** A wall-clock time in 24-hour form with two digits each, `'15:00'`. `'24:00'` is the end of the date. */
export type ClockText = `${HourText}:${number}`

/** Formats milliseconds since local midnight as `'06:30'`. They must be whole minutes. */
export function clockTextOf(time: number): string {
  const [hours, minutes] = [Math.floor(time / HOUR), (time % HOUR) / MINUTE]
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}

/** Parses `'06:30'`, up to `'24:00'`, to milliseconds since local midnight; `undefined` for other text. */
export function clockFromText(text: string): number | undefined {
  const match = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(text)
  if (!match) return undefined
  const ms = Number(match[1]) * HOUR + Number(match[2]) * MINUTE
  return ms <= 24 * HOUR ? ms : undefined
}
