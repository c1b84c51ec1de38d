import { describe } from './describe'
import type { IssueCode, Message } from './messages'

/** Where in the data an issue lies: keys and list positions from the outside in. */
export type Path = readonly (string | number)[]

/** One thing wrong with an input, or advised about it, as data. */
export interface Issue {
  /** What kind of problem; see `docs/errors.md`. */
  readonly code: IssueCode
  /** `'advice'` for what is legal and yet seldom meant; it never makes anything fail. A code always has the same. */
  readonly severity: 'error' | 'advice'
  /** Where: `['weekly', 'mon-fri', 0]`. Empty when the value itself is meant. */
  readonly path: Path
  /** A sentence that names the place, the value, the rule, and what to write instead. */
  readonly message: string
  /** The value that was found, as text. */
  readonly received?: string
  /** What belongs there. */
  readonly expected?: string
}

/** Builds an issue from its message. `received` is the value itself; `detail` what else the check knows. */
export function issue({ code, severity, words }: Message, path: Path, received: unknown, detail = ''): Issue {
  const [problem, expected] = words(describe(received), detail)
  const place = pathText(path)
  return {
    code,
    severity: severity ?? 'error',
    path,
    message: `${place ? `${place}: ` : ''}${problem}. Expected ${expected}.`,
    ...(received === undefined ? {} : { received: describe(received) }),
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
