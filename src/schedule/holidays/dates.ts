import { date } from '../../core/date'
import { isRecord } from '../../core/is-record'
import { type Issue, type Path, report } from '../../core/issue'
import { textFromDay, yearOf } from '../../core/local-date'
import { REVERSED_RANGE } from '../../core/messages'
import { range } from '../../core/range'
import { list, optional, type Reader, record, text } from '../../core/reader'
import { DAY, FIRST_DAY, LAST_DAY } from '../../core/time'
import { type ListedRange, type NamedDates, NO_DATES, overlaid } from './named-dates'
import { datesInYear, type ParsedYearlyRule, readYearlyRule } from './yearly-rule'

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

/** Reads a list of dates, date ranges and yearly rules. A date that is listed twice gets its first name. */
export const DATES: Reader<NamedDates> = list(
  "a list such as [{ name: 'Christmas Day', on: '2023-12-25' }]",
  (entries, path, issues) => readEntries([...entries.entries()], path, issues),
)

/** Reads entries of a list of dates, each with its position in the list. */
export function readEntries(
  entries: readonly (readonly [position: number, entry: unknown])[],
  path: Path,
  issues: Issue[],
): NamedDates {
  const ranges: ListedRange[] = []
  const rules: NamedRule[] = []
  for (const [position, entry] of entries) {
    const found = readDates(entry, [...path, position], issues)
    const name = isRecord(entry) && typeof entry.name === 'string' ? entry.name : ''
    if (found && 'every' in found) rules.push({ rule: found, name, position })
    else if (found && found.first <= found.last) ranges.push({ ...found, name, position })
  }
  return namedDates(ranges, rules)
}

interface NamedRule {
  readonly rule: ParsedYearlyRule
  readonly name: string
  readonly position: number
}

/** Reads an entry: a yearly rule, or a range clipped to the supported dates. */
function readDates(
  entry: unknown,
  path: Path,
  issues: Issue[],
): ParsedYearlyRule | { readonly first: number; readonly last: number } | undefined {
  const has = (key: string): boolean => isRecord(entry) && key in entry
  if (has('every')) return readYearlyRule(entry, path, issues)
  if (!has('from') && !has('to')) {
    const { on } = ONE_DATE.read(entry, path, issues) ?? {}
    return on === undefined ? undefined : clipped(on, on)
  }
  const { from, to } = RANGE.read(entry, path, issues) ?? {}
  if (from === undefined || to === undefined) return undefined
  if (to < from) report(issues, REVERSED_RANGE, [...path, 'to'], textFromDay(to), `'${textFromDay(from)}'`)
  return clipped(from, to)
}

function clipped(first: number, last: number) {
  return { first: Math.max(first, FIRST_DAY), last: Math.min(last, LAST_DAY) }
}

function namedDates(ranges: readonly ListedRange[], rules: readonly NamedRule[]): NamedDates {
  const listed = overlaid(inOrder(ranges).map((range) => [range]))
  if (rules.length === 0) {
    if (listed.length === 0) return NO_DATES
    return {
      nameOn: (day) => rangeAt(day, listed)?.name,
      between: (first, last) => clippedRanges(listed, first, last),
    }
  }
  // Rules are evaluated one year at a time, when the year is first needed.
  const years = new Map<number, readonly ListedRange[]>()
  const inYear = (year: number): readonly ListedRange[] => {
    const known = years.get(year)
    if (known) return known
    const dates = rules.flatMap(({ rule, name, position }) =>
      datesInYear(year, rule).map((day) => ({ name, position, first: day, last: day })),
    )
    const [first, last] = [Date.UTC(year, 0, 1) / DAY, Date.UTC(year + 1, 0, 1) / DAY - 1]
    const all = overlaid([clippedRanges(listed, first, last), ...inOrder(dates).map((date) => [date])])
    years.set(year, all)
    return all
  }
  return {
    nameOn: (day) => rangeAt(day, inYear(yearOf(day)))?.name,
    between(first, last) {
      const [from, through] = [Math.max(first, FIRST_DAY), Math.min(last, LAST_DAY)]
      if (from > through) return []
      const found = range(yearOf(from), yearOf(through) + 1).flatMap(inYear)
      return clippedRanges(found, from, through)
    },
  }
}

/** Sorted by their first dates, so that most of them can be joined without a comparison. */
function inOrder(ranges: readonly ListedRange[]): readonly ListedRange[] {
  return [...ranges].sort((a, b) => a.first - b.first)
}

/** The range that holds a date, found by bisection. */
function rangeAt(day: number, ranges: readonly ListedRange[]): ListedRange | undefined {
  const found = ranges[firstEndingFrom(day, ranges)]
  return found && found.first <= day ? found : undefined
}

function clippedRanges(ranges: readonly ListedRange[], first: number, last: number): readonly ListedRange[] {
  const found: ListedRange[] = []
  for (let i = firstEndingFrom(first, ranges); i < ranges.length; i++) {
    const each = ranges[i] as ListedRange
    if (each.first > last) break
    const { name, position } = each
    found.push({ name, position, first: Math.max(each.first, first), last: Math.min(each.last, last) })
  }
  return found
}

function firstEndingFrom(day: number, ranges: readonly ListedRange[]): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ranges[middle] as ListedRange).last < day) low = middle + 1
    else high = middle
  }
  return low
}
