import { oneOf } from '../core/closest'
import { type Issue, type Message, type Path, report } from '../core/issue'
import { MISSING } from '../core/messages'
import { EMPTY_NAME, REPEATED_NAME, UNKNOWN_PRIORITY, UNKNOWN_TIER } from './messages'

/** The names of a policy, in its order; `undefined` if they could not be read, and then every name is accepted. */
export interface Names {
  readonly tiers: ReadonlySet<string> | undefined
  readonly priorities: ReadonlySet<string> | undefined
}

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

/** Checks that a name is a tier of the policy. */
export function checkTier(tier: unknown, { tiers }: Pick<Names, 'tiers'>, path: Path, issues: Issue[]): void {
  checkName(tier, tiers, UNKNOWN_TIER, path, issues)
}

/** Checks that a name is a priority of the policy. */
export function checkPriority(
  priority: unknown,
  { priorities }: Pick<Names, 'priorities'>,
  path: Path,
  issues: Issue[],
): void {
  checkName(priority, priorities, UNKNOWN_PRIORITY, path, issues)
}

/** Adds a name to the taken ones. If it is empty or already taken, adds an issue instead. */
export function takeName(name: string, taken: Set<string>, path: Path, issues: Issue[]): void {
  if (name.trim() === '') report(issues, EMPTY_NAME, path, name)
  else if (taken.has(name)) report(issues, REPEATED_NAME, path, name)
  else taken.add(name)
}
