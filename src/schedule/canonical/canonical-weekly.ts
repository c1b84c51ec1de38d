import { clockTextOf } from '../../core/clock-text'
import { joinedRanges } from '../../core/date-ranges'
import { type Intervals, unionOf } from '../../core/intervals'
import { type DateText, textFromDay } from '../../core/local-date'
import { modulo } from '../../core/modulo'
import { range } from '../../core/range'
import { DAY, MINUTE } from '../../core/time'
import { type Correction, type ZoneChange, zoneChangesOf } from '../../zone/corrections'
import { isByDate } from '../holidays/dated-entry'
import { isDated, isYearly } from '../holidays/listed-dates'
import type { ParsedWeekly } from '../parsed-schedule'
import type { Row } from '../row'
import type { HoursText, ScheduleInput, Season, SpecialHours, Weekly } from '../schedule'
import type { SpecialDay } from '../special-hours'
import type { Week } from '../weekly'
import { canonicalHolidays, canonicalRule } from './canonical-holidays'

/** The canonical form of a weekly schedule. */
export function canonicalWeekly(
  data: Readonly<Record<string, unknown>>,
  parsed: ParsedWeekly,
  keepNames: boolean,
): ScheduleInput {
  const { name, timeZone, coveredThrough } = parsed
  const holidays = canonicalHolidays(
    Array.isArray(data.holidays) ? data.holidays : [],
    parsed.holidays,
    keepNames,
  )
  const specialHours = canonicalSpecialHours(data.specialHours, parsed, keepNames)
  const weekly = canonicalWeeks(parsed.week, parsed)
  const seasons = canonicalSeasons(data.seasons, parsed, keepNames)
  const zoneChanges = canonicalZoneChanges(parsed.corrections)
  return {
    ...(keepNames && name !== undefined && { name }),
    timeZone,
    ...(zoneChanges.length > 0 && { zoneChanges }),
    weekly,
    ...([weekly, ...seasons.map((season) => season.weekly)].some(Array.isArray) && { firstWeek: FIRST_WEEK }),
    ...(seasons.length > 0 && { seasons }),
    ...(holidays.length > 0 && { holidays }),
    ...(specialHours.length > 0 && { specialHours }),
    ...(coveredThrough !== undefined && { holidaysThrough: textFromDay(coveredThrough) as DateText }),
  }
}

const FIRST_WEEK = '2024-01-01'
// 2024-01-01 as a day number.
const FIRST_MONDAY = 19_723

/** The week, or the weeks that take turns: as few as possible, from the one of {@link FIRST_WEEK} on. */
function canonicalWeeks(week: Week, { origin }: ParsedWeekly): Weekly | Weekly[] {
  const weeks = range(0, week.length / 7).map((index) => weekOf(index + (FIRST_MONDAY - origin) / 7, week))
  const texts = weeks.map((each) => JSON.stringify(each))
  const count = range(1, texts.length + 1).find(
    (length) => texts.length % length === 0 && texts.every((text, index) => text === texts[index % length]),
  )
  return count === 1 ? (weeks[0] ?? {}) : weeks.slice(0, count)
}

function weekOf(index: number, week: Week): Weekly {
  return Object.fromEntries(
    MONDAY_FIRST.flatMap((name, day) => {
      const rows = canonicalRows(week[modulo(index * 7 + day, week.length)] ?? [])
      return rows.length > 0 ? [[name, rows]] : []
    }),
  )
}

const MONDAY_FIRST = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** Seasons have no date in common, so they are sorted by their JSON text. */
function canonicalSeasons(given: unknown, parsed: ParsedWeekly, keepNames: boolean): Season[] {
  const entries: readonly unknown[] = Array.isArray(given) ? given : []
  return parsed.seasons.items
    .map(({ week }, index) => ({
      ...(canonicalRule(entries[index], keepNames) as Season),
      weekly: canonicalWeeks(week, parsed),
    }))
    .map((season) => ({ season, text: JSON.stringify(season) }))
    .sort((a, b) => (a.text < b.text ? -1 : 1))
    .map(({ season }) => season)
}

/** Dates in order, consecutive ones with the same name and hours as a range; then the yearly entries as they are listed. */
function canonicalSpecialHours(
  given: unknown,
  { special }: ParsedWeekly,
  keepNames: boolean,
): SpecialHours[] {
  const textOf = ({ name, rows }: SpecialDay): string =>
    JSON.stringify({ ...(keepNames && name !== '' && { name }), hours: canonicalRows(rows) })
  const dated = special.items.filter(isDated).map((entry) => ({ ...entry.dates, name: textOf(entry) }))
  const entries: readonly unknown[] = Array.isArray(given) ? given.filter((entry) => !isByDate(entry)) : []
  const yearly = special.items.filter(isYearly).map(({ rows }, index) => {
    const hours = canonicalRows(rows)
    return JSON.stringify({ ...(canonicalRule(entries[index], keepNames) as object), hours })
  })
  return [
    ...joinedRanges(dated.sort((a, b) => a.first - b.first)).map(({ first, last, name }) => {
      const [from, to] = [textFromDay(first) as DateText, textFromDay(last) as DateText]
      const { hours, ...named } = JSON.parse(name) as SpecialHours
      return { ...named, ...(first === last ? { on: from } : { from, to }), hours } as SpecialHours
    }),
    ...[...new Set(yearly)].map((text) => JSON.parse(text) as SpecialHours),
  ]
}

/**
 * The rows of one date in order, with touching rows joined. Rows of different dates stay separate, because an
 * entry for one of the dates would separate them (S3).
 */
function canonicalRows(rows: readonly Row[]): HoursText[] {
  const joined = unionOf(rows.map(({ start, end }) => [start, end]))
  return split(joined).flatMap((start, index, edges) =>
    index % 2 === 0 ? [textOf(start, edges[index + 1] as number)] : [],
  )
}

/**
 * A row that ends after midnight must be shorter than a day. If joining made it longer, it is split as early as possible.
 */
function split(joined: Intervals): Intervals {
  const [start, end] = joined.slice(-2)
  if (start === undefined || end === undefined || end <= DAY || end - start < DAY) return joined
  const middle = end - DAY + MINUTE
  return [...joined.slice(0, -2), start, middle, middle, end]
}

function textOf(start: number, end: number): HoursText {
  return `${clockTextOf(start)}-${clockTextOf(end > DAY ? end - DAY : end)}` as HoursText
}

/** The corrected changes of a zone (T6), without those that repeat the offset of the one before. */
export function canonicalZoneChanges(corrections: readonly Correction[]): ZoneChange[] {
  return zoneChangesOf(corrections.filter(({ offset }, index) => corrections[index - 1]?.offset !== offset))
}
