import { DAY } from '../core/time'
import type { Wall } from './wall'

const MOST_NOTES = 3

/** What the clock did in `[from, to)`, as notes beside another text: `'Sun 02:00 clocks went back 1 h'`. */
export function changeNotes(from: number, to: number, wall: Wall, withYear: boolean): string[] {
  const changes = wall.changesIn(from, to)
  if (changes.length > MOST_NOTES) return [`${changes.length} clock changes`]
  // Within a week the weekday is enough.
  const length = to - from > 6 * DAY ? undefined : 3
  return changes.map(
    ({ day, time, text }) => `${wall.dateText(day, withYear).slice(0, length)} ${time} ${text}`,
  )
}
