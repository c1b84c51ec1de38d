import { looseObject, optional, string } from 'valibot'
import { type Issue, issue, type Path } from '../core/issue'
import { dayFromText } from '../core/local-date'
import { conforms, isRecord } from '../core/shape'
import { DAY, FIRST_INSTANT, LAST_INSTANT } from '../core/time'

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

/** Reads a list of dates and ranges of dates. A date listed twice keeps its first name. */
export function readDates(list: unknown, path: Path, issues: Issue[]): NamedDays {
  const days = new Map<number, string>()
  if (!Array.isArray(list)) {
    issues.push(issue('wrong-type', path, list, "a list, [{ name: 'Christmas Day', on: '2023-12-25' }]"))
    return days
  }
  list.forEach((entry: unknown, index) => {
    const range = readEntry(entry, [...path, index], issues)
    if (!range) return
    const last = Math.min(range.last, LAST_DAY)
    for (let day = Math.max(range.first, FIRST_DAY); day <= last; day++) {
      if (!days.has(day)) days.set(day, range.name)
    }
  })
  return days
}

function readEntry(
  entry: unknown,
  path: Path,
  issues: Issue[],
): { first: number; last: number; name: string } | undefined {
  if (isRecord(entry) && ('from' in entry || 'to' in entry)) {
    if (!conforms(RANGE, entry, path, issues)) return undefined
    const first = readDate(entry.from, [...path, 'from'], issues)
    const last = readDate(entry.to, [...path, 'to'], issues)
    if (first === undefined || last === undefined) return undefined
    if (last < first) {
      issues.push(issue('reversed-range', [...path, 'to'], entry.to, `'${entry.from}'`))
      return undefined
    }
    return { first, last, name: entry.name ?? '' }
  }
  if (!conforms(ONE_DATE, entry, path, issues)) return undefined
  const day = readDate(entry.on, [...path, 'on'], issues)
  return day === undefined ? undefined : { first: day, last: day, name: entry.name ?? '' }
}

/** Reads one date as a day number. */
export function readDate(text: string, path: Path, issues: Issue[]): number | undefined {
  const day = dayFromText(text)
  if (day === undefined) issues.push(issue('invalid-date', path, text))
  return day
}
