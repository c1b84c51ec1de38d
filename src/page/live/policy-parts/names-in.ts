import { type AnyPolicy, METRICS, type Metric, type PriorityDetail } from 'dueby'

/** What a question about a policy can name. */
export interface PolicyNames {
  readonly metrics: readonly Metric[]
  readonly tiers: readonly string[]
  readonly priorities: readonly PriorityDetail[]
}

/** The names of a policy, or of all policies of a history, those of the newest first. */
export function namesIn(policy: AnyPolicy): PolicyNames {
  const newestFirst =
    'versions' in policy ? policy.versions.map((version) => version.policy).reverse() : [policy]
  const priorities = new Map<string, PriorityDetail>()
  for (const priority of newestFirst.flatMap((policy) => policy.priorities))
    if (!priorities.has(priority.id)) priorities.set(priority.id, priority)
  return {
    metrics: METRICS.filter((metric) => newestFirst.some(({ targets }) => Object.hasOwn(targets, metric))),
    tiers: [...new Set(newestFirst.flatMap(({ tiers }) => tiers))],
    priorities: [...priorities.values()],
  }
}
