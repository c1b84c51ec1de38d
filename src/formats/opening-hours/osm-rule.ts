import type { YearlyDate } from 'dueby'
import type { Span } from '../shared/open-minutes'
import type { TextPlace } from '../shared/report'
import { type Cursor, refuse, refuseHere, sees, take } from './osm-cursor'
import { DATE, osmDates } from './osm-dates'
import { osmTimes } from './osm-times'
import { DAY_NAME, type OsmWeekdays, osmWeekdays } from './osm-weekdays'
import { osmYearlyDates, YEARLY } from './osm-yearly-dates'

/** One rule of a text of opening hours. */
export interface OsmRule {
  readonly at: TextPlace
  /** `;` replaces what earlier rules said of a day, `,` adds to it. */
  readonly joinedBy: ';' | ','
  /** Times alone are for every day. */
  readonly namesDays: boolean
  readonly on: OsmOn
  /** The whole day without any. */
  readonly spans: readonly Span[] | undefined
  readonly isOff: boolean
  /** What stood in quotes after open or off. */
  readonly comment: string | undefined
  /** Public and school holidays among its days. */
  readonly holidays: readonly TextPlace[]
  readonly notes: readonly string[]
}

/** The days of a rule: those of every week, single dates as day numbers, or dates of every year. */
export type OsmOn =
  | { readonly weekdays: readonly number[] }
  | { readonly dates: readonly number[] }
  | { readonly yearly: readonly YearlyDate[] }

/** What became of a rule beside the others. */
export type OsmOutcome = { readonly problem: string } | { readonly notes: readonly string[] }

type OsmDays = Pick<OsmWeekdays, 'holidays' | 'notes'> & { readonly on: OsmOn }

const ALWAYS: OsmDays = { on: { weekdays: [0, 1, 2, 3, 4, 5, 6] }, holidays: [], notes: [] }
const NO_DAYS: OsmDays = { ...ALWAYS }

/** Reads a rule as far as it goes; `undefined` when refused. */
export function osmRule(cursor: Cursor, joinedBy: OsmRule['joinedBy']): OsmRule | undefined {
  const index = cursor.at
  const days = readDays(cursor)
  if (!days) return undefined
  take(cursor, / +/)
  const times = sees(cursor, /\d\d?:/) ? osmTimes(cursor) : undefined
  if (cursor.refusal) return undefined
  const state = take(cursor, / *(open|off|closed)(?![A-Za-z])/)?.[1]
  const comment = state === undefined ? undefined : take(cursor, / *"([^"]*)"/)?.[1]
  const saysNothing = cursor.text.slice(index, cursor.at).trim() === ''
  if (saysNothing || sees(cursor, / *[^ ,]/)) {
    take(cursor, / +/)
    return refuseHere(cursor)
  }
  if (!times && state === undefined && days !== ALWAYS && sees(cursor, / *,/)) return refuseList(cursor)
  return {
    at: { index, text: cursor.text.slice(index, cursor.at).trim() },
    joinedBy,
    namesDays: days !== NO_DAYS,
    on: days.on,
    spans: times?.spans,
    isOff: state === 'off' || state === 'closed',
    comment,
    holidays: days.holidays,
    notes: [...days.notes, ...(times?.notes ?? [])],
  }
}

/** A list of days that goes on with something else: without it the rule would say what nobody wrote. */
function refuseList(cursor: Cursor): undefined {
  if (sees(cursor, / *, *\d\d?:/))
    return refuse(cursor, 'a comma between days and times does not say which belong together')
  take(cursor, / *, */)
  if (DAYS.some((pattern) => sees(cursor, pattern)))
    return refuse(
      cursor,
      "weekdays, dates with and dates without a year are rules of their own: join them by ';'",
    )
  refuseHere(cursor)
}

const DAYS = [DAY_NAME, DATE, YEARLY]

function readDays(cursor: Cursor): OsmDays | undefined {
  if (take(cursor, /24\/7(?! *\d)/)) return ALWAYS
  if (sees(cursor, DAY_NAME)) {
    const days = osmWeekdays(cursor)
    return days && { ...days, on: { weekdays: days.weekdays } }
  }
  if (sees(cursor, DATE)) {
    const dates = osmDates(cursor)
    return dates && { ...ALWAYS, on: { dates } }
  }
  if (!sees(cursor, YEARLY)) return NO_DAYS
  const yearly = osmYearlyDates(cursor)
  return yearly && { ...ALWAYS, on: { yearly } }
}
