import type { Issue } from 'dueby'
import { inFileWords } from '../shell/words'
import type { LocatedData, LocatedFile, Position } from './located-data'

/** An issue of the data of a file with `file:line:column` at its front, which editors and terminals turn into a link. */
export function placedIssue(
  issue: Issue,
  located: LocatedFile,
  inWords: (issue: Issue) => Issue = inFileWords,
): Issue {
  if (issue.code === 'more-issues' || issue.code === 'more-advice') return issue
  const { line, column } = issuePosition(issue, located)
  const { message } = inWords(issue)
  return { ...issue, message: `${located.file}:${line}:${column}: ${message}` }
}

/** Where an issue of the data is in the file. */
export function issuePosition(issue: Issue, { positionOf }: LocatedData): Position {
  return positionOf(issue.path, isAboutKey(issue) ? 'key' : 'value')
}

function isAboutKey({ code, path, received }: Issue): boolean {
  return code === 'unknown-key' || received === `'${path.at(-1)}'`
}
