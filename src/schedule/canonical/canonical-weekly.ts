import { clockTextOf } from '../../core/clock-text'
import { type Intervals, unionOf } from '../../core/intervals'
import { type DateText, textFromDay, WEEKDAYS } from '../../core/local-date'
import { DAY, MINUTE } from '../../core/time'
import { type Correction, type ZoneChange, zoneChangesOf } from '../../zone/corrections'
import type { ParsedWeekly } from '../parsed-schedule'
import type { Row } from '../row'
import type { HoursText, ScheduleInput, SpecialHours } from '../schedule'
import { canonicalHolidays } from './canonical-holidays'

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
  const specialHours = canonicalSpecialHours(parsed, keepNames)
  const zoneChanges = canonicalZoneChanges(parsed.corrections)
  return {
    ...(keepNames && name !== undefined && { name }),
    timeZone,
    ...(zoneChanges.length > 0 && { zoneChanges }),
    weekly: Object.fromEntries(
      MONDAY_FIRST.flatMap((day) => {
        const rows = canonicalRows(parsed.week[day] ?? [])
        return rows.length > 0 ? [[WEEKDAYS[day], rows]] : []
      }),
    ),
    ...(holidays.length > 0 && { holidays }),
    ...(specialHours.length > 0 && { specialHours }),
    ...(coveredThrough !== undefined && { holidaysThrough: textFromDay(coveredThrough) as DateText }),
  }
}

const MONDAY_FIRST = [1, 2, 3, 4, 5, 6, 0]

function canonicalSpecialHours({ special }: ParsedWeekly, keepNames: boolean): SpecialHours[] {
  return [...special]
    .sort(([a], [b]) => a - b)
    .map(([day, { name, rows }]) => ({
      ...(keepNames && name !== '' && { name }),
      on: textFromDay(day) as DateText,
      hours: canonicalRows(rows),
    }))
}

/**
 * The rows of one date in order, with touching rows joined. Rows of different dates stay separate, because an
 * entry for one of the dates would separate them (S3).
 */
export function canonicalRows(rows: readonly Row[]): HoursText[] {
  const joined = unionOf(rows.map(({ start, end }) => [start, end]))
  return split(joined).flatMap((start, index, edges) =>
    index % 2 === 0 ? textOf(start, edges[index + 1] as number) : [],
  )
}

/**
 * A row that ends after midnight must be shorter than a day. Joined rows that are not are split as early as
 * possible.
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
