import { dateRanges, type NamedRange } from '../../core/date-ranges'
import { isRecord } from '../../core/is-record'
import { type DateText, textFromDay } from '../../core/local-date'
import { FIRST_DAY, LAST_DAY } from '../../core/time'
import type { NamedDays } from '../holidays/dates'
import type { Holiday } from '../schedule'
import { inKeyOrder } from './in-key-order'
import { type ListedDates, listedDates } from './listed-dates'

/**
 * The canonical list of holidays: first the listed dates, consecutive dates with the same name as a range, then
 * the yearly rules. A date keeps the name that it has in the schedule, which can be the name of a rule earlier
 * in the list.
 */
export function canonicalHolidays(
  holidays: readonly unknown[],
  names: NamedDays,
  keepNames: boolean,
): Holiday[] {
  const listed = new Map<number, string>()
  const rules = new Set<string>()
  for (const entry of holidays) {
    const dates = listedDates(entry)
    if (dates) list(dates, listed, keepNames ? names : NO_NAMES)
    else rules.add(JSON.stringify(canonicalRule(entry, keepNames)))
  }
  return [
    ...dateRanges([...listed].sort(([a], [b]) => a - b)).map(entryOf),
    ...[...rules].sort().map((rule) => JSON.parse(rule) as Holiday),
  ]
}

const NO_NAMES: NamedDays = new Map()

function list({ first, last }: ListedDates, listed: Map<number, string>, names: NamedDays): void {
  for (let day = Math.max(first, FIRST_DAY); day <= Math.min(last, LAST_DAY); day++) {
    listed.set(day, names.get(day) ?? '')
  }
}

function entryOf({ first, last, name }: NamedRange): Holiday {
  const [from, to] = [textFromDay(first) as DateText, textFromDay(last) as DateText]
  return { ...(name !== '' && { name }), ...(first === last ? { on: from } : { from, to }) }
}

/** A yearly rule without default values. */
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
