import type { AnyPolicy, Policy } from 'dueby'
import { namesIn } from '../../page/policy-parts/names-in'

/**
 * A policy for reading a file and for showing answers: the last version of a history, with the tiers, priorities and
 * metrics of all versions. It computes no answers itself.
 */
export function mergedPolicyOf(policy: AnyPolicy): Policy {
  if (!('versions' in policy)) return policy
  const policies = policy.versions.map((version) => version.policy)
  const { tiers, priorities } = namesIn(policy)
  return {
    ...(policies.at(-1) as Policy),
    tiers,
    priorities,
    targets: Object.assign({}, ...policies.map(({ targets }) => targets)) as Policy['targets'],
  }
}
