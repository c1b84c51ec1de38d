import { type AnyPolicy, gladly, parsePolicy, policyHistory } from 'dueby'
import { expect, test } from 'vitest'
import { namesIn } from '../../../../src/page/policy-parts/names-in'
import { scheduleOf } from '../../../../src/page/policy-parts/schedule-of'
import { versionAt } from '../../../../src/page/policy-parts/version-at'
import { acme, acmeHistory, movingHistory } from '../../../support/acme'

test('a policy is the one in force; before the first, the first', () => {
  const history = acmeHistory()
  const nameAt = (text: string) => versionAt(Date.parse(text), history).name
  // Midnight in London.
  expect([nameAt('2024-06-30T22:59:59.999Z'), nameAt('2024-06-30T23:00Z')]).toEqual([
    'Acme 2023',
    'Acme 2024',
  ])
  const moving = movingHistory()
  expect(versionAt(Date.parse('2024-06-30T15:00Z'), moving).name).toBe('After')
  const policy = acme()
  const later = policyHistory([{ from: '2300-01-01', policy }]) as AnyPolicy
  expect(versionAt(Date.parse('2024-01-01T00:00Z'), later)).toBe(policy)
  expect(versionAt(Date.parse('2024-01-01T00:00Z'), policy)).toBe(policy)
})

test('the names are those of all versions, the newest first', () => {
  const { metrics, tiers, priorities } = namesIn(acmeHistory())
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
