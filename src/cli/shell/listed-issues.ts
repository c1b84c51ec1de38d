import type { Issue } from 'dueby'

/** What an error shows of an issue. */
export type ListedIssue = Pick<Issue, 'code' | 'message' | 'rule'>

/** The most issues that an error lists. */
const MAX_LISTED = 100

/** Issues for an error: the first ones, and how many more there are. */
export function listedIssues(issues: readonly ListedIssue[]): readonly ListedIssue[] {
  const more = issues.length - MAX_LISTED
  if (more <= 0) return issues
  const rest = issueOf(`${more} more are not listed.`, 'more-issues')
  return [...issues.slice(0, MAX_LISTED), rest]
}

/** An issue that the command itself has found. */
export function issueOf(message: string, code: Issue['code'] = 'wrong-type'): ListedIssue {
  return { code, message }
}
