import type { TextPlace } from '../shared/report'
import { type Cursor, refuse, refuseHere, take } from './osm-cursor'

const NAMES = ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa']

/** The pattern of a weekday, or of the days that are on no calendar here. */
export const DAY_NAME: RegExp = /(Mo|Tu|We|Th|Fr|Sa|Su|PH|SH)(?![A-Za-z])/

/** Weekdays as read, 0 for Sunday, with the public and school holidays among them. */
export interface OsmWeekdays {
  readonly weekdays: readonly number[]
  readonly holidays: readonly TextPlace[]
  readonly notes: readonly string[]
}

/** `Mo-Fr`, `Sa,Su`, `Mo-We,Fr`, `PH`, and lists of these; `undefined` when refused. */
export function osmWeekdays(cursor: Cursor): OsmWeekdays | undefined {
  const weekdays = new Set<number>()
  const holidays: TextPlace[] = []
  const notes = new Set<string>()
  for (let separator: string | undefined = ''; separator !== undefined; ) {
    const index = cursor.at
    const name = take(cursor, DAY_NAME)?.[1] ?? ''
    if (name === 'PH' || name === 'SH') {
      holidays.push({ index, text: name })
    } else {
      const days = daysFrom(NAMES.indexOf(name), cursor)
      if (!days) return undefined
      for (const day of days) weekdays.add(day)
    }
    separator = take(cursor, ANOTHER)?.[0]
    if (separator?.endsWith(' ')) notes.add("weekdays after ', ' were read as part of the same list")
  }
  return { weekdays: [...weekdays], holidays, notes: [...notes] }
}

const ANOTHER = new RegExp(` *, *(?=${DAY_NAME.source})`)

/** The days from the first through the one after a dash, over the week's end if need be. */
function daysFrom(first: number, cursor: Cursor): number[] | undefined {
  if (first < 0) return refuseHere(cursor)
  if (!take(cursor, / *- */)) return [first]
  const from = cursor.at
  const last = NAMES.indexOf(take(cursor, DAY_NAME)?.[1] ?? '')
  if (last < 0) return refuse(cursor, 'a weekday belongs here', from)
  if (last === first) return refuse(cursor, 'a range of weekdays ends on another day than it begins', from)
  return Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, step) => (first + step) % 7)
}
