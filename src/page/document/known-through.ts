import type { DateText, Schedule } from 'dueby'
import { daysAfter } from './local-days'

type Part = Schedule | Extract<Schedule, { union: unknown }>['union'][number]

/**
 * The last date for which the holidays of a schedule are complete, if it says so (S10): of several schedules, the
 * earliest. A version of a succession counts while it is in force.
 */
export function knownThrough(schedule: Part, from: DateText): DateText | undefined {
  if ('weekly' in schedule) return schedule.holidaysThrough
  if ('versions' in schedule)
    return earliest(
      schedule.versions.map((version, index) => {
        const next = schedule.versions[index + 1]?.from
        if (next !== undefined && next <= from) return undefined
        const known = knownThrough(version.schedule, from)
        const isComplete = known !== undefined && next !== undefined && known >= daysAfter(next, -1)
        return isComplete ? undefined : known
      }),
    )
  const parts =
    'union' in schedule
      ? schedule.union
      : 'intersection' in schedule
        ? schedule.intersection
        : schedule.difference
  return earliest(parts.map((part) => knownThrough(part, from)))
}

function earliest(dates: readonly (DateText | undefined)[]): DateText | undefined {
  return dates.filter((date) => date !== undefined).sort()[0]
}
