import { DuebyError, type Issue } from 'dueby'
import { type Reader, text } from '../../core/reader'
import { readInstant } from '../../zone/instant'

export const TEXT: Reader<string> = text('a text')

/** Reads an instant in any form (T1) as milliseconds since the epoch. */
export const INSTANT: Reader<number> = { expected: 'an instant', read: readInstant }

/**
 * Reads the arguments of a call, and throws all issues together. The function of this name in `core/` is for the main
 * entry; this one uses the public `DuebyError`, so that the class exists once.
 *
 * @param read Returns `undefined` only if it has added an issue.
 */
export function parseOrThrow<T>(read: (issues: Issue[]) => T | undefined): T {
  const issues: Issue[] = []
  const found = read(issues)
  const [first, ...others] = issues
  if (first) throw new DuebyError([first, ...others])
  return found as T
}
