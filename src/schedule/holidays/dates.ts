import { looseObject, optional, string } from 'valibot'
import { type Issue, issue, type Path } from '../../core/issue'
import { dayFromText } from '../../core/local-date'
import { conforms, isRecord } from '../../core/shape'
import { DAY, FIRST_INSTANT, LAST_INSTANT } from '../../core/time'
import { readYearlyRule } from './yearly-rule'

/** Local dates by day number, each with the name it was listed under. */
export type NamedDays = ReadonlyMap<number, string>

// A little more than the supported time, since local dates reach over its ends.
const FIRST_DAY = FIRST_INSTANT / DAY - 7
const LAST_DAY = Math.floor(LAST_INSTANT / DAY) + 7

const NAME = optional(string('a name'), '')
const ONE_DATE = looseObject(
  { name: NAME, on: string("a date, '2023-12-25'") },
  "an object, { name: 'Christmas Day', on: '2023-12-25' }",
)
const RANGE = looseObject(
  { name: NAME, from: string("the first date, '2023-12-25'"), to: string("the last date, '2023-12-29'") },
  "an object, { name: 'Christmas week', from: '2023-12-25', to: '2023-12-29' }",
)

type Entry = Readonly<Record<string, unknown>>

/** Days from `first` to `last`, both included. */
interface Span {
  readonly first: number
  readonly last: number
}

/** Reads a list of dates, ranges of dates and yearly rules. A date listed twice keeps its first name. */
export function readDates(list: unknown, path: Path, issues: Issue[]): NamedDays {
  const days = new Map<number, string>()
  if (!Array.isArray(list)) {
    issues.push(issue('wrong-type', path, list, "a list, [{ name: 'Christmas Day', on: '2023-12-25' }]"))
    return days
  }
  list.forEach((entry: unknown, index) => {
    const name = isRecord(entry) && typeof entry.name === 'string' ? entry.name : ''
    for (const { first, last } of readEntry(entry, [...path, index], issues)) {
      const end = Math.min(last, LAST_DAY)
      for (let day = Math.max(first, FIRST_DAY); day <= end; day++) {
        if (!days.has(day)) days.set(day, name)
      }
    }
  })
  return days
}

function readEntry(entry: unknown, path: Path, issues: Issue[]): readonly Span[] {
  if (isRecord(entry) && 'every' in entry) {
    return readYearlyRule(entry, path, issues).map((day) => ({ first: day, last: day }))
  }
  const span =
    isRecord(entry) && ('from' in entry || 'to' in entry)
      ? readRange(entry, path, issues)
      : readOne(entry, path, issues)
  return span ? [span] : []
}

function readRange(entry: Entry, path: Path, issues: Issue[]): Span | undefined {
  conforms(RANGE, entry, path, issues)
  const first = readPart(entry.from, [...path, 'from'], issues)
  const last = readPart(entry.to, [...path, 'to'], issues)
  if (first === undefined || last === undefined) return undefined
  if (last < first) {
    issues.push(issue('reversed-range', [...path, 'to'], entry.to, `'${entry.from}'`))
    return undefined
  }
  return { first, last }
}

function readOne(entry: unknown, path: Path, issues: Issue[]): Span | undefined {
  conforms(ONE_DATE, entry, path, issues)
  const day = isRecord(entry) ? readPart(entry.on, [...path, 'on'], issues) : undefined
  return day === undefined ? undefined : { first: day, last: day }
}

/** A part that is text is read even where another is wrong, so that all is reported at once (S8). */
function readPart(value: unknown, path: Path, issues: Issue[]): number | undefined {
  return typeof value === 'string' ? readDate(value, path, issues) : undefined
}

/** Reads one date as a day number. */
export function readDate(text: string, path: Path, issues: Issue[]): number | undefined {
  const day = dayFromText(text)
  if (day === undefined) issues.push(issue('invalid-date', path, text))
  return day
}
