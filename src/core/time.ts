import { millisecondsInDay, millisecondsInHour, millisecondsInMinute } from 'date-fns/constants'

/** Milliseconds in one minute. */
export const MINUTE: number = millisecondsInMinute

/** Milliseconds in one hour: always this many, whatever the clocks do (T3). */
export const HOUR: number = millisecondsInHour

/** Milliseconds in one day of a calendar without clock changes; the unit of local-date arithmetic. */
export const DAY: number = millisecondsInDay

/** The years of the supported time (T4): from then on every zone's offset is a whole minute. */
export const FIRST_YEAR = 1972
export const LAST_YEAR = 2199

/** First supported instant, 1972-01-08T00:00Z (T4). */
export const FIRST_INSTANT: number = Date.UTC(FIRST_YEAR, 0, 8)

/** Last supported instant, 2199-12-31T23:59:59.999Z (T4). */
export const LAST_INSTANT: number = Date.UTC(LAST_YEAR + 1, 0, 1) - 1

/**
 * The local dates, as day numbers, that can be asked about: a little more than the supported time, since dates
 * reach over its ends, and what is due at one of them rests on the dates near it.
 */
export const FIRST_DAY: number = FIRST_INSTANT / DAY - 7
export const LAST_DAY: number = (LAST_INSTANT + 1) / DAY + 6
