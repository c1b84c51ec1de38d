import { report } from '../core/issue'
import { weekdayOf } from '../core/local-date'
import { choice, list, type Reader } from '../core/reader'
import { readEntries } from '../schedule/holidays/dates'
import { append, type ListedRange, type NamedDates, unionOfDates } from '../schedule/holidays/named-dates'
import { changesOf, reportChanges } from '../schedule/limits'
import { readWeekdays } from '../schedule/weekly'
import { OUTSIDE_HOURS_CANNOT_WAIT } from './messages'
import type { ExceptionDates } from './parsed-policy'

const EXPECTED = "'holidays', 'outside hours', or a list such as ['sat-sun', { on: '2024-12-24' }]"
const DATE = ", or a date such as { on: '2024-12-24' }"
const WORD = choice(['holidays', 'outside hours'], EXPECTED)

/** Reads a list of dates and weekday keys. On a date that both name, the name of the date counts. */
const DATES_OR_WEEKDAYS: Reader<ExceptionDates> = list(EXPECTED, (entries, path, issues) => {
  const positions = [...entries.entries()]
  const taken = new Map<number, string>()
  const weekdays = positions.flatMap(([position, key]) => {
    if (typeof key !== 'string') return []
    // No weekday may be in two keys, because it would be a guess which one names the date (P4).
    const weekdays = readWeekdays(key, taken, [...path, position], issues, DATE)
    return [weekdayDates(key, new Set(weekdays))]
  })
  const dated = positions.filter(([, entry]) => typeof entry !== 'string')
  const dates = readEntries(dated, path, issues)
  const changes = changesOf(dates.perYear, false)
  reportChanges(changes, [], path, issues)
  return { ...unionOfDates([dates, ...weekdays]), changes }
})

/** Reads when an exception applies (P4). */
export const DURING: Reader<'holidays' | 'outside hours' | ExceptionDates> = {
  expected: EXPECTED,
  read(value, path, issues, exception) {
    if (Array.isArray(value)) return DATES_OR_WEEKDAYS.read(value, path, issues)
    const word = WORD.read(value, path, issues)
    if (word === 'outside hours' && exception?.when === 'waiting')
      report(issues, OUTSIDE_HOURS_CANNOT_WAIT, [...path.slice(0, -1), 'when'], 'waiting')
    return word
  },
}

/** The dates on some weekdays. They are computed when they are needed. */
function weekdayDates(name: string, weekdays: ReadonlySet<number>): NamedDates {
  return {
    nameOn: (day) => (weekdays.has(weekdayOf(day)) ? name : undefined),
    between(first, last) {
      const ranges: ListedRange[] = []
      for (let day = first; day <= last; day++)
        if (weekdays.has(weekdayOf(day))) append({ name, position: 0, first: day, last: day }, ranges)
      return ranges
    },
  }
}
