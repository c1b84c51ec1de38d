import type { Issue, IssueCode } from 'dueby'
import { issueAt } from '../../core/issue'

// The library's words are for programmers: they mention a Date, a Temporal.Instant or wallTime(). The command
// replaces those.

type Words = Readonly<Partial<Record<IssueCode, string>>>

const OFFSET = "'Z' or an offset at the end, such as '2023-12-26T10:00:00-08:00'"

// Times that the clock shows twice or never, with `--disambiguation reject`.
const IRREGULAR: Words = {
  'repeated-time': 'a time with an offset, or --disambiguation compatible, earlier or later',
  'skipped-time': 'a time that exists, or --disambiguation compatible, earlier or later',
}

const IN_OPTIONS: Words = {
  ...IRREGULAR,
  'invalid-instant': "'now', '2023-12-26T10:00:00-08:00', or '2023-12-26T10:00' with --zone",
  'missing-offset':
    "'Z' or an offset at the end, such as '2023-12-26T10:00:00-08:00', or the zone of the time with --zone",
}

/** For the time of receipt, with or without `--zone`. */
export function ofReceipt(zone: string | undefined): Words {
  const forms =
    zone === undefined
      ? "'now', '2023-12-26T10:00:00-08:00', '2023-12-26T10:00' with --zone"
      : "'now', '2023-12-26T10:00'"
  return { ...IN_OPTIONS, 'invalid-instant': `${forms}, or the format of the time with --time-format` }
}

/** For an option for a local date. */
export const OF_DATES: Words = {
  'invalid-date': "a date such as '2024-01-31', or today",
  'out-of-range': 'a date from 1972-01-08 through 2199-12-31',
}

/** What is expected of a time in another format than ISO 8601. No other words replace these. */
export function orOtherFormat(expected: string): string {
  return `${expected}${OTHER_FORMAT}`
}

const OTHER_FORMAT = ', or another --time-format'

/** What is expected of a time in a format without offsets. No other words replace it. */
export const WITH_ZONE = 'the zone of the time with --zone'

/** For an option for an instant, in a command without `--zone`. */
export const WITHOUT_ZONE: Words = {
  'invalid-instant': "'now', or a time with an offset, such as '2023-12-26T10:00:00-08:00'",
  'missing-offset': OFFSET,
}

const IN_FILE: Words = {
  'invalid-instant':
    "a text that ends in 'Z' or an offset, such as '2023-12-26T10:00:00-08:00', or whole milliseconds since 1970",
  'missing-offset': OFFSET,
}

const IN_HISTORY: Words = {
  ...IN_FILE,
  'impossible-event': 'a history in which it can happen, or --lenient to leave such events out',
  'not-in-order': 'events in order of time, or --lenient to sort them',
}

const IN_CELL: Words = {
  ...IRREGULAR,
  'invalid-instant':
    "a time such as '2023-12-26T10:00:00-08:00', or the format of the times with --time-format",
  'missing-offset':
    "'Z' or an offset at the end, such as '2023-12-26T10:00:00-08:00', or the zone of the times with --zone",
}

/** An issue of a cell of a table, as the reason why its row is rejected. */
export function inCellWords(issue: Issue): string {
  const { problem, expected } = expecting(issue, IN_CELL)
  return `${problem}. Expected ${expected}`
}

/** An issue of a value in a JSON or YAML file. */
export function inFileWords(issue: Issue): Issue {
  return expecting(issue, IN_FILE)
}

/** An issue of the events of a ticket. */
export function inHistoryWords(issue: Issue): Issue {
  return expecting(issue, IN_HISTORY)
}

/** An issue of the events of a ticket, as the reason why the ticket is rejected. */
export function inHistoryReason(issue: Issue): string {
  return inHistoryWords(issue).message.replace(/\.$/, '')
}

/** An issue of an option's value, with the name of the option as its place. Other issues have no option. */
export function ofOption(option: string | undefined, issue: Issue, words: Words = IN_OPTIONS): Issue {
  if (option === undefined) return issue
  const { problem, expected } = expecting(issue, words)
  return { ...issue, message: `${option}: ${problem}. Expected ${expected}.` }
}

function expecting(issue: Issue, words: Words): Issue {
  const isFinal = issue.expected.endsWith(OTHER_FORMAT) || issue.expected === WITH_ZONE
  return isFinal ? issue : issueAt(issue.path, { ...issue, expected: words[issue.code] ?? issue.expected })
}
