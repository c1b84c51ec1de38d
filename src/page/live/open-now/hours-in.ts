import type { Schedule } from 'dueby'
import { type PolicyFrom, policyAt } from '../policy-parts/policies-in'
import { scheduleOf } from '../policy-parts/schedule-of'

/** A schedule, and the first instant at which it is in force. */
export interface ScheduleFrom {
  readonly begins: number
  readonly schedule: Schedule
}

/** Tiers that have the same hours, and these hours, in order of time. */
export interface TierHours {
  readonly tiers: readonly string[]
  readonly schedules: readonly ScheduleFrom[]
}

/** The hours of the tiers that a policy has at an instant. Tiers with the same schedules share an entry. */
export function hoursIn(policies: readonly PolicyFrom[], at: number): readonly TierHours[] {
  const { policy } = policyAt(at, policies) ?? policies[0] ?? {}
  const groups: { tiers: string[]; schedules: readonly ScheduleFrom[] }[] = []
  for (const tier of policy?.tiers ?? []) {
    const schedules = policies.map((each) => ({ ...each, schedule: scheduleOf(tier, each.policy) }))
    const same = groups.find((group) =>
      group.schedules.every(({ schedule }, index) => schedule === schedules[index]?.schedule),
    )
    if (same) same.tiers.push(tier)
    else
      groups.push({
        tiers: [tier],
        schedules: schedules.map(({ begins, schedule }) => ({ begins, schedule })),
      })
  }
  return groups
}
