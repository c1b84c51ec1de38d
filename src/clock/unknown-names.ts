import { DuebyError } from '../core/error'
import type { Issue } from '../core/issue'
import { checkPriority, checkTier } from '../policy/check-name'
import type { CompiledPolicy } from '../policy/compiled-policy'
import type { ReadEvent } from './read-events'

/**
 * An issue for each tier or priority in an event that the policy does not know, also in events that are left out (C9). If
 * the policy has issues itself, they are returned instead.
 *
 * @param policyAt The policy for the names in an event at an instant; `undefined` if it is not known.
 */
export function unknownNames(
  events: readonly ReadEvent[],
  policyAt: (instant: number) => CompiledPolicy | undefined,
): readonly Issue[] {
  const issues: Issue[] = []
  try {
    for (const { index, at, event } of events) {
      const { tier, priority } = event as { readonly tier?: unknown; readonly priority?: unknown }
      // A name that is not text already has an issue.
      const [hasTier, hasPriority] = [typeof tier === 'string', typeof priority === 'string']
      const policy = (hasTier || hasPriority) && policyAt(at)
      if (!policy) continue
      const path = ['events', index]
      if (hasTier) checkTier(tier, policy.parsed, [...path, 'tier'], issues)
      if (hasPriority) checkPriority(priority, policy.parsed, [...path, 'priority'], issues)
    }
    return issues
  } catch (error) {
    if (error instanceof DuebyError) return error.issues
    throw error
  }
}
