import { type Disambiguation, DuebyError, type Issue, type WallClock, wallTime } from 'dueby'
import { issue } from '../../core/issue'
import { WITH_ZONE } from '../shell/words'
import type { TimeFormat } from './time-format'

/** How the times of an option or a column are read. */
export interface TimeOptions {
  readonly format: TimeFormat
  /** Where a time without an offset was read. */
  readonly zone?: string
  /** The clock of that zone, with corrections if there are any (T6). The zone itself if absent. */
  readonly wallClock?: WallClock
  /** What a time that occurs twice or never means (T5). */
  readonly disambiguation: Disambiguation
}

/** A time that was read. */
export interface ReadTime {
  /** The instant, as the library takes it. */
  readonly at: string | Date
  /** Set if the wall clock shows the time twice or never. */
  readonly irregular?: 'twice' | 'never'
}

const IRREGULAR: Readonly<Record<string, 'twice' | 'never'>> = {
  'repeated-time': 'twice',
  'skipped-time': 'never',
}

/**
 * Reads a time.
 *
 * @throws DuebyError with `invalid-instant` for a text that does not have the format, `out-of-range` for a number
 *   of another century, `missing-offset` for a time without an offset and without a zone, `invalid-local-time`,
 *   `out-of-range`, `unknown-zone`; `repeated-time` and `skipped-time` with `'reject'`.
 */
export function readTime(text: string, { format, zone, wallClock, disambiguation }: TimeOptions): ReadTime {
  const shown = format.read(text)
  if (shown.kind === 'instant') return { at: shown.at }
  if (shown.kind === 'unreadable') {
    throw new DuebyError([timeIssue(shown.code, text, shown.problem, shown.expected)])
  }
  if (shown.kind === 'date') throw new DuebyError([withoutTime(text)])
  if (zone === undefined) throw new DuebyError([withoutOffset(text, format)])
  const at = wallClock ?? zone
  try {
    return { at: later(wallTime(shown.seconds, at, { disambiguation: 'reject' }), shown.ms) }
  } catch (error) {
    const irregular = error instanceof DuebyError ? IRREGULAR[error.code] : undefined
    if (irregular === undefined || disambiguation === 'reject') throw error
    return { at: later(wallTime(shown.seconds, at, { disambiguation }), shown.ms), irregular }
  }
}

/** What was done with a time that occurs twice or never, for people. */
export function irregularNote(text: string, irregular: 'twice' | 'never', options: TimeOptions): string {
  const { zone, disambiguation } = options
  const done = doneWith(irregular, disambiguation)
  const choose = 'Add an offset, or --disambiguation, to choose.'
  return irregular === 'twice'
    ? `${text} occurs twice in ${zone}; ${done}. ${choose}`
    : `${text} does not exist in ${zone}: the clock skips it. It was ${done}. ${choose}`
}

/** `the second one was used`, or `moved back by the length of the gap`. */
export function doneWith(irregular: 'twice' | 'never', disambiguation: Disambiguation): string {
  if (irregular === 'twice') return `the ${disambiguation === 'later' ? 'second' : 'first'} one was used`
  return `moved ${disambiguation === 'earlier' ? 'back' : 'forward'} by the length of the gap`
}

function later(at: Date, ms: number): Date {
  return ms === 0 ? at : new Date(at.getTime() + ms)
}

function withoutTime(text: string): Issue {
  const expected = "a time such as '2023-12-26T10:00:00-08:00'"
  return timeIssue('invalid-instant', text, 'is a date without a time of day', expected)
}

function withoutOffset(text: string, { canHaveOffset }: TimeFormat): Issue {
  const problem = 'has no offset, so it is a different instant in every time zone'
  return timeIssue('missing-offset', text, problem, canHaveOffset ? "'Z' or an offset at the end" : WITH_ZONE)
}

function timeIssue(code: Issue['code'], text: string, problem: string, expected: string): Issue {
  const rule = code === 'out-of-range' ? 'T4' : 'T1'
  return issue({ code, rule, words: (received) => [`${received} ${problem}`, expected] }, [], text)
}
