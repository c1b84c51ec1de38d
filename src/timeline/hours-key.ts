import type { Row } from '../schedule/row'
import { partsOf, type Rules, type WeeklyRules } from '../schedule/rules'

/** A text that is the same for schedules with the same zone, rows and dates, whatever their names. */
export function hoursKey(rules: Rules): string {
  return JSON.stringify(hours(rules))
}

function hours(rules: Rules): unknown[] {
  const { kind, timeZone, corrections } = rules
  if (kind === 'weekly') return [timeZone, corrections, ...weeklyHours(rules)]
  const dates = kind === 'versions' ? rules.versions.map(({ from }) => from) : []
  return [kind, timeZone, corrections, dates, partsOf(rules).map(hours)]
}

function weeklyHours({ week, holidays, special }: WeeklyRules): unknown[] {
  return [
    week.map(edges),
    inOrder(holidays.keys()),
    inOrder(special.keys()).map((day) => [day, edges(special.get(day)?.rows ?? [])]),
  ]
}

function inOrder(days: Iterable<number>): number[] {
  return [...Int32Array.from(days).sort()]
}

function edges(rows: readonly Row[]): number[] {
  return rows.flatMap(({ start, end }) => [start, end])
}
