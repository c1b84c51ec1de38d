import type { Issue } from '../core/issue'
import { ownData } from '../core/own-data'
import { readPolicyWithRules } from './read-policy-with-rules'

/**
 * Checks a policy and its schedule, and returns all issues as data (S8). `definePolicy` accepts the input if
 * the list is empty. Unlike `checkSchedule`, it gives no advice.
 *
 * @param input Any value, for example the result of `JSON.parse`.
 * @returns The issues, all with `severity: 'error'`.
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
  readPolicyWithRules(ownData(input), issues)
  return issues
}
