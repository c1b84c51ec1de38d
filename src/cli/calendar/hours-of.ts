import { type AnyPolicy, type Policy, type Schedule, succession } from 'dueby'

/** The hours of a policy, or of one of its tiers. Those of a history of policies follow one another as the policies do. */
export function hoursOf(policy: AnyPolicy, tier: string | undefined): Schedule {
  if (!('versions' in policy)) return hoursOfTier(policy, tier)
  return succession(
    ...policy.versions.map(({ from, policy: each }) => ({
      ...(from !== undefined && { from }),
      schedule: hoursOfTier(each, tier),
    })),
  )
}

function hoursOfTier({ schedule, tierSchedules = {} }: Policy, tier: string | undefined): Schedule {
  const own = tier === undefined ? undefined : new Map(Object.entries(tierSchedules)).get(tier)
  return (own as Schedule | undefined) ?? schedule
}
