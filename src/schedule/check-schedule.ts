import type { Issue } from '../core/issue'
import { readSchedule } from './read-schedule'

/**
 * Everything that is wrong with a schedule, as data: each issue with its code, path, what was found
 * and what belongs there. An empty list means that `defineSchedule` will take it.
 *
 * @param input Any value, such as the result of `JSON.parse`.
 *
 * @example
 * const issues = checkSchedule({ timeZone: 'America/Los_Angeles', weekly: { 'mon-fri': ['9am-5pm'] } })
 * issues.length // => 1
 * issues[0].code // => 'invalid-hours'
 * issues[0].path // => ['weekly', 'mon-fri', 0]
 * issues[0].received // => "'9am-5pm'"
 */
export function checkSchedule(input: unknown): Issue[] {
  const issues: Issue[] = []
  readSchedule(input, [], issues)
  return issues
}
