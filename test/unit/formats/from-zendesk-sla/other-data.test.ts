import { definePolicy } from 'dueby'
import { fromZendeskSla, type ZendeskSlaOptions } from 'dueby/formats'
import { describe, expect, test } from 'vitest'
import { ODD_VALUES } from '../../../support/odd-values'
import { firstReplies, metric, one, policyOf, read, refused, schedule } from '../../../support/zendesk-sla'

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
