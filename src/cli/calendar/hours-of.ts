import { type AnyPolicy, type Schedule, succession } from 'dueby'
import { scheduleOf } from '../../page/policy-parts/schedule-of'

/** The hours of a policy, or of one of its tiers. Those of a history of policies follow one another as the policies do. */
export function hoursOf(policy: AnyPolicy, tier: string | undefined): Schedule {
  if (!('versions' in policy)) return scheduleOf(tier, policy)
  return succession(
    ...policy.versions.map(({ from, policy: each }) => ({
      ...(from !== undefined && { from }),
      schedule: scheduleOf(tier, each),
    })),
  )
}
