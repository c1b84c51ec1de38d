import { millisecondsInDay, millisecondsInHour, millisecondsInMinute } from 'date-fns/constants'

/** Milliseconds in one minute. */
export const MINUTE: number = millisecondsInMinute

/** Milliseconds in one hour: always this many, whatever the clocks do (T3). */
export const HOUR: number = millisecondsInHour

/** Milliseconds in one day of a calendar without clock changes; the unit of local-date arithmetic. */
export const DAY: number = millisecondsInDay

/** First supported instant, 1972-01-08T00:00Z: from then on every zone's offset is a whole minute (T4). */
export const FIRST_INSTANT: number = Date.UTC(1972, 0, 8)

/** Last supported instant, 2199-12-31T23:59:59.999Z (T4). */
export const LAST_INSTANT: number = Date.UTC(2200, 0, 1) - 1
