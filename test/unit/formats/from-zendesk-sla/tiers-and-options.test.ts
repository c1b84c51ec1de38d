import { definePolicy, due } from 'dueby'
import type { ZendeskSlaOptions } from 'dueby/formats'
import { describe, expect, test } from 'vitest'
import { pt } from '../../../support/vocabulary'
import { firstReplies, metric, one, policyOf, read, refused } from '../../../support/zendesk-sla'

describe('names of tiers', () => {
  const policies = [
    policyOf('Gold', firstReplies, { id: 1 }),
    policyOf('Gold', firstReplies, { id: 2 }),
    policyOf('Gold (2)', firstReplies, { id: 3 }),
  ]

  test('a title that occurs twice gets a number, and is reported', () => {
    const { policy, report, complete } = read(policies)
    expect(policy?.tiers).toEqual(['Gold', 'Gold (2)', 'Gold (2) (2)'])
    expect(report.filter(({ kind }) => kind === 'changed').map(({ at }) => at)).toEqual([
      ['sla_policies', 1],
      ['sla_policies', 2],
    ])
    expect(complete).toBe(false)
    if (policy) definePolicy(policy)
  })

  test('are given by title or id', () => {
    const { policy, complete } = read(policies, {
      tiers: { Gold: 'gold', 2: 'silver', 'Gold (2)': 'bronze' },
    })
    expect(policy?.tiers).toEqual(['gold', 'silver', 'bronze'])
    expect(complete).toBe(true)
  })

  test('a key that names no SLA policy is refused', () => {
    const tiers = { Glod: 'gold', 3: 'bronze', '': 'none', constructor: 'x' }
    const result = read([...policies, policyOf('Refused', [], { id: 4 })], {
      tiers: { ...tiers, Refused: 'x' },
    })
    expect(result.policy?.tiers).toEqual(['Gold', 'Gold (2)', 'bronze'])
    expect(refused(result).filter(([at]) => String(at).startsWith('options'))).toEqual([
      [
        ['options', 'tiers', 'Glod'],
        "no SLA policy has the title or the id 'Glod'. Expected 'Gold', 'Gold (2)' or 'Refused' (did you mean 'Gold'?)",
      ],
      [['options', 'tiers', ''], expect.stringContaining("has the title or the id ''. Expected 'Gold'")],
      [['options', 'tiers', 'constructor'], expect.stringContaining("has the title or the id 'constructor'")],
    ])
    expect(read([], { tiers }).report.map(({ message }) => message)).toContain(
      "no SLA policy has the title or the id 'Glod'",
    )
  })

  test('can be __proto__ and constructor', () => {
    const { policy } = read([
      policyOf('__proto__', firstReplies),
      policyOf('constructor', [...firstReplies, metric('next_reply_time', 'low', 60)]),
    ])
    if (!policy) throw new Error('no policy')
    const request = { priority: 'low', receivedAt: pt('Mon 2023-11-06 10:00') }
    for (const tier of ['__proto__', 'constructor'])
      expect(due('firstResponse', { ...request, tier }, definePolicy(policy)).dueAt).toEqual(
        pt('Mon 2023-11-06 14:00'),
      )
    expect(due('nextResponse', { ...request, tier: 'constructor' }, definePolicy(policy)).target.text).toBe(
      '1 business hour',
    )
    expect(Object.getPrototypeOf(policy.targets.firstResponse.low)).toBe(Object.prototype)
  })
})

describe('options', () => {
  test.each<[string, object, (string | number)[], string]>([
    ['an unknown option', { tier: 'x' }, ['options', 'tier'], "did you mean 'tiers'?"],
    ['a name that is not text', { name: 7 }, ['options', 'name'], '7 is not a name'],
    ['an empty name', { name: '' }, ['options', 'name'], "'' is not a name"],
    ['tiers that are no object', { tiers: ['x'] }, ['options', 'tiers'], 'is not an object'],
    ['a tier that is not text', { tiers: { Gold: 7 } }, ['options', 'tiers', 'Gold'], '7 is not a name'],
    [
      'a resolution that is none',
      { resolution: 'resolution_time' },
      ['options', 'resolution'],
      "'resolution_time' cannot be the resolution",
    ],
    [
      'an update that is none',
      { periodicUpdate: 'agent_work_time' },
      ['options', 'periodicUpdate'],
      'cannot be the periodicUpdate',
    ],
    [
      'a target that is none',
      { missingFirstReply: '2 days' },
      ['options', 'missingFirstReply'],
      "'2 days' is not a target",
    ],
  ])('refuses %s, and reads the rest', (_, options, at, message) => {
    const result = one([], options)
    expect(result.policy?.tiers).toEqual(['Gold'])
    expect(result.complete).toBe(false)
    expect(refused(result)[0]?.[0]).toEqual(at)
    expect(refused(result)[0]?.[1]).toContain(message)
  })

  test('refuses priorities that Zendesk does not have, and names that are not text', () => {
    const priorities = { urgent: 'P1', critical: 'P0', high: 7 } as never
    const result = one([], { priorities })
    expect(result.policy?.priorities).toEqual(['P1'])
    expect(refused(result).map(([at]) => at)).toEqual([
      ['options', 'priorities', 'high'],
      ['options', 'priorities', 'critical'],
      ...[1, 2, 3].map((index) => ['sla_policies', 0, 'policy_metrics', index]),
    ])
  })

  test('keeps the name', () => {
    expect(one([], { name: 'Acme' }).policy?.name).toBe('Acme')
  })

  test.each([
    [undefined, 'a schedule is missing. SLA policies have no hours of their own. Expected hours such as'],
    [null, 'null is not a schedule. SLA policies have no hours of their own. Expected hours such as'],
  ])('says once that the schedule is %s', (schedule, expected) => {
    for (const metrics of [firstReplies, []]) {
      const { report } = read([policyOf('Gold', metrics)], { schedule } as never)
      const messages = report
        .filter(({ at }) => Array.isArray(at) && at[1] === 'schedule')
        .map(({ message }) => message)
      expect(messages).toEqual([expect.stringContaining(expected)])
    }
  })

  test.each<[string, object, (string | number)[]]>([
    ['no schedule', { schedule: undefined }, ['options', 'schedule']],
    [
      'a schedule that is none',
      { schedule: { timeZone: 'Mars', weekly: {} } },
      ['options', 'schedule', 'timeZone'],
    ],
    [
      'two priorities of one name',
      { priorities: { urgent: 'P1', high: 'P1', normal: 'P3', low: 'P4' } },
      ['options', 'priorities', 1],
    ],
    ['no priorities', { priorities: {} }, ['options', 'priorities']],
  ])('without a valid policy everything is refused: %s', (_, options, at) => {
    const { policy, report, complete } = one([], options as Partial<ZendeskSlaOptions>)
    expect(policy).toBeUndefined()
    expect(complete).toBe(false)
    expect(report.every(({ kind }) => kind === 'refused')).toBe(true)
    expect(report.some((entry) => JSON.stringify(entry.at) === JSON.stringify(at))).toBe(true)
  })
})
