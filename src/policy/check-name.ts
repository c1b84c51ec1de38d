import { type Issue, issue, type Path } from '../core/issue'
import { oneOf } from '../core/shape'

/** A tier or priority as the policy spells it; what is wrong with it is added to `issues`. */
export function checkName(
  name: unknown,
  known: readonly string[],
  code: 'unknown-tier' | 'unknown-priority',
  path: Path,
  issues: Issue[],
): void {
  if (name === undefined) issues.push(issue('missing', path, undefined, oneOf(known)))
  else if (!known.includes(name as string)) issues.push(issue(code, path, name, oneOf(known, String(name))))
}
