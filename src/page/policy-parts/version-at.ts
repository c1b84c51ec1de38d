import { type AnyPolicy, type Instant, type Policy, type PolicyHistory, policyAt } from 'dueby'

/** The policy in force at an instant; before the first of a history, the first. */
export function versionAt(at: Instant, policy: AnyPolicy): Policy {
  return (policyAt(at, policy) ?? (policy as PolicyHistory).versions[0]?.policy) as Policy
}
