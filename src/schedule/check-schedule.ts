import type { Issue } from '../core/issue'
import { ownData } from '../core/own-data'
import { type AdviceSpan, readAdviceSpan } from './advice/advice-span'
import { advise } from './advice/advise'
import { boundedAdvice } from './advice/bounded-advice'
import { readSchedule } from './read-schedule'

/**
 * Checks a schedule and returns its issues as data (S8). If there are no errors, it returns advice: issues with
 * `severity: 'advice'` about input that is valid but rarely intended. `defineSchedule` accepts every input
 * without an issue of severity `'error'`.
 *
 * Some advice depends on dates: clock changes, holidays that end, yearly rules that fall on the same date or find no free
 * date, and yearly rules without `observed` that fall on a closed day. It is given only for the dates in `options`,
 * because nothing here reads the current time (T2).
 *
 * @param input Any value, for example the result of `JSON.parse`: weekly hours or a combined schedule.
 * @param options.from The first local date to check, included, for example today. Without it, the only dated
 *   advice is about holidays that end before `through`.
 * @param options.through The last local date to check, included; by default 365 days after `from`.
 * @returns All errors; without errors, all advice; an empty list if there is neither.
 * @throws DuebyError only for `options`: `invalid-date`, `out-of-range`, `reversed-range`, `wrong-type`, `unknown-key`.
 *
 * @example
 * const issues = checkSchedule({ timeZone: 'America/Los_Angeles', weekly: { 'mon-fri': ['9am-5pm'] } })
 * issues.length // => 1
 * issues[0].code // => 'invalid-hours'
 * issues[0].path // => ['weekly', 'mon-fri', 0]
 * issues[0].received // => "'9am-5pm'"
 *
 * @example
 * const nights = { timeZone: 'America/Los_Angeles', weekly: { sat: ['20:00-04:00'] } }
 * const [advice] = checkSchedule(nights, { from: '2024-01-01' })
 * advice.severity // => 'advice'
 * advice.code // => 'clock-change-in-hours'
 * checkSchedule(nights) // => []
 */
export function checkSchedule<const From extends string, const Through extends string>(
  input: unknown,
  options: AdviceSpan<From, Through> = {},
): Issue[] {
  const span = readAdviceSpan(options)
  const issues: Issue[] = []
  const data = ownData(input)
  const parsed = readSchedule(data, [], issues)
  return issues.length > 0 ? issues : boundedAdvice(advise(data, parsed, [], span))
}
