import type { Schedule } from '../schedule/combined/combined-schedule'
import { isDefined, parsedScheduleOf } from '../schedule/define-schedule'
import type { ParsedSchedule } from '../schedule/parsed-schedule'
import { compileOpenTime } from './compile-open-time'
import { hoursKey } from './hours-key'
import type { OpenTime } from './open-time'

const ofSchedule = new WeakMap<Schedule, OpenTime>()
const ofRules = new WeakMap<ParsedSchedule, OpenTime>()

// Schedules with the same hours share what is compiled of them, for as long as one of them is in use.
const shared = new Map<string, WeakRef<OpenTime>>()
const unused = /* @__PURE__ */ new FinalizationRegistry<string>((key) => {
  if (!shared.get(key)?.deref()) shared.delete(key)
})

/**
 * The open time of a schedule, compiled once and kept as long as the schedule is. What did not come
 * from `defineSchedule` may still change, so it is read anew each time.
 */
export function openTimeOf(schedule: Schedule): OpenTime {
  const known = ofSchedule.get(schedule)
  if (known) return known
  const time = openTimeOfParsed(parsedScheduleOf(schedule))
  if (isDefined(schedule)) ofSchedule.set(schedule, time)
  return time
}

export function openTimeOfParsed(parsed: ParsedSchedule): OpenTime {
  const known = ofRules.get(parsed)
  if (known) return known
  const time = sharedOpenTime(parsed)
  ofRules.set(parsed, time)
  return time
}

function sharedOpenTime(parsed: ParsedSchedule): OpenTime {
  const key = hoursKey(parsed)
  const known = shared.get(key)?.deref()
  if (known) return known
  const time = compileOpenTime(parsed)
  shared.set(key, new WeakRef(time))
  unused.register(time, key)
  return time
}
