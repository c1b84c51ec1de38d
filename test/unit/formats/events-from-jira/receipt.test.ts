import { describe, expect, test } from 'vitest'
import { problems, rest } from '../../../support/imported-tickets'
import { AGENT, APP, comment, history, issue, type Options, read, to } from '../../../support/jira-issue'

describe('receipt', () => {
  test.each<[string, object, Partial<Options>, object]>([
    ['the reporter', {}, {}, {}],
    ['an agent for a customer', { creator: AGENT }, {}, { openedBy: 'agent' }],
    ['an app for a customer', { creator: APP }, {}, {}],
    ['another customer', { creator: { accountId: 'x', accountType: 'customer' } }, {}, {}],
    ['no one', { creator: null }, {}, {}],
    [
      'someone by the options',
      { creator: { key: 'k' }, reporter: { key: 'l' } },
      { roles: { k: 'agent' } },
      { openedBy: 'agent' },
    ],
  ])('opened by %s', (_, fields, options, more) => {
    const result = read(issue([], [], fields), options)
    expect(result.events).toEqual([
      {
        at: '2023-11-06T10:00:00.000Z',
        id: 'issue-10002',
        type: 'received',
        tier: 'standard',
        priority: 'High',
        ...more,
      },
    ])
    expect(result.complete).toBe(true)
  })

  test('someone unknown is reported', () => {
    const result = read(issue([], [], { creator: { key: 'k' } }))
    expect(problems(result)).toEqual([
      [
        'changed',
        ['fields', 'creator'],
        "the role of its creator 'k' is not known: give it in options.roles",
      ],
    ])
  })

  test('the first change says what the status was; without one it is what it is now', () => {
    const pending = [history(60, to('In progress', 'Pending'))]
    expect(rest(read(issue([], pending)).events)).toEqual(['0 paused Pending', '60 resumed'])
    expect(rest(read(issue([], [], { status: { name: 'Resolved' } })).events)).toEqual(['0 resolved'])
    const byId = read(issue([], [], { status: { id: '5' } }), { statuses: { 5: { paused: 'x' } } })
    expect(rest(byId.events)).toEqual(['0 paused x'])
    expect(byId.complete).toBe(true)
  })

  test('a function finds the tier', () => {
    const { events } = read(issue([], [], { customfield_10001: 'gold' }), {
      tier: ({ key, fields }) => {
        expect(key).toBe('HELP-7')
        return fields.customfield_10001 === 'gold' ? 'premium' : 'standard'
      },
    })
    expect(events?.[0]).toMatchObject({ tier: 'premium' })
  })

  test('what is before it is moved to it, and reported', () => {
    const early = { created: '2023-11-06T09:59:59.999+0000' }
    const result = read(issue([comment(0, AGENT, early)], [{ ...history(0, to('Pending')), ...early }]))
    expect(rest(result.events)).toEqual(['0 responded', '0 paused Pending'])
    expect(problems(result).map(([kind, at]) => [kind, at])).toEqual([
      ['changed', ['fields', 'comment', 'comments', 0]],
      ['changed', ['changelog', 'histories', 0]],
    ])
  })
})
