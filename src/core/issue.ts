import { describe, printable, shortened } from './describe'
import type { IssueCode } from './issue-code'

/** The place of an issue in the data: keys and list positions, outermost first. */
export type Path = readonly (string | number)[]

/** A problem in the input, or advice about it, as plain data. */
export interface Issue {
  /** The kind of problem; `docs/errors.md` explains each code. */
  readonly code: IssueCode
  /**
   * `'advice'` for input that is valid but rarely intended. Advice never makes a call fail. A code always has the
   * same severity.
   */
  readonly severity: 'error' | 'advice'
  /**
   * Where the problem is, for example `['weekly', 'mon-fri', 0]`, or `['schedule', 'timeZone']` in the argument
   * `schedule`. Empty if it is about the whole input, or if the arguments are fine but there is no answer.
   */
  readonly path: Path
  /** The place, the value, the problem and what to write instead, in plain English: two sentences. */
  readonly message: string
  /** The number of the rule behind the issue, for example `'S8'`. `docs/rules.md` lists the rules. */
  readonly rule?: string
  /** The value that was found, as text. Absent if a value is missing. */
  readonly received?: string
  /** The value and the problem, without the place, for example to show next to the field. No full stop at the end. */
  readonly problem: string
  /** What to write instead. */
  readonly expected: string
}

/**
 * A kind of issue: its code, its rule and its wording. Each message is a constant in the room that reports it, so
 * a bundle contains only the messages of the functions it uses.
 */
export interface Message {
  readonly code: IssueCode
  readonly rule?: string
  readonly severity?: 'advice'
  /** `detail` is extra information from the check. Its meaning depends on the message. */
  readonly words: (received: string, detail: string) => readonly [problem: string, expected: string]
}

/** Creates an issue. `received` is the value itself, not a description of it. */
export function issue(message: Message, path: Path, received: unknown, detail = ''): Issue {
  const { code, rule, severity = 'error', words } = message
  const description = describe(received)
  const [problem, expected] = words(description, detail).map(safe) as [string, string]
  return {
    code,
    severity,
    path,
    message: messageAt(path, problem, expected),
    ...(rule !== undefined && { rule }),
    ...(received !== undefined && { received: description }),
    problem,
    expected,
  }
}

function messageAt(path: Path, problem: string, expected: string): string {
  const place = safe(pathText(path))
  return `${place ? `${place}: ` : ''}${problem}. Expected ${expected}.`
}

/** The most issues that are listed, so that an error stays readable however much of the data is bad (S7). */
export const MAX_ISSUES = 100

const MORE_ISSUES: Message = {
  code: 'more-issues',
  rule: 'S7',
  words: () => [
    `there are more issues than the ${MAX_ISSUES} listed here`,
    'another check after these are fixed',
  ],
}

/**
 * Adds an issue. When the list is full, one entry says that there are more, and nothing is added after it.
 *
 * @param detail A function if computing it takes work. It is not called if the list is full.
 */
export function report(
  issues: Issue[],
  message: Message,
  path: Path,
  received: unknown,
  detail: string | (() => string) = '',
): void {
  if (issues.length < MAX_ISSUES)
    issues.push(issue(message, path, received, typeof detail === 'string' ? detail : detail()))
  else if (!isFull(issues)) issues.push(issue(MORE_ISSUES, [], undefined))
}

/** Joins lists of issues into one, which is bounded as in {@link report}. */
export function joinIssues(...lists: readonly (readonly Issue[])[]): readonly Issue[] {
  const all = ([] as readonly Issue[]).concat(...lists)
  if (all.length <= MAX_ISSUES) return all
  return [...all.slice(0, MAX_ISSUES), issue(MORE_ISSUES, [], undefined)]
}

/** The same issue with another path, which its message names. */
export function issueAt<Given extends Issue>(path: Path, issue: Given): Given {
  return { ...issue, path, message: messageAt(path, issue.problem, issue.expected) }
}

/** Whether the list has more issues than it can show. */
export function isFull(issues: readonly Issue[]): boolean {
  return issues.length > MAX_ISSUES
}

/** Names from data can have any length, and can contain characters that are unsafe in a terminal. */
function safe(text: string): string {
  return printable(text.length > MAX_TEXT_LENGTH ? `${text.slice(0, MAX_TEXT_LENGTH)}...` : text)
}

const MAX_TEXT_LENGTH = 700

/** Formats `['weekly', 'mon-fri', 0]` as `weekly.mon-fri[0]`. */
export function pathText(path: Path): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${shortened(step)}`))
    .join('')
    .replace(/^\./, '')
}
