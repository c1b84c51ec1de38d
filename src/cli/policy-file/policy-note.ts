import type { Issue, IssueCode } from 'dueby'

const ABOUT_THE_POLICY: ReadonlySet<IssueCode> = new Set([
  'unknown-tier',
  'unknown-priority',
  'missing-target',
  'no-target',
])

/** The title of the policy that does not have what was asked for, as a sentence; empty if no issue is about that. */
export function policyNote(issues: readonly Issue[], titleOf: () => string): string {
  const isAbout = issues.some(({ code }) => ABOUT_THE_POLICY.has(code))
  return isAbout ? `The policy is ${titleOf()}. Use --policy to choose another.` : ''
}
