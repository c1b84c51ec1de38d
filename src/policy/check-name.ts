import { oneOf } from '../core/closest'
import { type Issue, type Message, type Path, report } from '../core/issue'
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
  known: ReadonlySet<string> | undefined,
  unknown: Message,
  path: Path,
  issues: Issue[],
): void {
  if (!known || known.has(name as string)) return
  const given = typeof name === 'string' ? name : undefined
  report(issues, name === undefined ? MISSING : unknown, path, name, () => oneOf(known, given))
}

/** Adds a name to those that are taken, or an issue when it is empty or one of them. */
export function takeName(name: string, taken: Set<string>, path: Path, issues: Issue[]): void {
  if (name.trim() === '') report(issues, EMPTY_NAME, path, name)
  else if (taken.has(name)) report(issues, REPEATED_NAME, path, name)
  else taken.add(name)
}
