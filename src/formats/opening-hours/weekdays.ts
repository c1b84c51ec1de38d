import { range } from '../../core/range'
import { type Note, sameHours, type TextPlace } from '../shared/report'
import { type Cursor, refuse, refuseHere, take } from './cursor'

const NAMES = ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa']

/** The pattern of a weekday, or of public (`PH`) or school holidays (`SH`). */
export const DAY_NAME: RegExp = /(Mo|Tu|We|Th|Fr|Sa|Su|PH|SH)(?![A-Za-z])/

/** Weekdays, 0 for Sunday, and the public and school holidays among them. */
export interface OsmWeekdays {
  readonly weekdays: readonly number[]
  readonly holidays: readonly TextPlace[]
  readonly notes: readonly Note[]
}

/** Reads `Mo-Fr`, `Sa,Su`, `Mo-We,Fr`, `PH`, and lists of these; `undefined` if refused. */
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
  return { weekdays: [...weekdays], holidays, notes: [...notes].map(sameHours) }
}

const ANOTHER = new RegExp(` *, *(?=${DAY_NAME.source})`)

/** The days from the first to the one after a dash, both included; `Sa-Mo` runs over the end of the week. */
function daysFrom(first: number, cursor: Cursor): number[] | undefined {
  if (first < 0) return refuseHere(cursor)
  if (!take(cursor, / *- */)) return [first]
  const from = cursor.at
  const last = NAMES.indexOf(take(cursor, DAY_NAME)?.[1] ?? '')
  if (last < 0) return refuse(cursor, 'the range needs a weekday here', from)
  if (last === first) return refuse(cursor, 'a range of weekdays cannot end on the day it starts on', from)
  return range(first, last < first ? last + 8 : last + 1).map((day) => day % 7)
}
