import { checkPolicy, definePolicy } from 'dueby'
import { expect, test } from 'vitest'

test('advice about the schedule of a policy does not make the policy invalid', () => {
  const policy = {
    name: 'Acme',
    schedule: {
      timeZone: 'America/Los_Angeles',
      weekly: { 'mon-fri': ['06:00-18:00'] },
      // A Sunday, which is closed anyway.
      holidays: [{ on: '2023-12-24' }],
    },
    tiers: ['all'],
    priorities: ['P1'],
    targets: { firstResponse: { P1: '1 hour' } },
  } as const
  expect(checkPolicy(policy)).toEqual([])
  expect(definePolicy(policy).name).toBe('Acme')
})
