import { date, reportOutside } from '../../core/date'
import type { NamedRange } from '../../core/date-ranges'
import { parseOrThrow } from '../../core/error'
import { type Message, report } from '../../core/issue'
import { type DateText, textFromDay } from '../../core/local-date'
import { REVERSED_RANGE } from '../../core/messages'
import { record } from '../../core/reader'
import { ANY_SCHEDULE } from '../define-schedule'
import type { ParsedSchedule } from '../parsed-schedule'

const ARGUMENTS = record('', {
  from: date("the first date, such as '2024-01-01'"),
  through: date("the last date, such as '2024-12-31'"),
  schedule: ANY_SCHEDULE,
})

/** A parsed schedule, and the local dates of a query as day numbers; both ends are included. */
export interface DateSpan {
  readonly parsed: ParsedSchedule
  readonly first: number
  readonly last: number
}

/**
 * Reads the arguments of a query for dates, and throws all issues together.
 *
 * @param maxDates The limit on the dates of an answer (S7).
 */
export function readDateSpan(
  from: unknown,
  through: unknown,
  schedule: unknown,
  maxDates: number = Number.POSITIVE_INFINITY,
): DateSpan {
  return parseOrThrow((issues) => {
    const read = ARGUMENTS.read({ from, through, schedule }, [], issues)
    const { from: first, through: last, schedule: parsed } = read ?? {}
    if (first !== undefined && last !== undefined) {
      if (last < first) report(issues, REVERSED_RANGE, ['through'], through, `'${from}'`)
      if (last - first >= maxDates) report(issues, TOO_MANY_DATES, ['through'], through, String(maxDates))
    }
    reportOutside({ from: first, through: last }, [], issues)
    // If anything could not be read, the issues are thrown.
    return { parsed, first, last } as DateSpan
  })
}

const TOO_MANY_DATES: Message = {
  code: 'too-large',
  rule: 'S7',
  words: (_, max) => [
    `there are more than ${max} dates from 'from' through 'through'`,
    `at most ${max} dates in one call`,
  ],
}

/** Each date of ranges that are in order and do not overlap. */
export function datesOf(ranges: readonly NamedRange[]): NamedDate[] {
  const dates: NamedDate[] = []
  for (const { name, first, last } of ranges)
    for (let day = first; day <= last; day++) {
      const date = textFromDay(day) as DateText
      dates.push(name === '' ? { date } : { date, name })
    }
  return dates
}

interface NamedDate {
  readonly date: DateText
  readonly name?: string
}
