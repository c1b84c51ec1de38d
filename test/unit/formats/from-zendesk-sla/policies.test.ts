import { definePolicy, due } from 'dueby'
import { describe, expect, test } from 'vitest'
import { pt } from '../../../support/vocabulary'
import { firstReplies, metric, one, policyOf, read, refused, schedule } from '../../../support/zendesk-sla'

describe('the SLA policies of Zendesk', () => {
  test('are the tiers of one policy, in order of position', () => {
    const { policy, report, complete } = read([
      policyOf('Everyone', firstReplies, { id: 37, position: 2 }),
      policyOf('Incidents', [metric('first_reply_time', 'urgent', 10, false), ...firstReplies.slice(1)], {
        filter: {
          all: [
            { field: 'type', operator: 'is', value: 'incident' },
            { field: 'via_id', operator: 'is_not', value: '4' },
          ],
          any: [{ field: 'current_tags', operator: 'includes', value: 'vip' }],
        },
      }),
    ])
    expect(policy).toEqual({
      name: 'Zendesk SLA',
      schedule,
      tiers: ['Incidents', 'Everyone'],
      priorities: ['urgent', 'high', 'normal', 'low'],
      targets: {
        firstResponse: {
          urgent: { Incidents: '10 minutes', Everyone: '30 business minutes' },
          high: { Incidents: '1 business hour', Everyone: '1 business hour' },
          normal: { Incidents: '2 business hours', Everyone: '2 business hours' },
          low: { Incidents: '4 business hours', Everyone: '4 business hours' },
        },
      },
      pauses: { firstResponse: 'none' },
    })
    expect(report.slice(0, 3)).toEqual([
      {
        kind: 'changed',
        at: ['sla_policies', 1],
        message:
          "tier 'Incidents'; give it to tickets that match: all of type is 'incident' and via_id is_not '4'; current_tags includes 'vip'",
      },
      { kind: 'kept', at: ['sla_policies', 0], message: "tier 'Everyone'" },
      {
        kind: 'kept',
        at: ['sla_policies', 1, 'policy_metrics', 0],
        message: 'firstResponse of urgent: 10 minutes',
      },
    ])
    expect(report).toHaveLength(10)
    expect(complete).toBe(true)
  })

  test('are accepted by definePolicy and survive JSON', () => {
    const { policy } = one([metric('agent_work_time', 'urgent', 480, true)])
    if (!policy) throw new Error('no policy')
    expect(JSON.parse(JSON.stringify(policy))).toEqual(policy)
    const request = { tier: 'Gold', priority: 'normal', receivedAt: pt('Mon 2023-11-06 10:00') }
    expect(due('firstResponse', request, definePolicy(policy)).dueAt).toEqual(pt('Mon 2023-11-06 12:00'))
    const urgent = { ...request, priority: 'urgent' }
    expect(due('resolution', urgent, definePolicy(policy)).dueAt).toEqual(pt('Mon 2023-11-06 18:00'))
  })

  test.each([
    ['next_reply_time', 'nextResponse', 'none'],
    ['periodic_update_time', 'periodicUpdate', 'none'],
    ['pausable_update_time', 'periodicUpdate', 'all'],
    ['total_resolution_time', 'resolution', 'none'],
    ['requester_wait_time', 'resolution', ['pending']],
    ['agent_work_time', 'resolution', ['pending', 'on-hold']],
  ] as const)('%s is %s, with its pauses', (name, is, pauses) => {
    const { policy } = one([metric(name, 'high', 90, false)])
    expect(policy?.pauses).toEqual({ firstResponse: 'none', [is]: pauses })
    expect(policy?.targets[is]).toEqual({
      urgent: { Gold: 'no target' },
      high: { Gold: '90 minutes' },
      normal: { Gold: 'no target' },
      low: { Gold: 'no target' },
    })
    if (policy) definePolicy(policy)
  })

  test('reports that pausable_update_time is paused on hold too', () => {
    const { report, complete } = one([metric('pausable_update_time', 'high', 90)])
    expect(report.at(-1)).toEqual({
      kind: 'changed',
      at: ['sla_policies', 0, 'policy_metrics', 4],
      message:
        'periodicUpdate of high: 90 business minutes; any pause stops it, where Zendesk stops it only while the ticket is pending',
    })
    expect(complete).toBe(false)
  })

  test.each<[string, object, string]>([
    ['a minute', { target: 1 }, '1 business minute'],
    ['an hour', { target: 60 }, '1 business hour'],
    ['minutes past an hour', { target: 90 }, '90 business minutes'],
    ['a day', { target: 1440, business_hours: false }, '24 hours'],
    ['seconds', { target: undefined, target_in_seconds: 18000 }, '5 business hours'],
    ['both', { target: 300, target_in_seconds: 18000 }, '5 business hours'],
    ['half a minute', { target: null, target_in_seconds: 30 }, '30 business seconds'],
    ['a second', { target: null, target_in_seconds: 1, business_hours: false }, '1 second'],
    ['a minute and more', { target: null, target_in_seconds: 100, business_hours: false }, '100 seconds'],
    ['an hour and a second', { target: null, target_in_seconds: 3601 }, '3601 business seconds'],
    ['an hour and a minute', { target: null, target_in_seconds: 3660 }, '61 business minutes'],
    ['the longest', { target: 150119987579 }, '150119987579 business minutes'],
  ])('targets: %s', (_, target, text) => {
    const { policy, complete } = one([{ ...metric('next_reply_time', 'low', 1), ...target }])
    expect(policy?.targets.nextResponse?.low).toEqual({ Gold: text })
    expect(complete).toBe(true)
  })

  test('a target that differs in seconds is that in seconds, and reported', () => {
    const { policy, report, complete } = one([
      { ...metric('next_reply_time', 'low', 10), target_in_seconds: 60 },
    ])
    expect(policy?.targets.nextResponse?.low).toEqual({ Gold: '1 business minute' })
    expect(report.at(-1)).toMatchObject({ kind: 'changed' })
    expect(report.at(-1)?.message).toContain('its target 10 differs')
    expect(complete).toBe(false)
  })

  test.each<[string, unknown, string]>([
    ['text', 'first_reply_time', "'first_reply_time' is not a metric"],
    ['null', null, 'null is not a metric'],
    ['an unknown metric', metric('next_replay_time', 'low', 1), "did you mean 'next_reply_time'?"],
    ['no metric', metric(7 as never, 'low', 1), 'metric is 7'],
    ['a metric named like a method', metric('constructor', 'low', 1), "metric is 'constructor'"],
    ['an unknown priority', metric('next_reply_time', 'lo', 1), "did you mean 'low'?"],
    ['no priority', metric('next_reply_time', undefined as never, 1), 'priority is undefined'],
    ['no target', metric('next_reply_time', 'low', undefined), 'target is undefined'],
    [
      'a target of zero',
      metric('next_reply_time', 'low', 0),
      'target is 0. Expected a whole number of minutes from 1 to 150119987579',
    ],
    ['a negative target', metric('next_reply_time', 'low', -5), 'target is -5'],
    ['a target with a fraction', metric('next_reply_time', 'low', 1.5), 'target is 1.5'],
    ['a target as text', metric('next_reply_time', 'low', '30'), "target is '30'"],
    [
      'a target that is too long',
      metric('next_reply_time', 'low', 1e15),
      'target is 1000000000000000. Expected a whole number of minutes from 1 to 150119987579',
    ],
    [
      'a target that is too long by a second',
      { ...metric('next_reply_time', 'low', 1), target_in_seconds: 9007199254741 },
      'target_in_seconds is 9007199254741. Expected a whole number of seconds from 1 to 9007199254740',
    ],
    ['a target without end', metric('next_reply_time', 'low', 1e300), 'target is 1e+300'],
    [
      'seconds as text',
      { ...metric('next_reply_time', 'low', 1), target_in_seconds: '60' },
      "target_in_seconds is '60'",
    ],
    ['no kind of hours', metric('next_reply_time', 'low', 1, null), 'business_hours is null'],
    ['a second time', metric('first_reply_time', 'low', 1), "is also first_reply_time of 'low'"],
    ['an OLA', metric('group_ownership_time', 'low', 1), 'group_ownership_time is an OLA'],
  ])('refuses %s', (_, item, message) => {
    const result = one([item])
    expect(result.policy?.tiers).toEqual(['Gold'])
    expect(result.complete).toBe(false)
    const [[at, found] = []] = refused(result)
    expect(at).toEqual(['sla_policies', 0, 'policy_metrics', 4])
    expect(found).toContain(message)
  })

  test('an SLA policy that is refused takes no part in the choice of a metric', () => {
    const result = read([
      policyOf('Gold', [...firstReplies, metric('agent_work_time', 'low', 60)]),
      policyOf('Refused', [metric('requester_wait_time', 'low', 90)], { position: 2 }),
    ])
    expect(result.policy?.targets.resolution?.low).toEqual({ Gold: '1 business hour' })
    expect(refused(result).map(([at]) => at)).toEqual([
      ['sla_policies', 1],
      ['sla_policies', 1, 'policy_metrics', 0],
    ])
  })

  test('of several metrics of one kind, the option chooses one; without it none is chosen', () => {
    const metrics = [metric('agent_work_time', 'low', 60), metric('requester_wait_time', 'low', 90)]
    const chosen = one(metrics, { resolution: 'agent_work_time' })
    expect(chosen.policy?.targets.resolution?.low).toEqual({ Gold: '1 business hour' })
    expect(chosen.policy?.pauses?.resolution).toEqual(['pending', 'on-hold'])
    expect(refused(chosen)).toEqual([
      [['sla_policies', 0, 'policy_metrics', 5], 'the resolution of this policy is agent_work_time'],
    ])
    const none = one(metrics)
    expect(none.policy?.targets).not.toHaveProperty('resolution')
    expect(none.policy?.pauses).toEqual({ firstResponse: 'none' })
    expect(refused(none).map(([, message]) => message)).toEqual(
      Array(2).fill(
        'there are targets for agent_work_time and requester_wait_time, and a policy has only one resolution: choose it with options.resolution',
      ),
    )
    const other = one(metrics, { resolution: 'total_resolution_time' })
    expect(other.policy?.targets).not.toHaveProperty('resolution')
    expect(other.policy?.pauses).toEqual({ firstResponse: 'none' })
    expect(refused(other)).toHaveLength(2)
  })

  test('the choice is that of all SLA policies', () => {
    const result = read([
      policyOf('A', [...firstReplies, metric('periodic_update_time', 'low', 60)]),
      policyOf('B', [...firstReplies, metric('pausable_update_time', 'low', 60)]),
    ])
    expect(result.policy?.targets).not.toHaveProperty('periodicUpdate')
    expect(refused(result)).toHaveLength(2)
    const chosen = read(
      [
        policyOf('A', [...firstReplies, metric('periodic_update_time', 'low', 60)]),
        policyOf('B', [...firstReplies, metric('pausable_update_time', 'low', 60)]),
      ],
      { periodicUpdate: 'periodic_update_time' },
    )
    expect(chosen.policy?.targets.periodicUpdate?.low).toEqual({ A: '1 business hour', B: 'no target' })
  })
})

describe('an SLA policy without a first reply time', () => {
  const some = [policyOf('Gold', firstReplies.slice(0, 2)), policyOf('Free', firstReplies, { position: 2 })]

  test('is refused with all its metrics', () => {
    const result = read(some)
    expect(result.policy?.tiers).toEqual(['Free'])
    expect(refused(result)).toEqual([
      [
        ['sla_policies', 0],
        'it has no first_reply_time for normal and low, and every request needs a target for the first response: pass options.missingFirstReply, or options.priorities without them',
      ],
      [['sla_policies', 0, 'policy_metrics', 0], 'its SLA policy is refused'],
      [['sla_policies', 0, 'policy_metrics', 1], 'its SLA policy is refused'],
    ])
    expect(result.complete).toBe(false)
  })

  test('takes the target of the option, and reports it', () => {
    const { policy, report, complete } = read(some, { missingFirstReply: '3 business days' })
    expect(policy?.targets.firstResponse.low).toEqual({ Gold: '3 business days', Free: '4 business hours' })
    expect(report.filter(({ kind }) => kind !== 'kept')).toEqual([
      {
        kind: 'changed',
        at: ['sla_policies', 0, 'policy_metrics'],
        message: 'no first_reply_time for normal and low: 3 business days from options.missingFirstReply',
        code: 'missing-target',
        option: 'missingFirstReply',
      },
    ])
    expect(complete).toBe(false)
  })

  test('is kept if the policy has only priorities for which there is one', () => {
    const { policy, complete } = read(some.slice(0, 1), { priorities: { urgent: 'P1', high: 'P2' } })
    expect(policy?.priorities).toEqual(['P1', 'P2'])
    expect(policy?.targets.firstResponse).toEqual({
      P1: { Gold: '30 business minutes' },
      P2: { Gold: '1 business hour' },
    })
    expect(complete).toBe(true)
    const more = read(some, { priorities: { high: 'P2', urgent: 'P1' } })
    expect(more.policy?.priorities).toEqual(['P1', 'P2'])
    expect(refused(more).map(([, message]) => message)).toEqual([
      "options.priorities leaves out 'normal'",
      "options.priorities leaves out 'low'",
    ])
  })

  test('without any tier there is no policy', () => {
    const { policy, report } = read(some.slice(0, 1))
    expect(policy).toBeUndefined()
    expect(report.length).toBeGreaterThan(2)
    expect(report.every(({ kind }) => kind === 'refused')).toBe(true)
  })
})
