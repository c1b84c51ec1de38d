import { describe } from './describe'
import type { IssueCode } from './issue-code'

/** Where in the data an issue is: keys and list positions from the outside in. */
export type Path = readonly (string | number)[]

/** One problem with an input, or a piece of advice about it, as data. */
export interface Issue {
  /** The kind of problem; `docs/errors.md` explains each code. */
  readonly code: IssueCode
  /**
   * `'advice'` for what is legal but seldom intended; advice never makes a call fail. Each code always has
   * the same severity.
   */
  readonly severity: 'error' | 'advice'
  /** Where the problem is, such as `['weekly', 'mon-fri', 0]`. Empty when the value itself is meant. */
  readonly path: Path
  /** A sentence that names the place and the value, says what is wrong, and says what to write instead. */
  readonly message: string
  /** The number of the rule that the value breaks, such as `'S8'`; the concept pages in `docs/` list the rules. */
  readonly rule?: string
  /** The value that was found, as text. */
  readonly received?: string
  /** What belongs there instead. */
  readonly expected?: string
}

/**
 * One kind of issue: its code, its rule, and its words for a value that was found. Each message is a constant of the
 * room that reports it, so that a bundle carries only the messages its calls can end in.
 */
export interface Message {
  readonly code: IssueCode
  readonly rule?: string
  readonly severity?: 'advice'
  /** `detail` is whatever the check knows besides the value. */
  readonly words: (received: string, detail: string) => readonly [problem: string, expected: string]
}

/** Builds an issue from its message. `received` is the value itself. */
export function issue(message: Message, path: Path, received: unknown, detail = ''): Issue {
  const { code, rule, severity = 'error', words } = message
  const [problem, expected] = words(describe(received), detail)
  const place = pathText(path)
  return {
    code,
    severity,
    path,
    message: `${place ? `${place}: ` : ''}${problem}. Expected ${expected}.`,
    ...(rule !== undefined && { rule }),
    ...(received !== undefined && { received: describe(received) }),
    expected,
  }
}

/** `['weekly', 'mon-fri', 0]` as `weekly.mon-fri[0]`. */
export function pathText(path: Path): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '')
}
