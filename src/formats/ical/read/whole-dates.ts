import { textFromDay } from '../../../core/local-date'
import { MINUTES_IN_DAY, type Span } from '../../shared/open-minutes'
import type { IcalProperties, IcalReading } from './properties'
import type { IcalLine } from './reader'
import { isOnClock, tzidOf, type Wall, wallAfter, wallOf } from './wall-clock'

/** A timed event with dates in place of its times. */
export interface WithDates {
  readonly properties: IcalProperties
  /** The time of day of each occurrence; `undefined` if the event is from midnight to midnight. */
  readonly span: Span | undefined
}

/**
 * Writes the times of an event as dates on the clock of a zone; `undefined` if that is not possible, because a time is
 * not known there or the event repeats on another clock.
 */
export function withDates(
  properties: IcalProperties,
  timeZone: string,
  reading: IcalReading,
): WithDates | undefined {
  const { reader } = reading
  const wall: WallOf = (line, written = line?.values[0] ?? '') =>
    wallOf(written, tzidOf(line), timeZone, reader)
  const [line] = properties.get('DTSTART') ?? []
  const start = wall(line)
  const repeats = ['RRULE', 'RDATE', 'EXDATE'].some((name) => properties.has(name))
  // The hours of a repeating event would end at another time on the day of a clock change.
  const exactIn = repeats ? undefined : timeZone
  const end =
    start && (wall(properties.get('DTEND')?.[0]) ?? endOf(start, properties, exactIn, reader.seconds))
  if (!start || !end || (repeats && !isOnClock(line, timeZone))) return undefined
  const minutes = (end.day - start.day) * MINUTES_IN_DAY + end.minute
  const isWhole = start.minute === 0 && end.minute === 0 && end.day > start.day
  if (!isWhole && (minutes <= start.minute || minutes - start.minute > MINUTES_IN_DAY)) return undefined
  const dates = new Map(properties)
  for (const name of ['DTSTART', 'RDATE', 'EXDATE', 'RECURRENCE-ID']) {
    const lines = properties.get(name)
    if (lines)
      dates.set(
        name,
        lines.map((line) => ({ ...line, isDate: true, values: datesIn(line, start, wall, reading) })),
      )
  }
  dates.delete('DURATION')
  dates.set('DTEND', [
    { name: 'DTEND', parameters: {}, isDate: true, values: [dateText(isWhole ? end.day : start.day + 1)] },
  ])
  const rules = properties.get('RRULE')
  if (rules)
    dates.set(
      'RRULE',
      rules.map((rule) => untilAsDate(rule, start, (until) => wall(line, until))),
    )
  return { properties: dates, span: isWhole ? undefined : { start: start.minute, end: minutes } }
}

/** A time of a line, by default its first one, on the clock of the zone. */
type WallOf = (line: IcalLine | undefined, written?: string) => Wall | undefined

/** The times of a line as dates. An occurrence has the time of day of the event. */
function datesIn(line: IcalLine, start: Wall, wall: WallOf, { problems, notes }: IcalReading): string[] {
  return line.values.flatMap((written) => {
    const found = wall(line, written)
    // The occurrence that RECURRENCE-ID replaces may have had another time of day.
    if (!found || found.minute === start.minute || line.name === 'RECURRENCE-ID')
      return found ? dateText(found.day) : written
    const other = `its ${line.name} ${written.trim()} has another time of day than its DTSTART`
    if (line.name === 'EXDATE') notes.push(`${other} and leaves out nothing`)
    else problems.push(other)
    return []
  })
}

/** A rule that ends with the last date on which the event has begun by its UNTIL. */
function untilAsDate(rule: IcalLine, start: Wall, wall: (until: string) => Wall | undefined): IcalLine {
  const values = rule.values.map((text) =>
    text.replace(/(?<=UNTIL=)\d{8}T\d{6}Z?/i, (until) => {
      const found = wall(until.replace(/\d\d(?=Z?$)/i, '00'))
      if (!found) return until
      return dateText(found.minute < start.minute ? found.day - 1 : found.day)
    }),
  )
  return { ...rule, values }
}

/**
 * The end by DURATION. Its days and weeks are days on the clock, its hours are exact time (RFC 5545, 3.3.6; T3).
 *
 * @param exactIn The zone in which hours are exact; without it, they are hours on the clock.
 */
function endOf(
  { day, minute }: Wall,
  properties: IcalProperties,
  exactIn: string | undefined,
  secondsOf: (written: string) => number | undefined,
): Wall | undefined {
  if (properties.has('DTEND')) return undefined
  const written = properties.get('DURATION')?.[0]?.values[0]?.trim().toUpperCase() ?? ''
  const [dates = '', time] = written.split('T')
  const days = dates === 'P' || dates === '+P' ? 0 : secondsOf(dates)
  const seconds = time === undefined ? 0 : secondsOf(`PT${time}`)
  if (days === undefined || seconds === undefined) return undefined
  if (dates.startsWith('-') || days + seconds <= 0 || seconds % 60 !== 0) return undefined
  const later = { day: day + days / 60 / MINUTES_IN_DAY, minute }
  if (exactIn !== undefined && seconds > 0) return wallAfter(later, seconds / 60, exactIn)
  const minutes = minute + seconds / 60
  return { day: later.day + Math.floor(minutes / MINUTES_IN_DAY), minute: minutes % MINUTES_IN_DAY }
}

function dateText(day: number): string {
  return textFromDay(day).replaceAll('-', '')
}
