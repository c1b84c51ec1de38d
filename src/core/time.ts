import { millisecondsInDay, millisecondsInHour, millisecondsInMinute } from 'date-fns/constants'

/** Milliseconds in one second. */
export const SECOND = 1000

/** Milliseconds in one minute. */
export const MINUTE: number = millisecondsInMinute

/** Milliseconds in one hour. Clock changes do not affect it (T3). */
export const HOUR: number = millisecondsInHour

/** Milliseconds in one day without a clock change. Arithmetic with local dates uses it. */
export const DAY: number = millisecondsInDay

/** The years of the supported range (T4). From 1972-01-08 on, every zone's offset is a whole number of minutes. */
export const FIRST_YEAR = 1972
export const LAST_YEAR = 2199

/** The first supported instant, 1972-01-08T00:00Z (T4). */
export const FIRST_INSTANT: number = Date.UTC(FIRST_YEAR, 0, 8)

/** The last supported instant, 2199-12-31T23:59:59.999Z (T4). */
export const LAST_INSTANT: number = Date.UTC(LAST_YEAR + 1, 0, 1) - 1

/**
 * The first and last local date, as day numbers, whose hours can matter. They are a few days outside the supported
 * range: local dates extend past its ends, and an answer near an end also depends on the dates around it.
 */
export const FIRST_DAY: number = FIRST_INSTANT / DAY - 7
export const LAST_DAY: number = (LAST_INSTANT + 1) / DAY + 6
