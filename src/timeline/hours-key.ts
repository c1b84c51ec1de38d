import type { Row } from '../schedule/row'
import { partsOf, type Rules } from '../schedule/rules'

/** A text that is the same for schedules with the same zone, rows and dates, whatever their names. */
export function hoursKey(rules: Rules): string {
  return JSON.stringify(hours(rules))
}

function hours(rules: Rules): unknown[] {
  const { kind, timeZone, corrections } = rules
  if (rules.kind !== 'weekly') {
    const dates = rules.kind === 'versions' ? rules.versions.map(({ from }) => from) : []
    return [kind, timeZone, corrections, dates, partsOf(rules).map(hours)]
  }
  const { week, holidays, special } = rules
  const inOrder = (days: Iterable<number>): number[] => [...days].sort((a, b) => a - b)
  return [
    timeZone,
    corrections,
    week.map(edges),
    inOrder(holidays.keys()),
    inOrder(special.keys()).map((day) => [day, edges(special.get(day)?.rows ?? [])]),
  ]
}

function edges(rows: readonly Row[]): number[] {
  return rows.flatMap(({ start, end }) => [start, end])
}
