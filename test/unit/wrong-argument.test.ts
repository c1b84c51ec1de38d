import {
  checkSchedule,
  DuebyError,
  definePolicy,
  firstResponseDue,
  gladly,
  isOpen,
  openPieces,
  union,
} from 'dueby'
import { expect, test } from 'vitest'

const AT = '2024-01-08T10:00:00Z'
const request = { tier: 'standard', priority: 'P1', receivedAt: AT } as const
const { schedule } = gladly

/** The issues of a call. */
function issuesOf(call: () => unknown): string[] {
  try {
    call()
    return []
  } catch (error) {
    if (!(error instanceof DuebyError)) throw error
    return error.issues.map(({ code, path, expected }) => `${path.join('.')}: ${code}; ${expected}`)
  }
}

const NO_SCHEDULE = 'wrong-type; policy.schedule'

test('a policy in place of a schedule is one issue', () => {
  const policy = gladly as never
  expect(issuesOf(() => isOpen(AT, policy))).toEqual([`schedule: ${NO_SCHEDULE}`])
  expect(issuesOf(() => openPieces(policy, { from: 2024, through: 2024 }))).toEqual([
    `schedule: ${NO_SCHEDULE}`,
  ])
  expect(issuesOf(() => union(schedule, policy))).toEqual([`union.1: ${NO_SCHEDULE}`])
  expect(issuesOf(() => definePolicy({ ...gladly, schedule: policy }))).toEqual([`schedule: ${NO_SCHEDULE}`])
  expect(checkSchedule(gladly).map(({ code }) => code)).toEqual(['wrong-type'])
})

test('a schedule in place of a policy is one issue', () => {
  const policy = schedule as never
  const expected = 'wrong-type; a policy such as { name, schedule, tiers, priorities, targets }'
  expect(issuesOf(() => firstResponseDue(request, policy))).toEqual([`policy: ${expected}`])
  expect(issuesOf(() => definePolicy(policy))).toEqual([`: ${expected}`])
})

test('a policy with a key of a schedule, or a schedule without one that is required, has the usual issues', () => {
  expect(issuesOf(() => definePolicy({ ...gladly, weekly: {} } as never))).toHaveLength(1)
  expect(issuesOf(() => definePolicy({} as never))).toHaveLength(5)
})
