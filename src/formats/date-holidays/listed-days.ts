import { dayFromText } from '../../core/local-date'
import { DAY, HOUR, MINUTE } from '../../core/time'
import { MINUTES_IN_DAY, type Span } from '../shared/open-minutes'
import type { ListedHoliday } from './library'

/** The local dates of a listed holiday as day numbers, and its time of day if it lasts a part of one date. */
export interface ListedDays {
  readonly first: number
  readonly last: number
  readonly span: Span | undefined
  /** Whether a part of a day is left over beside whole dates. It has no place: the library has no time for it. */
  readonly hasRest: boolean
}

/**
 * Reads when a holiday is. Its `date` is local text; `start` and `end` are instants of its zone and only say how long it
 * lasts: a holiday of the Islamic calendar starts on the evening before its date.
 */
export function listedDays({ date, start, end }: ListedHoliday): ListedDays | undefined {
  const first = dayFromText(date.slice(0, 'YYYY-MM-DD'.length))
  const length = end.getTime() - start.getTime()
  if (first === undefined || !(length > 0)) return undefined
  const [, hours = '0', minutes = '0'] = /^\S+ (\d\d):(\d\d)/.exec(date) ?? []
  const minute = Number(hours) * 60 + Number(minutes)
  // A date on which the clock changes has an hour more or less.
  const days = Math.round(length / DAY)
  const isWhole = minute === 0 && days > 0 && Math.abs(length - days * DAY) <= 2 * HOUR
  if (isWhole) return { first, last: first + days - 1, span: undefined, hasRest: false }
  if (minute === 0 && length > DAY)
    return { first, last: first + Math.floor(length / DAY) - 1, span: undefined, hasRest: true }
  const ends = minute + Math.round(length / MINUTE)
  const isToMidnight = Math.abs(ends - MINUTES_IN_DAY) <= 120 && minute > 0
  const span = { start: minute, end: isToMidnight ? MINUTES_IN_DAY : ends }
  return span.end <= MINUTES_IN_DAY ? { first, last: first, span, hasRest: false } : undefined
}
