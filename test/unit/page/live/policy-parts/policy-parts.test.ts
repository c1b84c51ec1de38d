import { type AnyPolicy, gladly, parsePolicy, policyHistory } from 'dueby'
import { describe, expect, test } from 'vitest'
import { namesIn } from '../../../../../src/page/live/policy-parts/names-in'
import { policiesIn, policyAt } from '../../../../../src/page/live/policy-parts/policies-in'
import { scheduleOf } from '../../../../../src/page/live/policy-parts/schedule-of'
import { acme, acmeHistory } from '../../../../support/acme'

describe('the policies of a history', () => {
  test('begin at midnight on their own clock', () => {
    const policies = policiesIn(acmeHistory())
    expect(policies.map(({ begins }) => begins)).toEqual([-Infinity, Date.parse('2024-06-30T23:00Z')])
    const nameAt = (text: string) => policyAt(Date.parse(text), policies)?.policy.name
    expect([nameAt('2024-06-30T22:59:59.999Z'), nameAt('2024-06-30T23:00Z')]).toEqual([
      'Acme 2023',
      'Acme 2024',
    ])
  })

  test('can begin outside the supported years', () => {
    const policy = acme()
    const history = policyHistory([
      { from: '1900-01-01', policy },
      { from: '2300-01-01', policy },
    ]) as AnyPolicy
    expect(policiesIn(history).map(({ begins }) => begins)).toEqual([
      Date.parse('1900-01-01T00:00Z'),
      Date.parse('2300-01-01T00:00Z'),
    ])
    expect(policyAt(Date.parse('1899-01-01T00:00Z'), policiesIn(history))).toBeUndefined()
  })

  test('a single policy is always in force', () => {
    const policy = parsePolicy(gladly)
    expect(policiesIn(policy)).toEqual([{ begins: -Infinity, policy }])
  })
})

test('the names are those of all versions, the newest first', () => {
  const { metrics, tiers, priorities } = namesIn(policiesIn(acmeHistory()))
  expect(metrics).toEqual(['firstResponse', 'resolution'])
  expect(tiers).toEqual(['gold', 'silver'])
  expect(priorities).toEqual([{ id: 'high', name: 'Broken' }, { id: 'low' }])
})

test('a tier has its own schedule or that of the policy', () => {
  const own = { timeZone: 'Asia/Tokyo', weekly: {} }
  const policy = parsePolicy({ ...gladly, tierSchedules: { premium: own } })
  expect(scheduleOf('premium', policy).timeZone).toBe('Asia/Tokyo')
  for (const tier of ['standard', undefined, 'constructor', '__proto__'])
    expect(scheduleOf(tier, policy)).toBe(policy.schedule)
})
