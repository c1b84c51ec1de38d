import type { Issue } from '../core/issue'
import { ownData } from '../core/own-data'
import { type AdviceSpan, readAdviceSpan } from './advice/advice-span'
import { advise } from './advice/advise'
import { readSchedule } from './read-schedule'

/**
 * Everything that is wrong with a schedule, as data: each issue with its code, path, what was found
 * and what belongs there. When nothing is wrong, advice instead: what is legal and yet seldom meant,
 * with `severity: 'advice'`. `defineSchedule` takes every schedule that has no issue of severity `'error'`.
 *
 * Advice about clock changes and about holidays that end looks at the dates given in `options` only,
 * since nothing here reads the clock.
 *
 * @param input Any value, such as the result of `JSON.parse`.
 * @param options.from The first date of interest, such as today's. Without it, clock changes are not looked for.
 * @param options.through The last date of interest, included; by default a year after `from`.
 * @throws DuebyError about `options` alone: `invalid-date`, `reversed-range`, `wrong-type`, `unknown-key`.
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
export function checkSchedule(input: unknown, options: AdviceSpan = {}): Issue[] {
  const span = readAdviceSpan(options)
  const issues: Issue[] = []
  const data = ownData(input)
  const parsed = readSchedule(data, [], issues)
  return issues.length > 0 ? issues : advise(data, parsed, [], span)
}
