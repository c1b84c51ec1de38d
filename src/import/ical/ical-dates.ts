import { shown } from '../shared/shown'
import { dayFromIcal } from './ical-date'
import { type IcalProperties, singleValue } from './ical-properties'
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
export function readIcalDates(properties: IcalProperties, problems: string[], notes: string[]): IcalDates {
  const start = readDay('DTSTART', singleValue('DTSTART', properties, problems) ?? '', problems)
  const type = properties.get('DTSTART')?.[0]?.parameters.get('VALUE') ?? ''
  if (!/^date$/i.test(type)) notes.push('its DTSTART is a date, though without VALUE=DATE')
  if (properties.has('EXRULE')) problems.push('it has EXRULE, which is not read')
  const texts = (name: string): string[] =>
    (properties.get(name) ?? []).flatMap(({ value }) => value.split(',').map((text) => text.trim()))
  return {
    start,
    length: readLength(start, properties, problems, notes),
    rules: (properties.get('RRULE') ?? []).flatMap(
      ({ value }) => readIcalRule(value, start, problems, notes) ?? [],
    ),
    added: texts('RDATE').map((text) => readDay('RDATE', text, problems)),
    removed: texts('EXDATE').map((text) => readDay('EXDATE', withoutTime('EXDATE', text, notes), problems)),
  }
}

/** The date of a text that may have a time of day, which is dropped; `notes` says so. */
export function withoutTime(name: string, text: string, notes: string[]): string {
  if (!/^\d{8}T\d{6}Z?$/i.test(text)) return text
  notes.push(`its ${name} has a time of day, ${text}, of which only the date was taken`)
  return text.slice(0, 8)
}

/** Reads one date as a day number; 0, and a problem, if it is none. */
export function readDay(name: string, text: string, problems: string[]): number {
  const day = dayFromIcal(text)
  if (day === undefined) problems.push(`its ${name} is no date: ${shown(text)}`)
  return day ?? 0
}

/** DTEND is exclusive (RFC 5545, 3.6.1). An event with neither end nor duration lasts one day. */
function readLength(start: number, properties: IcalProperties, problems: string[], notes: string[]): number {
  const end = singleValue('DTEND', properties, problems)
  const duration = singleValue('DURATION', properties, problems)
  if (end === undefined && duration === undefined) return 1
  if (end !== undefined && duration !== undefined) problems.push('it has both DTEND and DURATION')
  const length =
    end === undefined ? readDuration(duration ?? '', problems) : readDay('DTEND', end, problems) - start
  if (length < 0) problems.push(`it ends before it starts: its DTEND is ${end}`)
  if (length === 0) notes.push('it ends at its start, and was taken as one day')
  return Math.max(1, length)
}

function readDuration(text: string, problems: string[]): number {
  const form = /^\+?P(?:(\d{1,6})W)?(?:(\d{1,7})D)?(?:T(?:0+[HMS])+)?$/i.exec(text)
  if (!form) problems.push(`its DURATION is not in whole days or weeks: ${shown(text)}`)
  const [, weeks = 0, days = 0] = form ?? []
  return Number(weeks) * 7 + Number(days)
}
