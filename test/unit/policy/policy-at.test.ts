/** P9: the policy in force at an instant. */
import { due, gladly, type Policy, type PolicyHistory, policyAt, policyHistory } from 'dueby'
import { describe, expect, test } from 'vitest'
import { movingHistory } from '../../support/acme'
import { issuesOf } from '../../support/tickets'

const history = movingHistory()
const [before, after] = (history as PolicyHistory).versions.map(({ policy }) => policy) as [Policy, Policy]

describe('policyAt', () => {
  test.each([
    ['2024-06-30T14:59:59.999Z', 'Before'],
    ['2024-06-30T15:00:00Z', 'After'],
    ['2024-07-01T06:59:00Z', 'After'],
    ['2100-01-01T00:00:00Z', 'After'],
  ] as const)('at %s it is %s, by the clock of the schedule in force then, and it answers', (at, name) => {
    const inForce = policyAt(at, history)
    expect(inForce?.name).toBe(name)
    const request = { tier: 'gold', priority: 'low', receivedAt: at } as const
    expect(inForce?.targets.firstResponse.low).toBe(due('firstResponse', request, history).target.text)
  })

  test('it is one of the policies of the history, and a single policy itself', () => {
    expect(policyAt('2024-07-01T06:59:00Z', history)).toBe(after)
    expect(policyAt(Date.UTC(2024, 0), gladly)).toBe(gladly)
  })

  test('before the first policy none is in force', () => {
    const later = policyHistory([{ from: '2024-07-01', policy: after }])
    expect(policyAt('2024-06-30T14:59:59.999Z', later)).toBeUndefined()
    expect(policyAt('2024-06-30T15:00:00Z', later)).toBe(after)
  })

  test('a policy that was not defined is read, and returned as defined', () => {
    const data = JSON.parse(JSON.stringify(before))
    expect(policyAt('2024-07-01T00:00:00Z', data)).toEqual(before)
  })

  test('all arguments are checked together', () => {
    const call = policyAt as (...args: readonly unknown[]) => unknown
    expect(issuesOf(() => call())).toEqual(['at missing', 'policy missing'])
    expect(issuesOf(() => call('2024-07-01', {}))).toEqual(
      expect.arrayContaining(['at missing-offset', 'policy.schedule missing']),
    )
  })
})
