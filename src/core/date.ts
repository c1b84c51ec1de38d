import { type Issue, type Path, report } from './issue'
import { dayFromText, textFromDay } from './local-date'
import { INVALID_DATE, OUT_OF_RANGE } from './messages'
import { type Reader, text } from './reader'
import { DAY, FIRST_INSTANT, LAST_INSTANT } from './time'

/** Reads a local date as a day number. */
/* @__NO_SIDE_EFFECTS__ */
export function date(expected: string): Reader<number> {
  return text(expected, readDate)
}

function readDate(written: string, path: Path, issues: Issue[]): number | undefined {
  const day = dayFromText(written)
  if (day === undefined) report(issues, INVALID_DATE, path, written)
  return day
}

/** The last supported local date, as a day number (T4). */
export const LAST_DATE: number = Math.floor(LAST_INSTANT / DAY)

/** Reports the dates of a query that are outside the supported range (T4). */
export function reportOutside(
  days: { readonly [key: string]: number | undefined },
  path: Path,
  issues: Issue[],
): void {
  for (const [key, day] of Object.entries(days)) {
    if (day !== undefined && (day < FIRST_INSTANT / DAY || day > LAST_DATE))
      report(issues, OUT_OF_RANGE, [...path, key], textFromDay(day))
  }
}
