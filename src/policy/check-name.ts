import { oneOf } from '../core/closest'
import type { Message } from '../core/issue'
import { type Issue, issue, type Path } from '../core/issue'
import { MISSING } from '../core/messages'
import { EMPTY_NAME, REPEATED_NAME } from './messages'

/**
 * Checks a tier or priority as the policy spells it. What is wrong with it is added to `issues`.
 *
 * @param known `undefined` where the names of the policy could not be read: then none is unknown.
 * @param unknown What to say of another name.
 */
export function checkName(
  name: unknown,
  known: readonly string[] | undefined,
  unknown: Message,
  path: Path,
  issues: Issue[],
): void {
  if (!known || known.includes(name as string)) return
  const expected = oneOf(known, typeof name === 'string' ? name : undefined)
  issues.push(issue(name === undefined ? MISSING : unknown, path, name, expected))
}

/** Adds a name to those that are taken, or an issue when it is empty or one of them. */
export function takeName(name: string, taken: string[], path: Path, issues: Issue[]): void {
  if (name.trim() === '') issues.push(issue(EMPTY_NAME, path, name))
  else if (taken.includes(name)) issues.push(issue(REPEATED_NAME, path, name))
  else taken.push(name)
}
