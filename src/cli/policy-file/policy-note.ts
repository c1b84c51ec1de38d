import type { Issue, IssueCode } from 'dueby'
import type { NamedPolicy } from './read-policy'

const ABOUT_THE_POLICY: ReadonlySet<IssueCode> = new Set([
  'unknown-tier',
  'unknown-priority',
  'missing-target',
  'no-target',
])

/** Which policy does not have what was asked for; empty if no issue is about that. */
export function policyNote(issues: readonly Issue[], { title }: NamedPolicy): string {
  const isAbout = issues.some(({ code }) => ABOUT_THE_POLICY.has(code))
  return isAbout ? `The policy is ${title}. Option --policy names another.` : ''
}
