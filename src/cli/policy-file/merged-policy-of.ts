import type { AnyPolicy, Policy } from 'dueby'
import { namesOfAll } from './names-of-all'

/**
 * A policy for reading a file and for showing answers: the last version of a history, with the tiers, priorities and
 * metrics of all versions. It computes no answers itself.
 */
export function mergedPolicyOf(policy: AnyPolicy): Policy {
  if (!('versions' in policy)) return policy
  const policies = policy.versions.map((version) => version.policy)
  const newestFirst = policies.toReversed()
  return {
    ...(newestFirst[0] as Policy),
    ...namesOfAll(newestFirst),
    targets: Object.assign({}, ...policies.map(({ targets }) => targets)) as Policy['targets'],
  }
}
