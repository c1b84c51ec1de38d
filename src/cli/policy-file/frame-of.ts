import { type AnyPolicy, type Instant, type Policy, type PolicyHistory, policyAt } from 'dueby'

/**
 * The names, the zone and the metrics to read a file by and to show answers in. A history of policies has those of its
 * last version, with the tiers, priorities and metrics of all. It answers nothing itself.
 */
export function frameOf(policy: AnyPolicy): Policy {
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

/** The policy in force at an instant; before the first of a history, the first. */
export function versionAt(at: Instant, policy: AnyPolicy): Policy {
  return (policyAt(at, policy) ?? (policy as PolicyHistory).versions[0]?.policy) as Policy
}
