import { DuebyError, type Issue, type IssueCode, type Path } from 'dueby'
import { shown } from '../shared/shown'

/** An issue of a call, in the form of the main entry's own: place, value, rule, and what to write instead. */
export function icalIssue(
  code: IssueCode,
  path: Path,
  value: unknown,
  problem: string,
  expected: string,
): Issue {
  const received = shown(value)
  const message = `${received} ${problem}. Expected ${expected}.`
  return placed({ code, severity: 'error', path: [], message, received, expected }, path)
}

/** An issue that has no place yet, at its place. */
export function placed(issue: Issue, path: Path): Issue {
  const place = path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .slice(1)
  return { ...issue, path, message: `${place ? `${place}: ` : ''}${issue.message}` }
}

/** Throws what was found, or returns when nothing was. */
export function throwIssues(issues: readonly Issue[]): void {
  const [issue, ...more] = issues.filter(({ severity }) => severity === 'error')
  if (issue) throw new DuebyError([issue, ...more])
}
