import type { Policy } from 'dueby'

/**
 * The tiers and priorities of several policies, each once: those of the first policy in its order, then those that only
 * others have. Put the newest first, whose order of urgency is the one that people have in mind.
 */
export function namesOfAll(policies: readonly Policy[]): Pick<Policy, 'tiers' | 'priorities'> {
  const priorities = new Map<string, Policy['priorities'][number]>()
  for (const priority of policies.flatMap((each) => each.priorities))
    if (!priorities.has(priority.id)) priorities.set(priority.id, priority)
  return {
    tiers: [...new Set(policies.flatMap(({ tiers }) => tiers))],
    priorities: [...priorities.values()],
  }
}
