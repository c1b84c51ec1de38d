import type { Holiday, ScheduleInput, SpecialHours } from 'dueby'
import { dateOf, weekdayOf } from './local-dates'
import { closedDay, DAY, type Days, type OpenMinutes } from './open-minutes'
import { lateMinutes, ownMinutes, rowsOfDay } from './rows-of-day'

/** The hours of one local date instead of the week's. */
export interface DatedDay {
  readonly name?: string | undefined
  readonly minutes: OpenMinutes
}

/** Local dates by day number. */
export type Dated = Map<number, DatedDay>

/** Closed dates as holidays, after those of every year; others as special hours. */
export function datedHours(
  dated: Dated,
  week: Days,
  yearly: readonly Holiday[] = [],
): Pick<ScheduleInput, 'holidays' | 'specialHours'> {
  const days = [...dated.keys()].sort((a, b) => a - b)
  const special = days.flatMap((day): SpecialHours[] => {
    const hours = rowsOfDay(day, around(day, dated, week))
    return hours.length > 0 ? [{ ...named(dated.get(day)?.name), on: dateOf(day), hours }] : []
  })
  const closed = days.filter((day) => isClosed(day, dated))
  const holidays = [...yearly, ...holidaysOn(closed, dated)]
  return {
    ...(holidays.length > 0 && { holidays }),
    ...(special.length > 0 && { specialHours: special }),
  }
}

/** Whether hours of a date that run past midnight meet a closed date or a gap in the next one's rows, and end there. */
export function isCut(day: number, dated: Dated, week: Days): boolean {
  const minutes = dated.get(day)?.minutes
  if (!minutes?.includes(1, DAY)) return false
  if (dated.has(day + 1)) return isClosed(day + 1, dated)
  const next = ownMinutes(weekdayOf(day + 1), week)
  const late = lateMinutes(day, around(day, dated, week))
  return minutes.subarray(DAY).some((isOpen, minute) => isOpen === 1 && minute >= late && next[minute] !== 1)
}

/** A date with an entry, as one day among those that have a say in its rows (S3). */
function around(day: number, dated: Dated, week: Days): Days {
  const minutes = (dated.get(day)?.minutes ?? closedDay()).slice()
  const before = dated.get(day - 1)?.minutes
  if (before && !isClosed(day, dated)) {
    for (let minute = 0; minute < DAY; minute++) if (before[DAY + minute] === 1) minutes[minute] = 1
  }
  if (dated.has(day + 1)) minutes.fill(0, DAY)
  const next = ownMinutes(weekdayOf(day + 1), week)
  return (asked) => (asked === day ? minutes : asked === day + 1 ? next : undefined)
}

function isClosed(day: number, dated: Dated): boolean {
  return !dated.get(day)?.minutes.includes(1)
}

/** Neighbouring dates of one name as one range. */
function holidaysOn(days: readonly number[], dated: Dated): Holiday[] {
  const runs: { name: string | undefined; first: number; last: number }[] = []
  for (const day of days) {
    const name = dated.get(day)?.name
    const run = runs.at(-1)
    if (run && run.last === day - 1 && run.name === name) run.last = day
    else runs.push({ name, first: day, last: day })
  }
  return runs.map(({ name, first, last }) => ({ ...named(name), ...rangeOf(first, last) }))
}

/** One date, or a range with both ends included. */
export function rangeOf(first: number, last: number): Holiday {
  return first === last ? { on: dateOf(first) } : { from: dateOf(first), to: dateOf(last) }
}

export function named(name: string | undefined): { readonly name?: string } {
  return name === undefined || name === '' ? {} : { name }
}
