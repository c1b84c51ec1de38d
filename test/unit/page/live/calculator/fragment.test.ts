import { gladly, parsePolicy } from 'dueby'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  isForCalculator,
  readFragment,
  type Shared,
  writeFragment,
} from '../../../../../src/page/live/calculator/fragment'
import { namesIn } from '../../../../../src/page/policy-parts/names-in'
import { holds } from '../../../../support/property'

const names = namesIn(parsePolicy(gladly))
const shared: Shared = {
  metric: 'firstResponse',
  tier: 'standard',
  priority: 'P1',
  receivedAt: Date.parse('2023-12-26T18:00Z'),
  clock: 'visitor',
}

describe('the fragment of an answer', () => {
  test('is short and can be read', () => {
    expect(writeFragment(shared)).toBe('#v1&tier=standard&priority=P1&at=2023-12-26T18:00Z')
    expect(writeFragment({ ...shared, metric: 'resolution', clock: 'team' })).toBe(
      '#v1&tier=standard&priority=P1&at=2023-12-26T18:00Z&metric=resolution&clock=team',
    )
  })

  test('is the question again, with names of any kind, in 500 characters', () => {
    const name = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }),
      fc.constantFrom('__proto__', 'constructor', 'a&b=c', '100%', '#', '€'.repeat(40), '\ud800'),
    )
    const question = fc.record({
      metric: fc.constantFrom('firstResponse', 'nextResponse', 'periodicUpdate', 'resolution' as const),
      tiers: fc.uniqueArray(name, { minLength: 1, maxLength: 4 }),
      priorities: fc.uniqueArray(name, { minLength: 1, maxLength: 4 }),
      receivedAt: fc.integer({ min: 2e6, max: 12e7 }).map((minutes) => minutes * 60_000),
      clock: fc.constantFrom('visitor', 'team' as const),
    })
    holds(question, ({ metric, tiers, priorities, receivedAt, clock }) => {
      const [tier = '', priority = ''] = [tiers[0], priorities[0]]
      const asked = { metric, tier, priority, receivedAt, clock } as Shared
      const fragment = writeFragment(asked)
      expect(fragment.length).toBeLessThanOrEqual(500)
      expect(isForCalculator(fragment)).toBe(true)
      const known = { metrics: [asked.metric], tiers, priorities: priorities.map((id) => ({ id })) }
      expect(readFragment(fragment, known)).toEqual(asked)
    })
  })

  test.each([
    ['', 'nothing'],
    ['#v1', 'no field'],
    ['#v2&tier=standard&priority=P1&at=2023-12-26T18:00Z', 'another version'],
    ['#v1&tier=gold&priority=P1&at=2023-12-26T18:00Z', 'an unknown tier'],
    ['#v1&tier=standard&priority=P9&at=2023-12-26T18:00Z', 'an unknown priority'],
    ['#v1&tier=standard&priority=P1', 'no time'],
    ['#v1&tier=standard&priority=P1&at=2023-02-30T18:00Z', 'a date that does not exist'],
    ['#v1&tier=standard&priority=P1&at=2023-12-26T24:00Z', 'an hour that does not exist'],
    ['#v1&tier=standard&priority=P1&at=2023-12-26T18:00', 'a time without a zone'],
    ['#v1&tier=standard&priority=P1&at=1971-12-26T18:00Z', 'a time before the supported years'],
    ['#v1&tier=standard&priority=P1&at=9999-12-26T18:00Z', 'a time after them'],
    ['#v1&tier=standard&tier=premium&priority=P1&at=2023-12-26T18:00Z', 'a field twice'],
    ['#v1&tier=standard&tier~=abc&priority=P1&at=2023-12-26T18:00Z', 'a name in two forms'],
    ['#v1&tier~=zzz&priority=P1&at=2023-12-26T18:00Z', 'the sum of no name'],
    ['#v1&tier=standard&priority=P1&at=2023-12-26T18:00Z&x=1', 'an unknown field'],
    ['#v1&tier=standard&priority=P1&at=2023-12-26T18:00Z&clock=mine', 'an unknown clock'],
    ['#v1&tier=standard&priority=P1&at=2023-12-26T18:00Z&metric=resolution', 'a metric without targets'],
    ['#v1&tier=%E0%A4&priority=P1&at=2023-12-26T18:00Z', 'an encoding that is none'],
    ['#v1&tier=standard&priority=P1=&at=2023-12-26T18:00Z', 'two equals signs'],
    [`#v1&tier=standard&priority=P1&at=2023-12-26T18:00Z${'&'.repeat(500)}`, 'too long'],
  ])('%s is broken: %s', (fragment) => {
    expect(readFragment(fragment, names)).toBeUndefined()
  })

  test('a place on the page is not a fragment of the calculator', () => {
    expect(['', '#guidance', '#version'].map(isForCalculator)).toEqual([false, false, false])
    expect(isForCalculator('#v2&future')).toBe(true)
  })
})
