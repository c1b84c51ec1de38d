import type { Colours } from './colours'
import type { ListedIssue } from './listed-issues'
import { printable } from './printable'

/** The usage is right, but a file or a policy cannot be used. Exit code 1. */
export class InputError extends Error {
  /**
   * @param message The problem. If there are issues, only the file that they are in; empty if they are about options.
   * @param issues The issues that the library reported.
   * @param note What helps with all of them, as a sentence; may be empty.
   */
  constructor(
    message: string,
    readonly issues: readonly ListedIssue[] = [],
    readonly note: string = '',
  ) {
    super(message)
  }
}

/** The error as text for people: one line, or a list of issues. */
export function inputErrorText({ message, issues, note }: InputError, { red }: Pick<Colours, 'red'>): string {
  const texts = issues.map((issue) => `${issue.message}${issue.rule ? ` [${issue.rule}]` : ''}`)
  const isList = texts.length > 1
  const problem = isList ? headingOf(issues) : (texts[0] ?? '')
  const rules = [...new Set(issues.flatMap(({ rule }) => rule ?? []))].sort()
  const lines = [
    `error: ${[message, problem].filter((part) => part !== '').join(': ')}`,
    ...(isList ? texts.map((text) => `- ${text}`) : []),
    ...(note === '' ? [] : [note]),
    ...(rules.length > 0 ? [`(${rules.map(placeOf).join(', ')} in the dueby repository)`] : []),
  ]
  const text = lines.map((line) => `${printable(line)}\n`).join('')
  return text.replace(/^error:/, red)
}

/** The library ends a list that is too long with an entry that says so. */
function headingOf(issues: readonly ListedIssue[]): string {
  const isCut = issues.at(-1)?.code === 'more-issues'
  return isCut ? `more than ${issues.length - 1} problems` : `${issues.length} problems`
}

function placeOf(rule: string): string {
  return `[${rule}]: docs/rules.md#${rule.toLowerCase()}`
}
