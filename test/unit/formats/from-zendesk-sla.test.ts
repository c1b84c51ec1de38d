import { definePolicy, due, gladly } from 'dueby'
import { fromZendeskSla, type ZendeskSlaOptions } from 'dueby/formats'
import { describe, expect, test } from 'vitest'
import { ODD_VALUES } from '../../support/odd-values'
import { pt } from '../../support/vocabulary'

// The format is that of https://developer.zendesk.com/api-reference/ticketing/business-rules/sla_policies/.
// What pauses a metric is in https://support.zendesk.com/hc/en-us/articles/4408829459866-Defining-SLA-policies and
// https://developer.zendesk.com/documentation/ticketing/reference-guides/ticket-metric-event-types-reference.

const schedule = gladly.schedule
const all = ['urgent', 'high', 'normal', 'low'] as const

const metric = (name: string, priority: string, target: unknown, business_hours: unknown = true) => ({
  priority,
  metric: name,
  target,
  business_hours,
})
const firstReplies = all.map((priority, index) => metric('first_reply_time', priority, 30 * 2 ** index))

const policyOf = (title: unknown, policy_metrics: unknown, more: object = {}) => ({
  url: 'https://example.zendesk.com/api/v2/slas/policies/36.json',
  id: 36,
  title,
  description: 'For those who pay',
  position: 1,
  filter: { all: [], any: [] },
  policy_metrics,
  created_at: '2015-03-17T22:50:26Z',
  updated_at: '2015-03-17T22:50:26Z',
  ...more,
})
const read = (sla_policies: unknown, options: Partial<ZendeskSlaOptions> = {}) =>
  fromZendeskSla({ sla_policies, count: 1, next_page: null, previous_page: null }, { schedule, ...options })
const one = (metrics: unknown[], options: Partial<ZendeskSlaOptions> = {}) =>
  read([policyOf('Gold', [...firstReplies, ...metrics])], options)
const refused = ({ report }: ReturnType<typeof fromZendeskSla>) =>
  report.filter(({ kind }) => kind === 'refused').map(({ at, message }) => [at, message])

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
      'target is 0. Expected a whole number of minutes, at least 1',
    ],
    ['a negative target', metric('next_reply_time', 'low', -5), 'target is -5'],
    ['a target with a fraction', metric('next_reply_time', 'low', 1.5), 'target is 1.5'],
    ['a target as text', metric('next_reply_time', 'low', '30'), "target is '30'"],
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

describe('other data', () => {
  test('positions that are missing come last, in order of the list', () => {
    const { policy } = read([
      policyOf('C', firstReplies, { position: undefined }),
      policyOf('D', firstReplies, { position: null }),
      policyOf('B', firstReplies, { position: 9 }),
      policyOf('A', firstReplies, { position: -1 }),
    ])
    expect(policy?.tiers).toEqual(['A', 'B', 'C', 'D'])
  })

  test('a position can be text; anything else is reported, and comes last', () => {
    const { policy, report, complete } = read([
      policyOf('C', firstReplies, { position: 'first' }),
      policyOf('B', firstReplies, { position: 2 }),
      policyOf('A', firstReplies, { position: '0' }),
    ])
    expect(policy?.tiers).toEqual(['A', 'B', 'C'])
    expect(report.filter(({ kind }) => kind !== 'kept')).toEqual([
      {
        kind: 'changed',
        at: ['sla_policies', 0, 'position'],
        message: "'first' is not a position: the SLA policy comes last",
      },
    ])
    expect(complete).toBe(false)
  })

  test.each([undefined, '', ' ', '\t'])('without a title, only this SLA policy is refused: %j', (title) => {
    const result = read([policyOf(title, firstReplies), policyOf('Good', firstReplies)])
    expect(result.policy?.tiers).toEqual(['Good'])
    expect(refused(result).map(([at]) => at)).toEqual([
      ['sla_policies', 0, 'title'],
      ...firstReplies.map((_, index) => ['sla_policies', 0, 'policy_metrics', index]),
    ])
  })

  test('names in the options that are blank count as not given', () => {
    const options = { name: ' ', tiers: { Gold: ' ' } }
    const result = read([policyOf('Gold', firstReplies)], options)
    expect(result.policy).toMatchObject({ name: 'Zendesk SLA', tiers: ['Gold'] })
    expect(refused(result).map(([at]) => at)).toEqual([
      ['options', 'name'],
      ['options', 'tiers', 'Gold'],
    ])
  })

  test('reads one SLA policy', () => {
    expect(
      fromZendeskSla({ sla_policy: policyOf('Gold', firstReplies) }, { schedule }).policy?.tiers,
    ).toEqual(['Gold'])
  })

  test.each<[string, object, (string | number)[], string]>([
    ['more pages', { next_page: 'https://example.zendesk.com/x?page=2' }, ['next_page'], 'more pages'],
    ['a cursor', { meta: { has_more: true } }, ['meta', 'has_more'], 'more pages'],
    ['another key', { slas: [] }, ['slas'], "'slas' is not supported"],
  ])('refuses %s beside the list', (_, more, at, message) => {
    const result = fromZendeskSla({ sla_policies: [policyOf('Gold', firstReplies)], ...more }, { schedule })
    expect(result.policy?.tiers).toEqual(['Gold'])
    expect(result.complete).toBe(false)
    expect(refused(result)[0]?.[0]).toEqual(at)
    expect(refused(result)[0]?.[1]).toContain(message)
  })

  test('refuses settings of metrics, but not those that set nothing', () => {
    const settings = (metric_settings: unknown) => read([policyOf('Gold', firstReplies, { metric_settings })])
    expect(settings(null).complete).toBe(true)
    expect(settings({}).complete).toBe(true)
    const result = settings({ first_reply_time: { fulfill_on_agent_internal_note: true } })
    expect(refused(result).map(([at]) => at)).toEqual([['sla_policies', 0, 'metric_settings']])
  })

  test.each<[string, unknown, string]>([
    ['text', 'all tickets', "the filter 'all tickets'"],
    ['conditions that are no list', { all: 'x' }, "all: 'x'"],
    ['a condition that is none', { any: [7] }, 'match: 7'],
    [
      'a condition without a value',
      { all: [{ field: 'assignee', operator: 'present' }] },
      'assignee present',
    ],
    ['odd names', { all: [{ field: 'a b', operator: null, value: ['x'] }] }, '\'a b\' null ["x"]'],
  ])('a filter that is odd is in the report: %s', (_, filter, words) => {
    const { policy, report, complete } = read([policyOf('Gold', firstReplies, { filter })])
    expect(policy?.tiers).toEqual(['Gold'])
    expect(report[0]).toMatchObject({ kind: 'changed', at: ['sla_policies', 0] })
    expect(report[0]?.message).toContain(words)
    expect(complete).toBe(true)
  })

  const tags = 'vip platinum enterprise_plus_2024 enterprise_plus_2025 strategic_account'
  const ids = Array.from({ length: 1000 }, (_, index) => `${360_006_000 + index}`)
  test.each<[string, unknown, string]>([
    ['a long text', tags, `'${tags}'`],
    ['a long list', ids, JSON.stringify(ids)],
    ['a list of other values', [7, null, undefined], '[7,null,undefined]'],
    ['control characters', [`${tags}\u001b[2J`, '\u202e'], `["${tags}\\u001b[2J","\\u202e"]`],
  ])('the value of a condition is whole: %s', (_, value, words) => {
    const filter = { all: [{ field: 'current_tags', operator: 'includes', value }] }
    const { report, complete } = read([policyOf('Gold', firstReplies, { filter })])
    expect(report[0]?.message).toBe(
      `tier 'Gold'; give it to tickets that match: current_tags includes ${words}`,
    )
    expect(complete).toBe(true)
  })

  test('values that are too long for a report are shortened (S7)', () => {
    const value = 'x'.repeat(15_000)
    const holes = Object.assign([], { length: 4_000_000_000 })
    const all = [value, value, ids, holes].map((value) => ({ field: 'a', operator: 'is', value }))
    const message = read([policyOf('Gold', firstReplies, { filter: { all } })]).report[0]?.message ?? ''
    expect(message).toContain(value)
    expect(message.match(/\.\.\./g)).toHaveLength(3)
    expect(message.length).toBeLessThan(15_500)
  })

  test('refuses keys of a filter that are not known, but not those that say nothing', () => {
    const filter = (more: object) => read([policyOf('Gold', firstReplies, { filter: { all: [], ...more } })])
    expect(filter({ none: [], not: null, other: {} }).complete).toBe(true)
    const result = filter({ none: [{ field: 'type', operator: 'is', value: 'task' }] })
    expect(refused(result)).toEqual([
      [['sla_policies', 0, 'filter', 'none'], "the key 'none' is not supported. Expected 'all' or 'any'"],
    ])
    expect(result.complete).toBe(false)
  })

  test.each([2, 21, 100])('all of %i conditions are listed', (count) => {
    const any = Array.from({ length: count }, (_, value) => ({
      field: 'organization_id',
      operator: 'is',
      value,
    }))
    const message = read([policyOf('Gold', firstReplies, { filter: { any } })]).report[0]?.message
    const found = [...(message ?? '').matchAll(/organization_id is (\d+)/g)].map(([, value]) => Number(value))
    expect(found).toEqual(any.map(({ value }) => value))
    expect(message).not.toContain('more')
  })

  test('many conditions are counted', () => {
    const all = Array.from({ length: 50_000 }, () => ({
      field: 'type',
      operator: 'is',
      value: 'x'.repeat(99),
    }))
    const { report } = read([policyOf('Gold', firstReplies, { filter: { all } })])
    expect(report[0]?.message).toContain(' and 49900 more')
    expect(report[0]?.message.length).toBeLessThan(20_000)
  })

  test.each<[string, unknown, (string | number)[]]>([
    ['no title', policyOf(undefined, firstReplies), ['sla_policies', 0, 'title']],
    ['an empty title', policyOf('', firstReplies), ['sla_policies', 0, 'title']],
    ['no metrics', policyOf('Gold', undefined), ['sla_policies', 0, 'policy_metrics']],
    ['metrics that are no list', policyOf('Gold', {}), ['sla_policies', 0, 'policy_metrics']],
    ['null', null, ['sla_policies', 0]],
    ['a list', [], ['sla_policies', 0]],
  ])('refuses an SLA policy: %s', (_, item, at) => {
    const result = read([item])
    expect(result.policy).toBeUndefined()
    expect(result.complete).toBe(false)
    expect(refused(result)[0]?.[0]).toEqual(at)
  })

  test.each(ODD_VALUES.map((value) => [value]))('never throws for %s in any place', (value) => {
    const results = [
      fromZendeskSla(value, { schedule }),
      fromZendeskSla({ sla_policies: value }, { schedule }),
      fromZendeskSla({ sla_policy: value }, { schedule }),
      fromZendeskSla({ sla_policies: [value] }, { schedule }),
      fromZendeskSla({ sla_policies: [policyOf('Gold', firstReplies)] }, value as ZendeskSlaOptions),
      ...['title', 'position', 'filter', 'policy_metrics', 'id', 'x'].map((key) =>
        read([policyOf('Gold', firstReplies, { [key]: value })]),
      ),
      ...['priority', 'metric', 'target', 'target_in_seconds', 'business_hours', 'x'].map((key) =>
        one([{ ...metric('next_reply_time', 'low', 1), [key]: value }]),
      ),
      ...[
        'schedule',
        'name',
        'tiers',
        'priorities',
        'resolution',
        'periodicUpdate',
        'missingFirstReply',
        'x',
      ].map((key) => one([], { [key]: value })),
    ]
    for (const { policy, report } of results) {
      expect(report).not.toEqual([])
      if (policy) definePolicy(policy)
      else expect(report.every(({ kind }) => kind === 'refused')).toBe(true)
    }
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
