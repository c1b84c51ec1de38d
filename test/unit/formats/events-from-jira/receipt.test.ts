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

  test('an earlier reporter who counts as an agent is reported once, unless the options say who it is', () => {
    const colleague = { accountId: 'y', accountType: 'atlassian' }
    const reporter = (at: number, from: string | null, to: string) =>
      history(at, { field: 'reporter', fieldtype: 'jira', fieldId: 'reporter', from, to })
    const changes = [
      reporter(20, AGENT.accountId, 'z'),
      reporter(30, 'z', AGENT.accountId),
      reporter(40, AGENT.accountId, 'y'),
    ]
    const moved = issue([comment(10, AGENT)], changes, { creator: AGENT, reporter: colleague })
    const result = read(moved)
    expect(rest(result.events)?.[0]).toBe('10 responded')
    expect(result.events?.[0]).toHaveProperty('openedBy', 'agent')
    expect(problems(result)).toEqual([
      [
        'changed',
        ['changelog', 'histories', 0, 'items', 0],
        `'${AGENT.accountId}' was the reporter until here, and counts as an agent: if it is a customer, say so in options.roles`,
      ],
    ])
    const told = read(moved, { roles: { [AGENT.accountId]: 'customer' } })
    expect(told.complete).toBe(true)
    expect(rest(told.events)?.[0]).toBe('10 customer-replied')
  })

  test.each<[string, unknown[], unknown[], object]>([
    ['the reporter has a portal account now', [], [AGENT.accountId], { creator: AGENT }],
    ['they did nothing', [], ['z'], { reporter: { accountId: 'y', accountType: 'atlassian' } }],
    [
      'their comment is internal',
      [{ jsdPublic: false }],
      [AGENT.accountId],
      { reporter: { accountId: 'y' } },
    ],
    ['there was none', [{}], [null], { reporter: { accountId: 'y' } }],
  ])('an earlier reporter does not matter if %s', (_, comments, froms, fields) => {
    const changes = froms.map((from) =>
      history(20, { field: 'reporter', fieldtype: 'jira', fieldId: 'reporter', from, to: 'y' }),
    )
    const result = read(
      issue(
        comments.map((more) => comment(10, AGENT, more as object)),
        changes,
        fields,
      ),
    )
    expect(result.complete).toBe(true)
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
