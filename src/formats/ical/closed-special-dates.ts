import type { CombinedInput, DateText, ScheduleInput } from 'dueby'

/** A date that special hours close. */
export interface ClosedDate {
  readonly date: DateText
  readonly name: string
}

/** Those of a checked schedule in order: of schedules put together those of all parts, as with holidays. */
export function closedSpecialDates(schedule: ScheduleInput | CombinedInput): readonly ClosedDate[] {
  const found = new Map<DateText, ClosedDate>()
  for (const one of datesOf(schedule)) if (!found.has(one.date)) found.set(one.date, one)
  return [...found.values()].sort((a, b) => (a.date < b.date ? -1 : 1))
}

function datesOf(schedule: ScheduleInput | CombinedInput): readonly ClosedDate[] {
  if ('weekly' in schedule) {
    const closed = schedule.specialHours?.filter(({ hours }) => hours.length === 0) ?? []
    return closed.map(({ on, name = '' }) => ({ date: on, name }))
  }
  if ('versions' in schedule) {
    return schedule.versions.flatMap((version, index) => {
      const [from = '', end = '~'] = [version.from, schedule.versions[index + 1]?.from]
      return datesOf(version.schedule).filter(({ date }) => date >= from && date < end)
    })
  }
  const parts =
    'union' in schedule
      ? schedule.union
      : 'intersection' in schedule
        ? schedule.intersection
        : schedule.difference
  return parts.flatMap(datesOf)
}
