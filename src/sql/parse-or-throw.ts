import { DuebyError, type Issue } from 'dueby'

/** Returns what `read` returns; throws all issues that it adds, as the public `DuebyError`, so that its class exists once. */
export function parseOrThrow<T>(read: (issues: Issue[]) => T | undefined): T {
  const issues: Issue[] = []
  const found = read(issues)
  const [first, ...others] = issues
  if (first) throw new DuebyError([first, ...others])
  return found as T
}
