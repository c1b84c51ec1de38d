import { isRecord } from '../../core/is-record'
import { type DateText, textFromDay } from '../../core/local-date'
import { FIRST_DAY, LAST_DAY } from '../../core/time'
import { type ListedDates, listedDates } from '../advice/listed-dates'
import type { Holiday } from '../schedule'
import { inKeyOrder } from './in-key-order'

/**
 * Holidays in order: first the dates that are listed, neighbours of one name as a range, then the yearly
 * rules. A date that is listed twice has its first name.
 */
export function canonicalHolidays(holidays: readonly unknown[], keepNames: boolean): Holiday[] {
  const listed = new Map<number, string>()
  const rules = new Set<string>()
  for (const entry of holidays) {
    const dates = listedDates(entry)
    if (dates) list(dates, listed, keepNames)
    else rules.add(JSON.stringify(canonicalRule(entry, keepNames)))
  }
  return [...rangesOf(listed).map(entryOf), ...[...rules].sort().map((rule) => JSON.parse(rule) as Holiday)]
}

function list({ first, last, name }: ListedDates, listed: Map<number, string>, keepNames: boolean): void {
  for (let day = Math.max(first, FIRST_DAY); day <= Math.min(last, LAST_DAY); day++) {
    if (!listed.has(day)) listed.set(day, keepNames ? name : '')
  }
}

function rangesOf(listed: ReadonlyMap<number, string>): ListedDates[] {
  const ranges: ListedDates[] = []
  for (const [day, name] of [...listed].sort(([a], [b]) => a - b)) {
    const range = ranges.at(-1)
    if (range?.last === day - 1 && range.name === name) ranges[ranges.length - 1] = { ...range, last: day }
    else ranges.push({ first: day, last: day, name })
  }
  return ranges
}

function entryOf({ first, last, name }: ListedDates): Holiday {
  const [from, to] = [textFromDay(first) as DateText, textFromDay(last) as DateText]
  return { ...(name !== '' && { name }), ...(first === last ? { on: from } : { from, to }) }
}

/** A yearly rule without what would be so anyway. */
function canonicalRule(entry: unknown, keepNames: boolean): unknown {
  if (!isRecord(entry) || !isRecord(entry.every)) return entry
  const { name, observed, every, ...years } = entry
  const { daysAfter, ...date } = every
  return inKeyOrder({
    ...(keepNames && name !== '' && { name }),
    ...years,
    every: { ...date, ...(daysAfter !== 0 && { daysAfter }) },
    ...(observed !== 'none' && { observed }),
  })
}
