import type { AnyPolicy, Policy } from 'dueby'

/**
 * A policy for reading a file and for showing answers: the last version of a history, with the tiers, priorities and
 * metrics of all versions. It computes no answers itself.
 */
export function mergedPolicyOf(policy: AnyPolicy): Policy {
  if (!('versions' in policy)) return policy
  const policies = policy.versions.map((version) => version.policy)
  const last = policies.at(-1) as Policy
  const priorities = new Map(policies.flatMap((each) => each.priorities.map((one) => [one.id, one] as const)))
  return {
    ...last,
    tiers: [...new Set(policies.flatMap(({ tiers }) => tiers))],
    priorities: [...priorities.values()],
    targets: Object.assign({}, ...policies.map(({ targets }) => targets)) as Policy['targets'],
  }
}
