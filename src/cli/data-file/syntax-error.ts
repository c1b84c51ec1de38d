import { InputError } from '../shell/input-error'
import { issueOf, type ListedIssue, listedIssues } from '../shell/listed-issues'
import type { SyntaxIssue } from './located-data'

/** The most characters of a line that an error shows. */
const LONGEST_LINE = 80

/** Mistakes in the syntax of a file, as an error. */
export function syntaxError(
  what: string,
  format: 'YAML' | 'JSON',
  mistakes: readonly SyntaxIssue[],
  text: string,
  file: string,
): InputError {
  const lines = text.split('\n')
  const issues = mistakes.map((issue) => syntaxIssue(issue, lines[issue.line - 1] ?? '', file))
  return new SyntaxMistakes(`${what} is not valid ${format}`, listedIssues(issues), mistakes)
}

/** A file that is not valid JSON or YAML, with the place of each mistake. */
export class SyntaxMistakes extends InputError {
  constructor(
    message: string,
    issues: readonly ListedIssue[],
    readonly mistakes: readonly SyntaxIssue[],
  ) {
    super(message, issues)
  }
}

function syntaxIssue({ line, column, message }: SyntaxIssue, text: string, file: string): ListedIssue {
  const shown = text.trim().slice(0, LONGEST_LINE)
  return issueOf(`${file}:${line}:${column}: ${message}${shown === '' ? '' : ` The line is: ${shown}`}`)
}
