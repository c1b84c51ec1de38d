import type { Issue } from '../core/issue'
import { ownData } from '../core/own-data'
import { readPolicy } from './read-policy'

/**
 * Everything that is wrong with a policy and its schedule, as data: each issue with its code, path,
 * what was found and what belongs there. An empty list means that `definePolicy` will take it.
 *
 * @param input Any value, such as the result of `JSON.parse`.
 *
 * @example
 * const issues = checkPolicy({
 *   name: 'Acme',
 *   schedule: { timeZone: 'Europe/London', weekly: { 'mon-fri': ['09:00-17:00'] } },
 *   tiers: ['gold'],
 *   priorities: ['urgent', 'normal'],
 *   targets: { firstResponse: { urgent: '2 busines hours' } },
 * })
 * issues.map((issue) => issue.code) // => ['invalid-target', 'missing-target']
 * issues[1].path // => ['targets', 'firstResponse', 'normal']
 */
export function checkPolicy(input: unknown): Issue[] {
  const issues: Issue[] = []
  readPolicy(ownData(input), issues)
  return issues
}
