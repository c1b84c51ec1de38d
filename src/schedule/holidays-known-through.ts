import type { CheckedText } from '../core/checked-text'
import { date } from '../core/date'
import { parseOrThrow } from '../core/error'
import { type DateText, textFromDay } from '../core/local-date'
import { record } from '../core/reader'
import type { Schedule } from './combined/combined-schedule'
import { coveredThrough } from './covered-through'
import { ANY_SCHEDULE } from './define-schedule'

/**
 * The last local date for which the holidays of a schedule are known (S10): its `holidaysThrough`. For a combined
 * schedule it is the earliest date of all operands; for a succession, only versions that are still in force on `from` or
 * later count, each up to its end. Answers that depend on later dates have a warning.
 *
 * @param from The first local date that matters.
 * @param schedule The schedule.
 * @returns The date, included; `undefined` if the schedule does not say how far its holidays are known. A date before
 *   1972, such as the `'1971-12-31'` of a new policy file, means that none are known.
 * @throws DuebyError with the issues of all arguments: `missing`, `wrong-type` and `invalid-date` for `from`; those of a
 *   schedule that has not been checked.
 *
 * @example
 * const hours = { timeZone: 'Europe/London', weekly: { 'mon-fri': ['09:00-17:00'] } } as const
 * const uk = defineSchedule({ ...hours, holidaysThrough: '2024-12-31' })
 * const india = defineSchedule({ ...hours, timeZone: 'Asia/Kolkata', holidaysThrough: '2024-06-30' })
 * holidaysKnownThrough('2024-01-01', union(uk, india)) // => '2024-06-30'
 * holidaysKnownThrough('2024-01-01', defineSchedule(hours)) // => undefined
 */
export function holidaysKnownThrough<const From extends string>(
  from: CheckedText<From, DateText>,
  schedule: Schedule,
): DateText | undefined {
  const covered = parseOrThrow<number | undefined>((issues) => {
    const read = ARGUMENTS.read({ from, schedule }, [], issues)
    const { from: first = 0, schedule: parsed } = read ?? {}
    return parsed && coveredThrough(parsed, first, Number.POSITIVE_INFINITY)
  })
  return covered === undefined ? undefined : (textFromDay(covered) as DateText)
}

const ARGUMENTS = record('', {
  from: date("the first date that matters, such as '2024-01-01'"),
  schedule: ANY_SCHEDULE,
})
