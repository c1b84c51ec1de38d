import type { CheckedText } from '../../core/checked-text'
import type { NamedRange } from '../../core/date-ranges'
import type { DateText } from '../../core/local-date'
import type { Schedule } from '../combined/combined-schedule'
import type { ParsedSchedule, ParsedWeekly } from '../parsed-schedule'
import type { SpecialDay } from '../special-hours'
import { datesOf, readDateSpan } from './date-span'
import { overlaid } from './named-dates'

/** A local date that a holiday or special hours close. */
export interface ClosedDate {
  /** The local date. */
  readonly date: DateText
  /** The name of the special hours or holiday that closes it. Absent if that entry has no name. */
  readonly name?: string
}

/**
 * Lists the dates that the entries of a schedule close, from one local date through another, in order: special hours
 * without rows, and holidays without special hours. A holiday that special hours open is not listed (S3), and neither
 * is a weekday without hours.
 *
 * A union or intersection has the closed dates of all its operands, each of which closes only its own operand. A
 * difference has those of its first schedule, because what closes the second one closes nothing. In a succession, the
 * version in force on a date decides it (S9). Dates after `holidaysThrough` are listed as far as they are known (S10).
 *
 * @param from The first local date, included.
 * @param through The last local date, included.
 * @param schedule The schedule.
 * @returns Each date once, with the first name that its entries give it.
 * @throws DuebyError with the issues of all arguments: `missing`, `wrong-type` and `invalid-date` for `from` and
 *   `through`; `reversed-range`; `out-of-range` for a date outside the supported range (T4); those of a schedule that
 *   has not been checked.
 *
 * @example
 * const office = defineSchedule({
 *   timeZone: 'America/New_York',
 *   weekly: { 'mon-fri': ['09:00-17:00'] },
 *   holidays: [{ name: 'Christmas week', from: '2024-12-24', to: '2024-12-26' }],
 *   specialHours: [
 *     { name: 'Half day', on: '2024-12-24', hours: ['09:00-12:00'] },
 *     { name: 'Inventory', on: '2024-12-30', hours: [] },
 *   ],
 * })
 * closedDates('2024-12-01', '2024-12-31', office).map(({ date }) => date) // => ['2024-12-25', '2024-12-26', '2024-12-30']
 * closedDates('2024-12-30', '2024-12-30', office) // => [{ date: '2024-12-30', name: 'Inventory' }]
 */
export function closedDates<const From extends string, const Through extends string>(
  from: CheckedText<From, DateText>,
  through: CheckedText<Through, DateText>,
  schedule: Schedule,
): ClosedDate[] {
  const { parsed, first, last } = readDateSpan(from, through, schedule)
  const lists = closedLists(first, last, parsed)
  return datesOf(
    overlaid(
      first,
      last + 1,
      lists.flatMap((ranges, position) => ranges.map((range) => ({ ...range, position }))),
    ),
  )
}

/**
 * The closed dates of all weekly hours in a schedule, as a list of ranges for each. The lists are merged once, not at
 * each level, and ranges are not expanded in each list, so neither depth nor length costs much (S7).
 */
function closedLists(first: number, last: number, parsed: ParsedSchedule): NamedRange[][] {
  switch (parsed.kind) {
    case 'weekly':
      return [closedByEntries(first, last, parsed)]
    case 'versions':
      return parsed.versions.flatMap(({ from, until, schedule }) => {
        const [begin, end] = [Math.max(first, from), Math.min(last, until - 1)]
        return begin > end ? [] : closedLists(begin, end, schedule)
      })
    default: {
      const operands = parsed.kind === 'difference' ? parsed.operands.slice(0, 1) : parsed.operands
      return [...new Set(operands)].flatMap((operand) => closedLists(first, last, operand))
    }
  }
}

/** Special hours decide their own dates, and between those dates every holiday is closed (S3). */
function closedByEntries(first: number, last: number, { special, holidays }: ParsedWeekly): NamedRange[] {
  const closed: NamedRange[] = []
  let next = first
  const addHolidays = (end: number): void => {
    if (next <= end) closed.push(...holidays.between(next, end))
  }
  for (const range of special.between(first, last)) {
    addHolidays(range.first - 1)
    const { name, rows } = special.items[range.position] as SpecialDay
    if (rows.length === 0) closed.push({ ...range, name })
    next = range.last + 1
  }
  addHolidays(last)
  return closed
}
