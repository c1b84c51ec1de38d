import { DuebyError } from '../core/error'
import type { Issue } from '../core/issue'
import { checkPriority, checkTier } from '../policy/check-name'
import type { CompiledPolicy } from '../policy/compiled-policy'
import type { ReadEvent } from './read-events'

/** Checks the tier and the priority that an event names. A name that is no text has an issue already. */
export function checkNames(
  { index, event }: Pick<ReadEvent, 'index' | 'event'>,
  { parsed }: CompiledPolicy,
  issues: Issue[],
): void {
  const { tier, priority } = event as { readonly tier?: unknown; readonly priority?: unknown }
  const path = ['events', index]
  if (typeof tier === 'string') checkTier(tier, parsed, [...path, 'tier'], issues)
  if (typeof priority === 'string') checkPriority(priority, parsed, [...path, 'priority'], issues)
}

/**
 * The unknown names in a history that has issues of another kind, so that all are reported together. Without a policy that
 * is known to be in force, no name is known to be wrong. If the policy has issues itself, they are returned instead.
 */
export function unknownNames(
  events: readonly ReadEvent[],
  policyAt: (instant: number) => CompiledPolicy | undefined,
): readonly Issue[] {
  const issues: Issue[] = []
  try {
    for (const each of events) {
      const policy = policyAt(each.at)
      if (policy) checkNames(each, policy, issues)
    }
    return issues
  } catch (error) {
    if (error instanceof DuebyError) return error.issues
    throw error
  }
}
