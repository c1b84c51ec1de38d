import { DuebyError, type Issue } from 'dueby'
import { expect } from 'vitest'

/** The issues that a call throws; none if it returns. Any other error is thrown. */
export function issuesOf(call: () => unknown): readonly Issue[] {
  try {
    call()
    return []
  } catch (error) {
    if (!(error instanceof DuebyError)) throw error
    expect(error.code).toBe(error.issues[0]?.code)
    return error.issues
  }
}

/** {@link issuesOf} for a promise. */
export const rejectedIssues = (promise: Promise<unknown>): Promise<readonly Issue[]> =>
  promise.then(
    () => [],
    (error: unknown) =>
      issuesOf(() => {
        throw error
      }),
  )

/** Each issue as `code path`. */
export const codesWithPaths = (issues: readonly Issue[]): string[] =>
  issues.map(({ code, path }) => `${code} ${path.join('.')}`)
