import type { Row } from '../schedule/row'
import { partsOf, type Rules } from '../schedule/rules'

/** A text that is the same for schedules with the same zone, rows and dates, whatever their names. */
export function hoursKey(rules: Rules): string {
  return JSON.stringify(hours(rules))
}

function hours(rules: Rules): unknown[] {
  const { kind, timeZone, corrections } = rules
  if (kind !== 'weekly') {
    const dates = kind === 'versions' && rules.versions.map(({ from }) => from)
    return [kind, timeZone, corrections, dates, partsOf(rules).map(hours)]
  }
  const { week, holidays, special } = rules
  const specialHours = inOrder(special.keys()).map((day) => [day, edges(special.get(day)?.rows ?? [])])
  return [timeZone, corrections, week.map(edges), inOrder(holidays.keys()), specialHours]
}

function inOrder(days: Iterable<number>): number[] {
  return [...Int32Array.from(days).sort()]
}

function edges(rows: readonly Row[]): number[] {
  return rows.flatMap(({ start, end }) => [start, end])
}
