import type { Schedule } from '../schedule/combined/combined-schedule'
import { isDefined, rulesOf } from '../schedule/define-schedule'
import { compileOpenTime } from './compile-open-time'
import type { OpenTime } from './open-time'

const compiled = new WeakMap<Schedule, OpenTime>()

/**
 * The open time of a schedule, compiled once and kept as long as the schedule is. What did not come
 * from `defineSchedule` may still change, so nothing is kept of it.
 */
export function openTimeOf(schedule: Schedule): OpenTime {
  const known = compiled.get(schedule)
  if (known) return known
  const time = compileOpenTime(rulesOf(schedule))
  if (isDefined(schedule)) compiled.set(schedule, time)
  return time
}
