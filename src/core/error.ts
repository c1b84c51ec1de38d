import { type Issue, isFull, issue, joinIssues, MAX_ISSUES, type Message, type Path } from './issue'
import type { IssueCode } from './issue-code'

/**
 * The only error class of this library. It carries every issue that was found, not only the first. The message is
 * that of the issue, or a list of all messages.
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
  /** Always `'DuebyError'`. If the package is loaded twice, check it instead of `instanceof`. */
  override readonly name = 'DuebyError'
  /** The code of the first issue. */
  readonly code: IssueCode
  /** All issues, at least one. */
  readonly issues: readonly Issue[]

  /**
   * Creates an error from issues.
   *
   * @param issues All issues, at least one. The first determines `code`.
   */
  constructor(issues: readonly [Issue, ...Issue[]]) {
    super(
      issues.length === 1
        ? issues[0].message
        : [headingOf(issues), ...issues.map(({ message }) => `- ${message}`)].join('\n'),
    )
    this.code = issues[0].code
    this.issues = issues
  }
}

function headingOf(issues: readonly Issue[]): string {
  return isFull(issues) ? `more than ${MAX_ISSUES} problems` : `${issues.length} problems`
}

/** Throws a {@link DuebyError} if there are any issues. */
export function throwIssues(issues: readonly Issue[]): void {
  if (issues.length > 0) throw toError(issues)
}

/**
 * Returns what `read` returns; throws all issues that it adds.
 *
 * @param read Returns `undefined` only if it has added an issue.
 */
export function parseOrThrow<T>(read: (issues: Issue[]) => T | undefined): T {
  const issues: Issue[] = []
  const result = read(issues)
  throwIssues(issues)
  return result as T
}

/** Calls all of the functions, and returns their results. Throws the issues of all of them together. */
export function together<Results extends readonly unknown[]>(
  ...calls: { readonly [Position in keyof Results]: () => Results[Position] }
): Results {
  const failures: (readonly Issue[])[] = []
  const results = calls.map((call) => {
    try {
      return call()
    } catch (error) {
      if (!(error instanceof DuebyError)) throw error
      failures.push(error.issues)
      return undefined
    }
  })
  throwIssues(joinIssues(...failures))
  return results as unknown as Results
}

/** Creates a {@link DuebyError} from issues, of which there must be at least one. */
export function toError(issues: readonly Issue[]): DuebyError {
  return new DuebyError(issues as readonly [Issue, ...Issue[]])
}

/** Creates a {@link DuebyError} with one issue. */
export function failure(message: Message, received: unknown, detail?: string, path: Path = []): DuebyError {
  return new DuebyError([issue(message, path, received, detail)])
}
