import type { Issue } from 'dueby'
import { checkPriority, checkTier } from '../../policy/check-name'

/** The issue of a tier or a priority that is not one of those of the policy, in the words of the library. */
export function nameIssue(
  field: 'tier' | 'priority',
  name: string,
  known: readonly string[],
): Issue | undefined {
  const issues: Issue[] = []
  const names = new Set(known)
  if (field === 'tier') checkTier(name, { tiers: names }, [field], issues)
  else checkPriority(name, { priorities: names }, [field], issues)
  return issues[0]
}
