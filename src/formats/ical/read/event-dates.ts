import { describe } from '../../../core/describe'
import { dayFromText } from '../../../core/local-date'
import { DAY } from '../../../core/time'
import { type IcalProperties, type IcalReading, singleValue } from './properties'
import { type IcalRule, readIcalRule } from './rule'

/** The dates of an all-day event as day numbers: the first occurrence, and how it repeats. */
export interface IcalDates {
  readonly start: number
  /** The number of days of each occurrence, at least one. */
  readonly length: number
  readonly rules: readonly IcalRule[]
  /** First days of added occurrences (RDATE). */
  readonly added: readonly number[]
  /** First days of occurrences that are left out (EXDATE). */
  readonly removed: readonly number[]
}

/** Reads the dates of an event. They are meaningful only if no problem was added. */
export function readIcalDates(properties: IcalProperties, reading: IcalReading): IcalDates {
  const { problems, asides } = reading
  const start = readDay('DTSTART', singleValue('DTSTART', properties, reading) ?? '', reading)
  if (!properties.get('DTSTART')?.[0]?.isDate) asides.push('its DTSTART is a date without VALUE=DATE')
  if (properties.has('EXRULE')) problems.push('it has EXRULE, which is not supported')
  const texts = (name: string): string[] =>
    (properties.get(name) ?? []).flatMap(({ values }) => values.map((text) => text.trim()))
  return {
    start,
    length: readLength(start, properties, reading),
    rules: texts('RRULE').flatMap((text) => readIcalRule(text, start, reading) ?? []),
    added: texts('RDATE').map((text) => readDay('RDATE', text, reading)),
    removed: texts('EXDATE').map((text) => readDay('EXDATE', text, reading, 'without its time')),
  }
}

/**
 * Reads a date as a day number; 0, and a problem, if it is not a date. With `'without its time'` a time of day is
 * allowed and dropped, with a note.
 */
export function readDay(
  name: string,
  text: string,
  { reader, problems, notes }: IcalReading,
  time?: 'without its time',
): number {
  const date = reader.date(text)
  if (time && date?.includes('T'))
    notes.push(`its ${name} has a time of day, ${text}; only the date was used`)
  const day = dayFromText((time ? date?.slice(0, 'YYYY-MM-DD'.length) : date) ?? '')
  if (day === undefined) problems.push(`its ${name} is not a date: ${describe(text)}`)
  return day ?? 0
}

/** DTEND is exclusive (RFC 5545, 3.6.1). An event without DTEND and DURATION lasts one day. */
function readLength(start: number, properties: IcalProperties, reading: IcalReading): number {
  const { problems, notes } = reading
  const end = singleValue('DTEND', properties, reading)
  const duration = singleValue('DURATION', properties, reading)
  if (end === undefined && duration === undefined) return 1
  if (end !== undefined && duration !== undefined) problems.push('it has both DTEND and DURATION')
  const known = problems.length
  const length =
    end === undefined ? readDuration(duration ?? '', reading) : readDay('DTEND', end, reading) - start
  if (problems.length > known) return 1
  if (length < 0) problems.push(`it ends before it starts: its DTEND is ${end}`)
  if (length === 0) notes.push('its length is 0 days: read as one day')
  return Math.max(1, length)
}

function readDuration(text: string, { reader, problems }: IcalReading): number {
  const days = ((reader.seconds(text) ?? Number.NaN) * 1000) / DAY
  if (Number.isInteger(days) && days >= 0) return Math.min(days, LONGEST)
  problems.push(`its DURATION is not a number of whole days or weeks: ${describe(text)}`)
  return 0
}

/** More days than the calendar has from year 0 through 9999. */
const LONGEST = 4_000_000
