import { DAY } from '../core/time'
import type { LocalClock } from '../timeline/local-clock'
import { clockText, dateText } from '../zone/local-text'
import { type ClockShift, clockChangesIn } from './clock-changes-in'
import { lengthText } from './length-text'

const MAX_NOTES = 3

/** What the clock did in a span, as notes beside another text: `'Sun 02:00 clocks went back 1 h'`. */
export function changeNotes(from: number, to: number, localClock: LocalClock, withYear: boolean): string[] {
  const changes = clockChangesIn(from, to, localClock)
  if (changes.length > MAX_NOTES) return [`${changes.length} clock changes`]
  // Within a week the weekday is enough.
  const length = to - from > 6 * DAY ? undefined : 3
  return changes.map((change) => {
    const date = dateText(Math.floor(change.before / DAY), withYear)
    return `${date.slice(0, length)} ${changeText(change)}`
  })
}

/** `'02:00 clocks went back 1 h'`. */
export function changeText({ before, shift }: ClockShift): string {
  return `${clockText(before)} clocks went ${shift < 0 ? 'back' : 'forward'} ${lengthText(Math.abs(shift))}`
}
