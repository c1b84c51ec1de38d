import { type AnyPolicy, METRICS, type Metric, type Policy, type PriorityDetail } from 'dueby'

/** What a question about a policy can name. */
export interface PolicyNames {
  readonly metrics: readonly Metric[]
  readonly tiers: readonly string[]
  readonly priorities: readonly PriorityDetail[]
}

/** The names of a policy, or of all policies of a history, those of the newest first. */
export function namesIn(policy: AnyPolicy): PolicyNames {
  return namesOfAll(
    'versions' in policy ? policy.versions.map((version) => version.policy).reverse() : [policy],
  )
}

/**
 * The names of several policies, each once: those of the first policy in its order, then those that only others have. Put the
 * newest first, whose order of urgency is the one that people have in mind.
 */
export function namesOfAll(policies: readonly Policy[]): PolicyNames {
  const priorities = new Map<string, PriorityDetail>()
  for (const priority of policies.flatMap((policy) => policy.priorities))
    if (!priorities.has(priority.id)) priorities.set(priority.id, priority)
  return {
    metrics: METRICS.filter((metric) => policies.some(({ targets }) => Object.hasOwn(targets, metric))),
    tiers: [...new Set(policies.flatMap(({ tiers }) => tiers))],
    priorities: [...priorities.values()],
  }
}
