import { checkPolicy } from 'dueby'
import { describe, expect, test } from 'vitest'
import { advice, FIRST_RESPONSE, firstResponse, HOURS, MAY, SOUND, withMayDay } from './sound-policy'

describe('what advice says', () => {
  const P1 = (target: string) => ({ targets: { firstResponse: { P1: target } } })
  const cover = (exception: object, more: object = {}) => ({
    ...withMayDay,
    ...more,
    exceptions: [{ name: 'Cover', during: 'holidays', ...P1('30 minutes'), ...exception }],
  })
  const earlier = (exception: object, later: object = {}) => ({
    ...withMayDay,
    exceptions: [
      { name: 'First', during: 'outside hours', ...P1('30 minutes'), ...exception },
      { name: 'Second', during: 'holidays', when: 'waiting', ...P1('20 minutes'), ...later },
    ],
  })
  const always = { schedule: { timeZone: 'UTC', weekly: { 'mon-sun': ['00:00-24:00'] } } }

  test.each<[string, string, object, string]>([
    ['lower-priority-first', 'P13', firstResponse({ P1: '4 hours', P2: '1 hour' }), 'is due before'],
    [
      'better-tier-slower',
      'P13',
      {
        alerts: { P1: ['gold'] },
        ...firstResponse({
          P1: { gold: '2 hours', silver: '1 hour' },
          P2: { gold: '3 hours', silver: '4 hours' },
        }),
      },
      'is the better tier otherwise',
    ],
    [
      'resolution-before-response',
      'P13',
      {
        targets: {
          firstResponse: FIRST_RESPONSE,
          resolution: { P1: '30 business minutes', P2: '5 business hours' },
        },
      },
      'is due before its first response',
    ],
    [
      'weaker-exception',
      'P13',
      cover({ during: [{ on: '2024-05-02' }], when: 'waiting', ...P1('3 business hours') }),
      'is due later than without this exception: received',
    ],
    ['exception-breaks-order', 'P4', cover({}), 'a later request of'],
    [
      'exception-without-dates',
      'P13',
      cover({ during: [] }),
      '[] has no dates, so the exception never applies',
    ],
    [
      'exception-without-dates',
      'P13',
      cover({}, { schedule: HOURS }),
      "'holidays' has no dates, because no tier with a target in this exception has holidays",
    ],
    [
      'warning-not-before-due',
      'P13',
      { warnings: ['30 minutes after'] },
      'does not come before the due time',
    ],
    [
      'target-not-covered',
      'S10',
      { schedule: { ...HOURS, holidaysThrough: '2024-05-05' } },
      "only through '2024-05-05'",
    ],
    [
      'unreachable-target',
      'P4',
      cover({ during: 'outside hours' }, always),
      "the hours of 'gold' never close",
    ],
    [
      'unreachable-target',
      'P4',
      earlier({}, { during: 'outside hours', when: 'received' }),
      'an exception before this one has all of its times',
    ],
    [
      'warning-never-comes',
      'C23',
      { warnings: ['5 business hours before'] },
      'for every target of its metrics, it would be at the start of the clock or before it',
    ],
    [
      'warning-never-comes',
      'C23',
      { warnings: [{ at: '50%', metrics: ['resolution'] }] },
      'the policy has no targets for its metrics',
    ],
    ['unreachable-target', 'P4', earlier({}), 'an exception before this one is for requests outside hours'],
    [
      'unreachable-target',
      'P4',
      earlier({ during: [{ on: '2024-05-01' }], when: 'waiting' }),
      'exceptions before this one have all of its dates',
    ],
  ])('%s (%s), case %#', (code, rule, change, words) => {
    const found = checkPolicy({ ...SOUND, ...change }, code === 'target-not-covered' ? MAY : undefined)
    const issue = found.find((each) => each.code === code && each.message.includes(words))
    expect(found.map(({ code, message }) => `${code}: ${message}`).join('\n')).toContain(words)
    expect(issue).toMatchObject({ code, rule, severity: 'advice' })
  })

  test('hours that close on one weekday, or at noon, are no reason', () => {
    for (const weekly of [
      { 'mon-sat': ['00:00-24:00'] },
      { 'mon-sun': ['00:00-12:00'] },
      { 'mon-sun': ['00:00-12:00', '12:30-24:00'] },
    ])
      expect(
        advice(cover({ during: 'outside hours' }, { schedule: { timeZone: 'UTC', weekly } })).join(),
      ).not.toContain('unreachable-target')
  })
})
