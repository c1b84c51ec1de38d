import { throwIssues } from './error'
import type { Issue } from './issue'
import type { Reader } from './reader'

/** The options of a call, which may be left out; anything wrong with them is thrown rather than ignored. */
export function readOptions<Options extends object>(
  options: unknown,
  { read }: Reader<Options>,
): Options | Partial<Options> {
  if (options === undefined) return {}
  const issues: Issue[] = []
  const found = read(options, [], issues)
  throwIssues(issues)
  return found ?? {}
}
