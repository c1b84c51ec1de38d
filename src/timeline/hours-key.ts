import { operandsOf, type ParsedSchedule } from '../schedule/parsed-schedule'
import type { Row } from '../schedule/row'

/** A text that is the same for schedules with the same zone, rows and dates, whatever their names. */
export function hoursKey(parsed: ParsedSchedule): string {
  return JSON.stringify(hours(parsed))
}

function hours(parsed: ParsedSchedule): unknown[] {
  const { kind, timeZone, corrections } = parsed
  if (kind !== 'weekly') {
    const dates = kind === 'versions' && parsed.versions.map(({ from }) => from)
    return [kind, timeZone, corrections, dates, operandsOf(parsed).map(hours)]
  }
  const { week, holidays, special } = parsed
  const specialHours = inOrder(special.keys()).map((day) => [day, edges(special.get(day)?.rows ?? [])])
  return [timeZone, corrections, week.map(edges), inOrder(holidays.keys()), specialHours]
}

function inOrder(days: Iterable<number>): number[] {
  return [...Int32Array.from(days).sort()]
}

function edges(rows: readonly Row[]): number[] {
  return rows.flatMap(({ start, end }) => [start, end])
}
