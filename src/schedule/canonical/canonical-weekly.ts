import { type DateText, textFromDay, WEEKDAYS } from '../../core/local-date'
import type { ParsedWeekly } from '../parsed-schedule'
import type { ScheduleInput, SpecialHours } from '../schedule'
import { canonicalHolidays } from './canonical-holidays'
import { canonicalRows } from './canonical-rows'
import { canonicalZoneChanges } from './canonical-zone-changes'

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
