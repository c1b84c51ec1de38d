import type { AnyPolicy, Policy } from 'dueby'

/**
 * A policy for reading a file and for showing answers: the last version of a history, with the tiers, priorities and
 * metrics of all versions. Its own come first, so that priorities stay in the order of their urgency. It computes no
 * answers itself.
 */
export function mergedPolicyOf(policy: AnyPolicy): Policy {
  if (!('versions' in policy)) return policy
  const policies = policy.versions.map((version) => version.policy)
  const newestFirst = policies.toReversed()
  const last = newestFirst[0] as Policy
  const priorities = new Map<string, Policy['priorities'][number]>()
  for (const priority of newestFirst.flatMap((each) => each.priorities))
    if (!priorities.has(priority.id)) priorities.set(priority.id, priority)
  return {
    ...last,
    tiers: [...new Set(newestFirst.flatMap(({ tiers }) => tiers))],
    priorities: [...priorities.values()],
    targets: Object.assign({}, ...policies.map(({ targets }) => targets)) as Policy['targets'],
  }
}
