import { type AnyPolicy, type Schedule, succession } from 'dueby'
import { scheduleOf } from '../policy-parts/schedule-of'

/** Hours, and the tiers that have them. */
export interface Calendar {
  readonly tiers: readonly string[]
  readonly schedule: Schedule
}

/**
 * The hours of all tiers of a policy, each once. Those of a history of policies follow one another as the policies do.
 */
export function calendarsOf(policy: AnyPolicy): Calendar[] {
  const versions = 'versions' in policy ? policy.versions : [{ policy }]
  const ids = new Map<Schedule, number>()
  const calendars = new Map<string, { tiers: string[]; schedules: Schedule[] }>()
  for (const tier of new Set(versions.flatMap((version) => version.policy.tiers))) {
    const schedules = versions.map((version) => scheduleOf(tier, version.policy))
    const key = schedules.map((schedule) => idIn(ids, schedule)).join()
    const calendar = calendars.get(key)
    if (calendar) calendar.tiers.push(tier)
    else calendars.set(key, { tiers: [tier], schedules })
  }
  return [...calendars.values()].map(({ tiers, schedules }) => {
    const [first] = schedules
    if (!('versions' in policy)) return { tiers, schedule: first as Schedule }
    const parts = policy.versions.map(({ from }, index) => ({
      ...(from !== undefined && { from }),
      schedule: schedules[index] as Schedule,
    }))
    return { tiers, schedule: succession(...parts) }
  })
}

function idIn(ids: Map<Schedule, number>, schedule: Schedule): number {
  const id = ids.get(schedule) ?? ids.size
  ids.set(schedule, id)
  return id
}
