import { dayOf } from '../shared/local-dates'
import { shown } from '../shared/shown'
import { type IcalProperties, singleValue } from './ical-properties'
import type { IcalReading } from './ical-reading'
import { type IcalRule, readIcalRule } from './ical-rule'

/** The dates of an all-day event: one or more days from `start` on, and the same again. */
export interface IcalDates {
  readonly start: number
  /** How many days it lasts, at least one. */
  readonly length: number
  readonly rules: readonly IcalRule[]
  /** First days that are added (RDATE). */
  readonly added: readonly number[]
  /** First days that are left out (EXDATE). */
  readonly removed: readonly number[]
}

/** Reads the dates of an event. They mean something only if no problem was added. */
export function readIcalDates(properties: IcalProperties, reading: IcalReading): IcalDates {
  const { problems, notes } = reading
  const start = readDay('DTSTART', singleValue('DTSTART', properties, reading) ?? '', reading)
  if (!properties.get('DTSTART')?.[0]?.isDate) notes.push('its DTSTART is a date, though without VALUE=DATE')
  if (properties.has('EXRULE')) problems.push('it has EXRULE, which is not read')
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

/** Reads one date as a day number; 0, and a problem, if it is none. A time of day may be dropped: a note says so. */
export function readDay(
  name: string,
  text: string,
  { reader, problems, notes }: IcalReading,
  time?: 'without its time',
): number {
  const date = reader.date(text)
  if (time && date?.includes('T'))
    notes.push(`its ${name} has a time of day, ${text}, of which only the date was taken`)
  const day = dayOf(time ? date?.slice(0, 'YYYY-MM-DD'.length) : date)
  if (day === undefined) problems.push(`its ${name} is no date: ${shown(text)}`)
  return day ?? 0
}

/** DTEND is exclusive (RFC 5545, 3.6.1). An event with neither end nor duration lasts one day. */
function readLength(start: number, properties: IcalProperties, reading: IcalReading): number {
  const { problems, notes } = reading
  const end = singleValue('DTEND', properties, reading)
  const duration = singleValue('DURATION', properties, reading)
  if (end === undefined && duration === undefined) return 1
  if (end !== undefined && duration !== undefined) problems.push('it has both DTEND and DURATION')
  const length =
    end === undefined ? readDuration(duration ?? '', reading) : readDay('DTEND', end, reading) - start
  if (length < 0) problems.push(`it ends before it starts: its DTEND is ${end}`)
  if (length === 0) notes.push('it ends at its start, and was taken as one day')
  return Math.max(1, length)
}

function readDuration(text: string, { reader, problems }: IcalReading): number {
  const days = (reader.seconds(text) ?? Number.NaN) / SECONDS_OF_DAY
  if (Number.isInteger(days) && days >= 0) return Math.min(days, LONGEST)
  problems.push(`its DURATION is not in whole days or weeks: ${shown(text)}`)
  return 0
}

const SECONDS_OF_DAY = 86_400

/** The calendar has fewer days from year 0 through 9999. */
const LONGEST = 4_000_000
