import { range } from '../../core/range'
import { type Note, sameHours } from '../shared/note'
import type { TextPlace } from '../shared/report-entry'
import { type Cursor, refuse, refuseHere, sees, take } from './cursor'

const NAMES = ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa']

/** The pattern of a weekday, or of public (`PH`) or school holidays (`SH`). */
export const DAY_NAME: RegExp = /(Mo|Tu|We|Th|Fr|Sa|Su|PH|SH)(?![A-Za-z])/

/** Public or school holidays. */
export type HolidayKind = 'PH' | 'SH'

/** `PH` or `SH` in a text. */
export interface HolidayPlace extends TextPlace {
  readonly text: HolidayKind
}

/** Weekdays, 0 for Sunday, and the public and school holidays among them. */
export interface OsmWeekdays {
  readonly weekdays: readonly number[]
  readonly holidays: readonly HolidayPlace[]
  /** Whether the weekdays count on these holidays only, `SH Mo-Fr`. */
  readonly isOnHolidays: boolean
  readonly notes: readonly Note[]
  /** Weekdays counted within the month, `Mo[1]`. */
  readonly nth: readonly OsmNth[]
}

/** A weekday, 0 for Sunday, and which of the month. */
export interface OsmNth {
  readonly weekday: number
  readonly nths: readonly (1 | 2 | 3 | 4 | 5 | 'last')[]
}

/** Reads `Mo-Fr`, `Sa,Su`, `Mo-We,Fr`, `PH`, and lists of these; `undefined` if refused. */
export function osmWeekdays(cursor: Cursor): OsmWeekdays | undefined {
  const weekdays = new Set<number>()
  const holidays: HolidayPlace[] = []
  const nth: OsmNth[] = []
  const notes = new Set<string>()
  for (let separator: string | undefined = ''; separator !== undefined; ) {
    const index = cursor.at
    const name = take(cursor, DAY_NAME)?.[1] ?? ''
    if (name === 'PH' || name === 'SH') {
      holidays.push({ index, text: name })
    } else if (NAMES.includes(name) && sees(cursor, NTH)) {
      const from = cursor.at
      const [, written = ''] = take(cursor, NTH) ?? []
      const nths = nthsIn(written)
      if (!nths) return refuse(cursor, 'the range in [ ] must not end before it starts', from)
      nth.push({ weekday: NAMES.indexOf(name), nths })
    } else {
      const days = daysFrom(NAMES.indexOf(name), cursor)
      if (!days) return undefined
      for (const day of days) weekdays.add(day)
    }
    separator = take(cursor, ANOTHER)?.[0]
    if (separator?.endsWith(' ')) notes.add("weekdays after ', ' were read as part of the same list")
  }
  if (nth.length > 0 && weekdays.size + holidays.length > 0)
    return refuse(cursor, "weekdays with and without [ ] need separate rules: join them with ';'")
  const isOnHolidays = weekdays.size + nth.length === 0 && take(cursor, ON_HOLIDAYS) !== undefined
  if (!isOnHolidays)
    return { nth, weekdays: [...weekdays], holidays, isOnHolidays, notes: [...notes].map(sameHours) }
  const inner = osmWeekdays(cursor)
  if (inner && inner.holidays.length + inner.nth.length > 0) return refuseHere(cursor)
  return inner && { ...inner, holidays, isOnHolidays }
}

/** The pattern of which weekdays of a month: `[1]`, `[1,3]`, `[2-4]`, `[-1]`. */
const NTH = /\[((?:[1-5](?:-[1-5])?|-1)(?:,(?:[1-5](?:-[1-5])?|-1))*)\](?! *[+-] *\d+ *day)/

/** `undefined` if a range ends before it starts. */
function nthsIn(written: string): OsmNth['nths'] | undefined {
  const found = new Set<OsmNth['nths'][number]>()
  for (const part of written.split(',')) {
    const [first = 1, last = first] = part.split('-').map(Number)
    if (part === '-1') found.add('last')
    else if (last < first) return undefined
    else for (const nth of range(first, last + 1)) found.add(nth as 1 | 2 | 3 | 4 | 5)
  }
  return [...found]
}

/** `PH Mo`, in place of `PH,Mo`. */
const ON_HOLIDAYS = / +(?=(Mo|Tu|We|Th|Fr|Sa|Su)(?![A-Za-z]))/

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
