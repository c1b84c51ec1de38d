import { definePolicy, firstResponseDue, type Policy, type PolicyInput } from 'dueby'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantNear, policy, window } from '../support/arbitraries'
import { holds } from '../support/property'
import { type NaivePolicy, type NaiveRequest, naiveDue } from './naive-policy'

interface Case {
  readonly given: NaivePolicy
  readonly request: NaiveRequest
}

const cases: fc.Arbitrary<Case> = window.chain((near) =>
  policy(near).chain((given) =>
    fc.record({
      given: fc.constant(given),
      request: fc.record({
        tier: fc.constantFrom(...given.tiers),
        priority: fc.constantFrom(...given.priorities),
        receivedAt: instantNear(near, given.schedule),
      }),
    }),
  ),
)

test('firstResponseDue = naive walk, on random policies', () => {
  holds(
    cases,
    ({ given, request }) => {
      const defined = definePolicy(given as PolicyInput) as Policy
      const { dueAt, target, exception } = firstResponseDue<string, string, number>(request, defined)
      const walked = naiveDue(given, request)
      expect({ dueAt: dueAt.getTime(), targetText: target.text, ...(exception && { exception }) }).toEqual(
        walked,
      )
    },
    250,
  )
})
