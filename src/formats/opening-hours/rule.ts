import { range } from '../../core/range'
import { type Note, sameHours } from '../shared/note'
import type { Span } from '../shared/open-minutes'
import type { TextPlace } from '../shared/report-entry'
import { type Cursor, refuse, refuseHere, sees, take } from './cursor'
import { DATE, DAYS_OF_YEAR, FIRST_OF_YEAR, osmDates } from './dates'
import { daysOfMonths, OSM_MONTHS, osmMonths } from './months'
import { osmTimes } from './times'
import { DAY_NAME, type HolidayPlace, type OsmNth, type OsmWeekdays, osmWeekdays } from './weekdays'
import { isFromEaster, osmYearlyDates, YEARLY, type YearlyDay } from './yearly-dates'

/** One rule of a text of opening hours. */
export interface OsmRule {
  readonly at: TextPlace
  /** A rule after `;` replaces what earlier rules say about a day, a rule after `,` adds to it. */
  readonly joinedBy: ';' | ','
  /** False for times alone, which apply to every day. */
  readonly namesDays: boolean
  readonly on: OsmOn
  /** Its times; `undefined` for the whole day. */
  readonly spans: readonly Span[] | undefined
  readonly isOff: boolean
  /** A comment alone, or what to do outside the hours. It has no effect on them. */
  readonly isRemark: boolean
  /** The text in quotes after open or off. */
  readonly comment: string | undefined
  /** The public and school holidays among its days. */
  readonly holidays: readonly HolidayPlace[]
  /** Whether its weekdays count on these holidays only, `SH Mo-Fr`. */
  readonly isOnHolidays: boolean
  readonly notes: readonly Note[]
}

/** The days of a rule: weekdays of every week (0 for Sunday), single dates as day numbers, or yearly dates. */
export type OsmOn =
  | {
      readonly weekdays: readonly number[]
      /** Only on these days of the year, as days of a leap year and never all of them; `undefined` for the whole year. */
      readonly within?: readonly number[]
    }
  | { readonly dates: readonly number[] }
  | { readonly yearly: readonly YearlyDay[] }
  /** Weekdays counted within every month, or within these, from 0 for January. */
  | { readonly nth: readonly OsmNth[]; readonly months?: readonly number[] }

/** The effect of a rule beside the others. */
export type OsmOutcome = { readonly problem: string } | { readonly notes: readonly Note[] }

type OsmDays = Pick<OsmWeekdays, 'holidays' | 'notes' | 'isOnHolidays'> & { readonly on: OsmOn }

/** The days of `24/7`. */
const ALWAYS: OsmDays = {
  on: { weekdays: range(0, 7) },
  holidays: [],
  isOnHolidays: false,
  notes: [],
}
/** The days of a rule that names none: every day, too, but an object of its own, by which such a rule is known. */
const NO_DAYS: OsmDays = { ...ALWAYS }

/** Reads a rule as far as it goes; `undefined` if it is refused. */
export function osmRule(cursor: Cursor, joinedBy: OsmRule['joinedBy']): OsmRule | undefined {
  const index = cursor.at
  const days = readDays(cursor)
  if (!days) return undefined
  // A colon may end dates, `Dec 24: 08:00-12:00`.
  take(cursor, 'weekdays' in days.on ? / +/ : / *:? +/)
  const part = 'weekdays' in days.on ? days.on.within : undefined
  // `Mo[` is followed by something that could not be read, so it is not every Monday.
  const isEveryOne = days === NO_DAYS ? sees(cursor, TIMES) : !sees(cursor, /\[/)
  if (joinedBy === ';' && 'weekdays' in days.on && !part && isEveryOne) {
    if (!days.isOnHolidays) cursor.replaced = days.on.weekdays
    cursor.replacedHolidays = days.holidays.map(({ text }) => text)
  }
  if (part && !isLeapSafe(part)) return refuse(cursor, LEAP_DAY, index)
  const times = sees(cursor, /\d\d?:/) ? osmTimes(cursor) : undefined
  if (cursor.refusal) return undefined
  const state = take(cursor, / *(open|off|closed)(?![A-Za-z])/)?.[1]
  const comment = take(cursor, / *"([^"]*)"/)?.[1]
  const isUnknown = comment !== undefined && state === undefined
  const isRemark = isUnknown && !times && days === NO_DAYS
  const isEmpty = cursor.text.slice(index, cursor.at).trim() === ''
  if (isEmpty || sees(cursor, / *[^ ,]/)) {
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
    // Hours that are unknown are not hours that are open.
    isOff: state === 'off' || state === 'closed' || (isUnknown && !times),
    isRemark,
    comment,
    holidays: days.holidays,
    isOnHolidays: days.isOnHolidays,
    notes: [
      ...days.notes,
      ...(times?.notes ?? []),
      ...(isUnknown ? [isRemark ? REMARK : times ? MAY_LIMIT : UNKNOWN] : []),
    ],
  }
}

const MAY_LIMIT: Note = 'its comment has no open or off, so the hours may depend on it'
const REMARK: Note = 'a comment without hours is left out, and the hours may depend on it'
const UNKNOWN: Note = 'only a comment says when it is open: read as closed'

/** Times in any notation. */
const TIMES = /\d\d?(?!\d)|sunrise|sunset|dawn|dusk|\(/

/** Refuses a list of days that continues with something else. Without the rest, the rule would mean open all day. */
function refuseList(cursor: Cursor): undefined {
  if (sees(cursor, / *, *\d\d?:/))
    return refuse(cursor, 'a comma between days and times does not say which belong together')
  take(cursor, / *, */)
  if ([DAY_NAME, DATE, YEARLY].some((pattern) => sees(cursor, pattern)))
    return refuse(
      cursor,
      "weekdays, dates with a year and dates without one need separate rules: join them with ';'",
    )
  refuseHere(cursor)
}

function readDays(cursor: Cursor): OsmDays | undefined {
  if (take(cursor, /24\/7(?! *\d)/)) return ALWAYS
  if (sees(cursor, DAY_NAME)) {
    const days = osmWeekdays(cursor)
    return days && { ...days, on: days.nth.length > 0 ? { nth: days.nth } : { weekdays: days.weekdays } }
  }
  if (sees(cursor, DATE)) {
    const dates = osmDates(cursor)
    return dates && { ...ALWAYS, on: { dates } }
  }
  if (sees(cursor, OSM_MONTHS)) {
    const months = osmMonths(cursor)
    return within(daysOfMonths(months), cursor, months)
  }
  if (!sees(cursor, YEARLY)) return NO_DAYS
  const yearly = osmYearlyDates(cursor)
  const isSeason = yearly && !yearly.some(isFromEaster) && (sees(cursor, SEASON) || isLong(yearly, cursor))
  return yearly && (isSeason ? within(yearly, cursor) : { ...ALWAYS, on: { yearly } })
}

const SEASON = new RegExp(` *:? *${DAY_NAME.source}`)
const LONG = 14

/** Hours on so many dates of every year are a season. */
function isLong(yearly: readonly YearlyDay[], cursor: Cursor): boolean {
  return yearly.length > LONG && sees(cursor, / *:? *\d\d?:\d\d-[\d:, -]*\d *(;|$|,|open|")/)
}

/** The weekdays of a rule for a part of the year; all of them if it names none. */
function within(days: readonly YearlyDay[], cursor: Cursor, months?: readonly number[]): OsmDays | undefined {
  take(cursor, / *:? */)
  const weekdays = sees(cursor, DAY_NAME)
    ? osmWeekdays(cursor)
    : { weekdays: range(0, 7), nth: [], holidays: [], isOnHolidays: false, notes: [] }
  if (weekdays && weekdays.nth.length > 0)
    return months ? { ...weekdays, on: { nth: weekdays.nth, months } } : refuseHere(cursor)
  const isPart = days.length < DAYS_OF_YEAR
  return weekdays && { ...weekdays, on: { weekdays: weekdays.weekdays, ...(isPart && { within: days }) } }
}

/** A season cannot end on 28 February or start on the 29th: it would be different in leap years. */
function isLeapSafe(days: readonly YearlyDay[]): boolean {
  const leapDay = FIRST_OF_YEAR + 59
  return days.includes(leapDay - 1) === days.includes(leapDay)
}

const LEAP_DAY =
  'a part of the year that divides February before its 29th is not supported: end it with Feb 29'

/** A rule after `||` that opens nothing: `|| "by appointment"`. Outside the hours it is closed or unknown. */
export function fallbackRule(at: TextPlace): OsmRule | undefined {
  if (!/^(off|closed|unknown)?( *"[^"]*")?$/.test(at.text)) return undefined
  const notes = [sameHours('what it says about the time outside the hours is left out')]
  return {
    ...ALWAYS,
    at,
    joinedBy: ',',
    namesDays: true,
    spans: undefined,
    isOff: true,
    isRemark: true,
    comment: undefined,
    notes,
  }
}
