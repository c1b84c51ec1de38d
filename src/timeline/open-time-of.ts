import type { Schedule } from '../schedule/combined/combined-schedule'
import { isDefined, rulesOf } from '../schedule/define-schedule'
import type { Rules } from '../schedule/rules'
import { compileOpenTime } from './compile-open-time'
import { hoursKey } from './hours-key'
import type { OpenTime } from './open-time'

const ofSchedule = new WeakMap<Schedule, OpenTime>()
const ofRules = new WeakMap<Rules, OpenTime>()

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
  const time = openTimeOfRules(rulesOf(schedule))
  if (isDefined(schedule)) ofSchedule.set(schedule, time)
  return time
}

export function openTimeOfRules(rules: Rules): OpenTime {
  const known = ofRules.get(rules)
  if (known) return known
  const time = sharedOpenTime(rules)
  ofRules.set(rules, time)
  return time
}

function sharedOpenTime(rules: Rules): OpenTime {
  const key = hoursKey(rules)
  const known = shared.get(key)?.deref()
  if (known) return known
  const time = compileOpenTime(rules)
  shared.set(key, new WeakRef(time))
  unused.register(time, key)
  return time
}
