import { oneOf } from '../core/closest'
import { type Issue, type Message, type Path, report } from '../core/issue'
import { MISSING } from '../core/messages'
import { EMPTY_NAME, REPEATED_NAME } from './messages'

/**
 * Checks that a name is a tier or priority of the policy, in the policy's spelling. Adds an issue if it is not.
 *
 * @param known The names of the policy; `undefined` if they could not be read, and then every name is accepted.
 * @param unknown The message for any other name.
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

/** Adds a name to the taken ones. If it is empty or already taken, adds an issue instead. */
export function takeName(name: string, taken: Set<string>, path: Path, issues: Issue[]): void {
  if (name.trim() === '') report(issues, EMPTY_NAME, path, name)
  else if (taken.has(name)) report(issues, REPEATED_NAME, path, name)
  else taken.add(name)
}
