import type { DateText, Schedule } from 'dueby'

/** A schedule, or one of those that follow one another in it. */
export type SchedulePart = Schedule | Extract<Schedule, { versions: unknown }>['versions'][number]['schedule']

/** The part of a succession that decides a date, and from when on. */
export function inForce(date: DateText, schedule: SchedulePart): { from?: DateText; part: SchedulePart } {
  if (!('versions' in schedule)) return { part: schedule }
  const version = schedule.versions.findLast(({ from }) => from === undefined || from <= date)
  if (!version) return { part: schedule }
  const inner = inForce(date, version.schedule)
  const from = [version.from, inner.from]
    .filter((each) => each !== undefined)
    .sort()
    .at(-1)
  return { ...(from !== undefined && { from }), part: inner.part }
}
