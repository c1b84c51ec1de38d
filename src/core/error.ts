import type { Message } from './issue'
import { type Issue, issue, type Path } from './issue'
import type { IssueCode } from './issue-code'

/**
 * The one error this library throws. It carries every issue that was found, not only the first.
 *
 * @example
 * try {
 *   defineSchedule({ timeZone: 'Mars/Olympus', weekly: { mon: ['09:00-09:00'] } })
 * } catch (error) {
 *   if (error instanceof DuebyError) {
 *     error.issues.map((issue) => issue.code) // => ['unknown-zone', 'empty-hours']
 *   }
 * }
 */
export class DuebyError extends Error {
  override readonly name = 'DuebyError'
  /** The code of the first issue. */
  readonly code: IssueCode
  /** All issues, at least one. */
  readonly issues: readonly Issue[]

  constructor(issues: readonly [Issue, ...Issue[]]) {
    super(
      issues.length === 1
        ? issues[0].message
        : [`${issues.length} problems`, ...issues.map(({ message }) => `- ${message}`)].join('\n'),
    )
    this.code = issues[0].code
    this.issues = issues
  }
}

/** Throws what was found, or returns when nothing was. */
export function throwIssues(issues: readonly Issue[]): void {
  if (issues.length > 0) throw toError(issues)
}

/** What was read of something sound; everything that is wrong with it is thrown. */
export function parseOrThrow<T>(read: (issues: Issue[]) => T): T {
  const issues: Issue[] = []
  const found = read(issues)
  throwIssues(issues)
  return found
}

/** A {@link DuebyError} of all issues, at least one, to be thrown. */
export function toError(issues: readonly Issue[]): DuebyError {
  return new DuebyError(issues as readonly [Issue, ...Issue[]])
}

/** A {@link DuebyError} of one issue, to be thrown. */
export function failure(message: Message, received: unknown, detail?: string, path: Path = []): DuebyError {
  return new DuebyError([issue(message, path, received, detail)])
}
