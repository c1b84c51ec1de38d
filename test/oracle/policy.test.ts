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

test('business days with a cut-off, also one while the schedule is closed, = naive walk', () => {
  const hours = [['09:00-12:00', '13:00-17:00'], ['13:00-17:00'], ['22:00-06:00'], []]
  const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
  const given = fc.record({
    weekly: fc.tuple(...days.map(() => fc.constantFrom(...hours))).filter((rows) => rows.flat().length > 0),
    dayCutoff: fc.constantFrom('00:30', '05:00', '08:00', '12:00', '12:30', '13:00', '18:00', '23:00'),
    text: fc.constantFrom(
      'next business day same time',
      '2 business days same time',
      'next business day',
      'next business day by 12:30',
    ),
    receivedAt: fc
      .integer({ min: 0, max: 14 * 96 })
      .map((quarter) => Date.UTC(2024, 0, 1) + quarter * 900_000),
  })
  holds(
    given,
    ({ weekly, dayCutoff, text, receivedAt }) => {
      const policy: NaivePolicy = {
        name: 'A policy',
        schedule: {
          timeZone: 'UTC',
          weekly: Object.fromEntries(days.map((day, index) => [day, weekly[index] ?? []])),
        },
        tiers: ['all'],
        priorities: ['any'],
        targets: { firstResponse: { any: text } },
        dayCutoff,
      }
      const request = { tier: 'all', priority: 'any', receivedAt }
      const { dueAt } = firstResponseDue<string, string, number>(
        request,
        definePolicy(policy as PolicyInput) as Policy,
      )
      expect(dueAt.getTime()).toBe(naiveDue(policy, request).dueAt)
    },
    200,
  )
})
