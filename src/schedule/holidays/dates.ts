import { date } from '../../core/date'
import { isRecord } from '../../core/is-record'
import { type Issue, issue, type Path } from '../../core/issue'
import { textFromDay } from '../../core/local-date'
import { REVERSED_RANGE } from '../../core/messages'
import { list, optional, type Reader, record, text } from '../../core/reader'
import { FIRST_DAY, LAST_DAY } from '../../core/time'
import { daysOfRule } from './yearly-rule'

/** The names of local dates, by day number. A date without a name has `''`. */
export type NamedDays = ReadonlyMap<number, string>

const NAME = optional(text('a name'))
const ONE_DATE = record("an object such as { name: 'Christmas Day', on: '2023-12-25' }", {
  name: NAME,
  on: date("a date such as '2023-12-25'"),
})
const RANGE = record("an object such as { name: 'Christmas week', from: '2023-12-25', to: '2023-12-29' }", {
  name: NAME,
  from: date("the first date, such as '2023-12-25'"),
  to: date("the last date, such as '2023-12-29'"),
})

/** Reads a list of dates, date ranges and yearly rules. A date that occurs more than once keeps its first name. */
export const DATES: Reader<NamedDays> = list(
  "a list such as [{ name: 'Christmas Day', on: '2023-12-25' }]",
  (entries, path, issues) => {
    const days = new Map<number, string>()
    entries.forEach((entry, index) => {
      const name = isRecord(entry) && typeof entry.name === 'string' ? entry.name : ''
      for (const day of daysOf(entry, [...path, index], issues)) if (!days.has(day)) days.set(day, name)
    })
    return days
  },
)

function daysOf(entry: unknown, path: Path, issues: Issue[]): Iterable<number> {
  const has = (key: string): boolean => isRecord(entry) && key in entry
  if (has('every')) return daysOfRule(entry, path, issues)
  if (has('from') || has('to')) return daysOfRange(entry, path, issues)
  const { on } = ONE_DATE.read(entry, path, issues) ?? {}
  return on === undefined ? [] : [on]
}

function* daysOfRange(entry: unknown, path: Path, issues: Issue[]): Generator<number, void> {
  const { from, to } = RANGE.read(entry, path, issues) ?? {}
  if (from === undefined || to === undefined) return
  if (to < from)
    issues.push(issue(REVERSED_RANGE, [...path, 'to'], textFromDay(to), `'${textFromDay(from)}'`))
  for (let day = Math.max(from, FIRST_DAY); day <= Math.min(to, LAST_DAY); day++) yield day
}
