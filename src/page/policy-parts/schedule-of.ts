import type { Policy, Schedule } from 'dueby'

/** The schedule of a tier: its own, or that of the policy (P8). */
export function scheduleOf(tier: string | undefined, { schedule, tierSchedules }: Policy): Schedule {
  if (tier === undefined || !tierSchedules || !Object.hasOwn(tierSchedules, tier)) return schedule
  return tierSchedules[tier] ?? schedule
}
