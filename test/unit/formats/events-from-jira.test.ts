import type { TicketEvent } from 'dueby'
import { eventsFromJira } from 'dueby/formats'
import { describe, expect, test } from 'vitest'
import { ODD_VALUES } from '../../support/odd-values'
import { objections } from '../../support/strict-history'

// The format is that of "Get issue" with `expand=changelog`, and of comments with `jsdPublic`, in
// https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-issueidorkey-get and
// https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-comments/. Data Center has no `jsdPublic`, but
// the property `sd.public.comment`.

const CUSTOMER = { accountId: 'qm:1', accountType: 'customer' }
const AGENT = { accountId: '5b10a2844c20165700ede21g', accountType: 'atlassian', displayName: 'left out' }
const APP = { accountId: '557058:f58131cb', accountType: 'app' }

const time = (count: number) =>
  `2023-11-06T${10 + Math.floor(count / 60)}:${String(count % 60).padStart(2, '0')}:00.000+0000`

let nextId = 10000
const comment = (at: number, author: unknown, more: object = {}) => ({
  self: 'https://example.atlassian.net/rest/api/3/issue/10002/comment/1',
  id: String(++nextId),
  author,
  body: { type: 'doc', version: 1, content: [] },
  updateAuthor: author,
  created: time(at),
  updated: time(at),
  jsdPublic: true,
  ...more,
})
const item = (field: string, from: string | null, to: string | null) => ({
  field,
  fieldtype: 'jira',
  fieldId: field,
  from: from && `${from}-id`,
  fromString: from,
  to: to && `${to}-id`,
  toString: to,
})
const history = (at: number, ...items: unknown[]) => ({
  id: String(++nextId),
  author: AGENT,
  created: time(at),
  items,
})
/** The status that the last change in a list leads to. */
const statusAfter = (histories: unknown[]) => {
  const items = histories.flatMap((each) => (each as { items?: unknown[] } | null)?.items ?? [])
  const last = items.findLast((each): each is ReturnType<typeof item> => {
    const { field, fieldtype } = Object(each)
    return field === 'status' && fieldtype === 'jira'
  })
  return last ? { id: last.to, name: String(last.toString) } : { id: '1', name: 'Waiting for support' }
}
const issue = (
  comments: unknown[] = [],
  histories: unknown[] = [],
  fields: object = {},
  more: object = {},
) => ({
  expand: 'changelog',
  id: '10002',
  key: 'HELP-7',
  fields: {
    created: time(0),
    creator: CUSTOMER,
    reporter: CUSTOMER,
    priority: { id: '2', name: 'High' },
    status: statusAfter(histories),
    comment: { comments, maxResults: comments.length, total: comments.length, startAt: 0 },
    ...fields,
  },
  changelog: { startAt: 0, maxResults: histories.length, total: histories.length, histories },
  ...more,
})

const statuses = {
  'Waiting for support': 'open',
  'In progress': 'open',
  'Waiting for customer': { paused: 'customer' },
  Pending: 'paused',
  Resolved: 'resolved',
  Closed: 'resolved',
  Canceled: 'cancelled',
} as const

type Options = Parameters<typeof eventsFromJira>[1]
const read = (data: unknown, options: Partial<Options> = {}) => {
  const result = eventsFromJira(data, { tier: 'standard', statuses, ...options })
  expect(objections(result.events ?? [])).toEqual([])
  return result
}
const rest = (events: readonly TicketEvent[] | undefined) =>
  events?.slice(1).map(({ at, id: _, type, ...more }) => {
    const minutes = (Date.parse(String(at)) - Date.parse(time(0))) / 60_000
    return [minutes, type, ...Object.values(more)].join(' ')
  })
const problems = ({ report }: ReturnType<typeof read>) =>
  report.filter(({ kind }) => kind !== 'kept').map(({ kind, at, message }) => [kind, at, message])
const to = (status: string, from = 'Waiting for support') => item('status', from, status)

describe('the history of an issue in Jira', () => {
  test('from the request to the solution', () => {
    const result = read(
      issue(
        [
          comment(20, AGENT, { jsdPublic: false }),
          comment(30, AGENT),
          comment(60, CUSTOMER),
          comment(61, APP),
          comment(90, AGENT),
        ],
        [
          history(10, item('assignee', null, 'x'), item('labels', '', 'vpn')),
          history(30, to('Waiting for customer')),
          history(60, to('Waiting for support', 'Waiting for customer')),
          history(70, item('priority', 'High', 'Highest')),
          history(80, to('Pending')),
          history(90, to('Resolved', 'Pending'), item('resolution', null, 'Done')),
          history(95, to('Closed', 'Resolved')),
        ],
        { status: { name: 'Closed' }, priority: { name: 'Highest' } },
      ),
    )
    expect(result.events?.[0]).toEqual({
      at: '2023-11-06T10:00:00.000Z',
      id: 'issue-10002',
      type: 'received',
      tier: 'standard',
      priority: 'High',
    })
    expect(rest(result.events)).toEqual([
      '10 noted assignee and labels',
      '20 noted internal note',
      '30 responded',
      '30 paused customer',
      '60 customer-replied',
      '60 resumed',
      '61 noted automatic reply',
      '70 priority-changed Highest',
      '80 paused Pending',
      '90 responded',
      '90 resolved',
      '90 noted resolution',
      "95 noted status 'Closed'",
    ])
    expect(problems(result)).toEqual([])
    expect(result.complete).toBe(true)
    expect(JSON.parse(JSON.stringify(result))).toEqual(result)
    expect(JSON.stringify(result)).not.toContain('left out')
  })

  test('has the same ids in every import, whatever the order', () => {
    const comments = [comment(30, AGENT), comment(40, CUSTOMER)]
    const histories = [
      history(30, to('Waiting for customer')),
      history(35, to('Pending', 'Waiting for customer')),
      history(35, to('In progress', 'Pending')),
    ]
    const { events } = read(issue(comments, histories))
    expect(rest(events)).toEqual([
      '30 responded',
      '30 paused customer',
      '35 resumed',
      '35 paused Pending',
      '35 resumed',
      '40 customer-replied',
    ])
    expect(events?.map(({ id }) => id?.replace(/\d+/, '7'))).toEqual([
      'issue-7',
      'comment-7',
      'change-7',
      'change-7',
      'change-7-2',
      'change-7',
      'comment-7',
    ])
    expect(read(issue([...comments].reverse(), [...histories].reverse())).events).toEqual(events)
    const twice = read(issue([...comments, ...comments], [...histories, ...histories]))
    expect(twice.events).toEqual(events)
    expect(twice.complete).toBe(true)
  })

  test('a comment and a change can have the same id', () => {
    const { events } = read(
      issue([comment(30, AGENT, { id: '7' })], [{ ...history(30, to('Pending')), id: '7' }]),
    )
    expect(events?.map(({ id }) => id)).toEqual(['issue-10002', 'comment-7', 'change-7'])
  })

  test('reads the values of the changelog by itself', () => {
    const { histories, ...page } = issue([], [history(10, to('Pending'))]).changelog
    const result = read({ ...issue(), changelog: { ...page, isLast: true, values: histories } })
    expect(rest(result.events)).toEqual(['10 paused Pending'])
  })
})

describe('comments', () => {
  test.each<[string, unknown, object, Partial<Options>, string]>([
    ['an agent', AGENT, {}, {}, 'responded'],
    ['a portal account', CUSTOMER, {}, {}, 'customer-replied'],
    ['another portal account', { accountId: 'x', accountType: 'customer' }, {}, {}, 'customer-replied'],
    ['an app', APP, {}, {}, 'noted automatic reply'],
    ['an internal note', AGENT, { jsdPublic: false }, {}, 'noted internal note'],
    ['one for a role', AGENT, { visibility: { type: 'role', value: 'x' } }, {}, 'noted internal note'],
    [
      'a colleague whom the options call a customer',
      AGENT,
      {},
      { roles: { [AGENT.accountId]: 'customer' } },
      'customer-replied',
    ],
    ['a bot by the options', AGENT, {}, { roles: { [AGENT.accountId]: 'bot' } }, 'noted automatic reply'],
    ['Data Center, public', { key: 'k', name: 'n' }, data(false), { roles: { k: 'agent' } }, 'responded'],
    ['Data Center, internal', { name: 'n' }, data(true), { roles: { n: 'agent' } }, 'noted internal note'],
  ])('%s', (_, author, more, options, expected) => {
    const result = read(issue([comment(30, author, more)]), options)
    expect(rest(result.events)).toEqual([`30 ${expected}`])
    expect(result.complete).toBe(true)
  })

  test('an Atlassian account that reported the issue is the customer', () => {
    const result = read(issue([comment(30, AGENT)], [], { reporter: AGENT, creator: AGENT }))
    expect(result.events?.[0]).not.toHaveProperty('openedBy')
    expect(rest(result.events)).toEqual(['30 customer-replied'])
  })

  test.each<[string, unknown, object, string]>([
    ['no author', undefined, {}, 'the role of its author undefined is not known'],
    ['an account of Data Center', { key: 'k' }, data(false), "the role of its author 'k' is not known"],
    [
      'no word on who can see it',
      AGENT,
      { jsdPublic: undefined },
      'does not say whether the customer can see it',
    ],
    ['another property', AGENT, { jsdPublic: null, properties: [{ key: 'x' }] }, 'does not say whether'],
  ])('is noted, and reported: %s', (_, author, more, message) => {
    const result = read(issue([comment(30, author, more)]))
    expect(rest(result.events)?.[0]).toContain('30 noted comment')
    expect(problems(result)[0]?.slice(0, 2)).toEqual(['changed', ['fields', 'comment', 'comments', 0]])
    expect(problems(result)[0]?.[2]).toContain(message)
    expect(result.complete).toBe(false)
  })
})

function data(internal: boolean) {
  return {
    jsdPublic: undefined,
    properties: [{ key: 'x' }, { key: 'sd.public.comment', value: { internal } }],
  }
}

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

describe('priorities and statuses', () => {
  test('priorities are those of the policy', () => {
    const changes = [
      history(10, item('priority', 'Low', 'High')),
      history(20, item('priority', 'High', null)),
    ]
    const result = read(issue([], changes, { priority: null }), {
      priorities: { Low: 'P4', High: 'P2' },
      withoutPriority: 'P3',
    })
    expect(result.events?.[0]).toMatchObject({ priority: 'P4' })
    expect(rest(result.events)).toEqual(['10 priority-changed P2', '20 priority-changed P3'])
    expect(result.complete).toBe(true)
  })

  test('an issue without one has the first that it gets, which is reported', () => {
    const result = read(issue([], [history(10, item('priority', null, 'High'))]))
    expect(result.events?.[0]).toMatchObject({ priority: 'High' })
    expect(rest(result.events)).toEqual(['10 noted priority'])
    expect(problems(result)[0]?.[2]).toContain("no priority at first: 'High'")
    expect(read(issue([], [], { priority: null })).events).toBeUndefined()
  })

  test('one that is not mapped is noted, and at receipt the issue is refused', () => {
    const changes = [history(10, item('priority', 'High', 'Low'))]
    const result = read(issue([], changes), { priorities: { High: 'P2' } })
    expect(rest(result.events)).toEqual(['10 noted priority'])
    expect(problems(result)[0]?.slice(0, 2)).toEqual(['changed', ['changelog', 'histories', 0, 'items', 0]])
    const none = read(issue([], changes), { priorities: { Low: 'P4' } })
    expect(none.events).toBeUndefined()
    expect(problems(none).map(([, at]) => at)).toContainEqual(['changelog', 'histories', 0, 'items', 0])
  })

  test('a status that is not mapped is noted, and reported', () => {
    const result = read(
      issue([], [history(10, to('Waiting for a part')), history(20, to('Resolved', 'Waiting for a part'))]),
    )
    expect(rest(result.events)).toEqual(["10 noted status 'Waiting for a part'", '20 resolved'])
    expect(problems(result)).toEqual([
      [
        'changed',
        ['changelog', 'histories', 0, 'items', 0],
        "status 'Waiting for a part' is not in options.statuses: noted, and the ticket stays as it is",
      ],
    ])
    const first = read(issue([], [], { status: { name: 'New' } }))
    expect(rest(first.events)).toEqual(["0 noted status 'New' at first"])
    expect(problems(first)[0]?.[1]).toEqual(['fields', 'status'])
  })

  test('impossible sequences are put right', () => {
    const steps = [
      'Pending',
      'Pending',
      'Waiting for customer',
      'Resolved',
      'Closed',
      'Pending',
      'Canceled',
      'Pending',
      'Canceled',
    ]
    const result = read(
      issue(
        [comment(100, AGENT)],
        steps.map((status, index) => history(10 * (index + 1), to(status, steps[index - 1]))),
      ),
    )
    expect(rest(result.events)).toEqual([
      '10 paused Pending',
      "20 noted status 'Pending'",
      '30 resumed',
      '30 paused customer',
      '40 resolved',
      "50 noted status 'Closed'",
      '60 reopened',
      '60 paused Pending',
      '70 cancelled Canceled',
      "80 noted status 'Pending'",
      "90 noted status 'Canceled'",
      '100 noted responded after the ticket was cancelled',
    ])
    expect(problems(result).map(([kind]) => kind)).toEqual(['changed', 'changed'])
  })

  test('fields that someone added are not those of Jira', () => {
    const custom = { ...to('Resolved'), fieldtype: 'custom', fieldId: 'customfield_10001' }
    expect(rest(read(issue([], [history(10, custom)])).events)).toEqual(['10 noted status'])
  })

  test('a field counts by its id, whatever its name is', () => {
    const renamed = { ...to('Resolved'), field: 'Estado', fieldId: 'status' }
    expect(rest(read(issue([], [history(10, renamed)])).events)).toEqual(['10 resolved'])
    const other = { ...to('Resolved'), fieldId: 'customfield_10001', fieldtype: undefined }
    expect(rest(read(issue([], [history(10, other)])).events)).toEqual(['10 noted status'])
  })

  test('an item without a name of its own has none: every object inherits toString', () => {
    const bare = { field: 'status', fieldtype: 'jira', from: '1', to: '5' }
    const result = read(issue([], [history(10, bare)], { status: { id: '5', name: 'Resolved' } }), {
      statuses: { 1: 'open', 5: 'resolved' },
    })
    expect(rest(result.events)).toEqual(['10 resolved'])
    expect(result.complete).toBe(true)
  })

  test('of a field that is changed twice in one entry, the last counts', () => {
    const result = read(issue([], [history(10, to('Resolved', 'Pending'), to('In progress', 'Resolved'))]))
    expect(rest(result.events)).toEqual(['0 paused Pending', '10 resumed'])
  })

  test('statuses and priorities can be __proto__ and constructor', () => {
    const names = JSON.parse('{"__proto__": "paused", "constructor": "resolved"}')
    const result = read(
      issue([], [history(10, to('constructor', '__proto__')), history(20, to('toString'))], {
        priority: { name: '__proto__' },
      }),
      { statuses: names, priorities: JSON.parse('{"__proto__": "P1"}') },
    )
    expect(result.events?.[0]).toMatchObject({ priority: 'P1' })
    expect(rest(result.events)).toEqual(['0 paused __proto__', '10 resolved', "20 noted status 'toString'"])
    expect(
      read(issue([], [], { priority: { name: 'constructor' } }), { priorities: {} }).events,
    ).toBeUndefined()
  })
})

describe('changes that do not follow from each other are reported, and the history keeps what they lead to', () => {
  const place = (index: number) => ['changelog', 'histories', index, 'items', 0]

  test('a status', () => {
    const changes = [history(10, to('Pending')), history(30, to('Resolved', 'In progress'))]
    const result = read(issue([], changes))
    expect(rest(result.events)).toEqual(['10 paused Pending', '30 resolved'])
    expect(problems(result)).toEqual([
      [
        'changed',
        place(1),
        "the status before this change was 'In progress', but the changes so far lead to 'Pending': a change seems to be missing, and 'Pending' counts until here",
      ],
    ])
    expect(result.complete).toBe(false)
    expect(problems(read(issue([], [...changes].reverse()), {})).map(([, at]) => at)).toContainEqual(place(0))
  })

  test('the status now', () => {
    const result = read(issue([], [history(10, to('Pending'))], { status: { id: '5', name: 'Resolved' } }))
    expect(rest(result.events)).toEqual(['10 paused Pending'])
    expect(problems(result)).toEqual([
      [
        'changed',
        ['fields', 'status'],
        "the status is 'Resolved' now, but its changes lead to 'Pending': a change seems to be missing, and 'Pending' counts",
      ],
    ])
  })

  test('a priority', () => {
    const changes = [
      history(10, item('priority', 'High', 'Low')),
      history(20, item('priority', 'High', null)),
      history(30, item('priority', 'High', 'Low')),
    ]
    const options = { withoutPriority: 'Low' }
    const result = read(issue([], changes, { priority: { name: 'Highest' } }), options)
    expect(problems(result).map(([, at, message]) => [at, String(message).split(':')[0]])).toEqual([
      [place(1), "the priority before this change was 'High', but the changes so far lead to 'Low'"],
      [place(2), "the priority before this change was 'High', but the changes so far lead to none"],
      [['fields', 'priority'], "the priority is 'Highest' now, but its changes lead to 'Low'"],
    ])
  })

  test.each<[string, object]>([
    ['a status that was renamed', { from: 'Pending-id', fromString: 'On hold' }],
    ['another status of the same name', { from: '77', fromString: 'Pending' }],
    ['a status by its id alone', { from: 'Pending-id', fromString: undefined }],
    ['a status by its name alone', { from: undefined, fromString: 'Pending' }],
    ['a change that does not say what was before', { from: null, fromString: null }],
  ])('%s follows', (_, from) => {
    const second = { ...to('Resolved'), ...from }
    const result = read(issue([], [history(10, to('Pending')), history(20, second)]))
    expect(rest(result.events)).toEqual(['10 paused Pending', '20 resolved'])
    expect(result.complete).toBe(true)
  })
})

describe('data that is refused', () => {
  const { changelog, fields } = issue([comment(30, AGENT)], [history(10, to('Pending'))])
  const page = { comments: [comment(30, AGENT)], total: 2 }

  test.each<[string, unknown, (string | number)[]]>([
    ['no issue', undefined, []],
    ['a list of issues', { issues: [issue()] }, []],
    ['no fields', { changelog }, []],
    ['no time', issue([], [], { created: undefined }), ['fields', 'created']],
    ['a time without an offset', issue([], [], { created: '2023-11-06T10:00:00' }), ['fields', 'created']],
    ['no changelog', { fields }, ['changelog']],
    ['no histories', { fields, changelog: { total: 0 } }, ['changelog']],
    ['not all histories', { fields, changelog: { ...changelog, total: 101 } }, ['changelog']],
    ['histories that go on', { fields, changelog: { ...changelog, isLast: false } }, ['changelog']],
    ['histories from the second page on', { fields, changelog: { ...changelog, startAt: 1 } }, ['changelog']],
    ['no comments', issue([], [], { comment: undefined }), ['fields', 'comment']],
    ['not all comments', issue([], [], { comment: page }), ['fields', 'comment']],
  ])('%s: there is no history', (_, given, at) => {
    const result = read(given)
    expect(result.events).toBeUndefined()
    expect(result.complete).toBe(false)
    expect(result.report.every(({ kind }) => kind === 'refused')).toBe(true)
    expect(problems(result).map((problem) => problem[1])).toContainEqual(at)
  })

  test.each<[string, unknown, unknown, (string | number)[]]>([
    ['a comment that is none', 7, undefined, ['fields', 'comment', 'comments', 0]],
    [
      'a comment without a time',
      { id: '1', body: 'secret' },
      undefined,
      ['fields', 'comment', 'comments', 0],
    ],
    ['a change that is none', undefined, null, ['changelog', 'histories', 0]],
    ['a change without a time', undefined, { id: '1', items: [] }, ['changelog', 'histories', 0]],
    ['a change without items', undefined, { id: '1', created: time(1) }, ['changelog', 'histories', 0]],
    ['an item that is none', undefined, history(1, 'x'), ['changelog', 'histories', 0, 'items', 0]],
    [
      'an item without a field',
      undefined,
      history(1, { to: 'x' }),
      ['changelog', 'histories', 0, 'items', 0],
    ],
  ])('%s; the rest is read', (_, given, change, at) => {
    const comments = [...(given === undefined ? [] : [given]), comment(30, AGENT)]
    const result = read(issue(comments, change === undefined ? [] : [change]))
    expect(rest(result.events)).toEqual(['30 responded'])
    expect(problems(result).map(([kind, path]) => [kind, path])).toEqual([['refused', at]])
    expect(JSON.stringify(result)).not.toContain('secret')
    expect(result.complete).toBe(false)
  })

  test('a list longer than a page was joined from several, whatever its first or last page says', () => {
    const histories = [history(10, to('Pending')), history(20, to('Resolved', 'Pending'))]
    const whole = issue([], histories)
    for (const page of [
      { startAt: 0, maxResults: 1, total: 2, isLast: false },
      { startAt: 1, maxResults: 1, total: 2, isLast: true },
    ])
      expect(read({ ...whole, changelog: { ...page, values: histories } }).complete).toBe(true)
    const short = read({ ...whole, changelog: { startAt: 0, maxResults: 1, total: 3, values: histories } })
    expect(problems(short)[0]?.[2]).toBe(
      'it has 2 of 3 items, and the history needs all of them: put those of all pages into one list',
    )
  })

  test('an empty entry is in the report', () => {
    const result = read(issue([], [history(10)]))
    expect(result.events).toHaveLength(1)
    expect(result.report.at(-1)).toEqual({
      kind: 'kept',
      at: ['changelog', 'histories', 0],
      message: 'no changes',
    })
  })

  test('options', () => {
    expect(read(issue(), { tier: undefined } as never).events).toBeUndefined()
    const result = read(issue(), { statuses: { 'Waiting for support': 'opened' } } as never)
    expect(problems(result).map(([, at]) => at)).toEqual([
      ['options', 'statuses', 'Waiting for support'],
      ['fields', 'status'],
    ])
    expect(result.report[0]?.message).toContain(
      "'opened' is not 'open', 'paused', 'resolved', 'cancelled' or { paused: 'reason' }",
    )
  })

  test.each(ODD_VALUES.map((value) => [value]))('never throws for %s in any place', (value) => {
    const results = [
      eventsFromJira(value, { tier: 'x', statuses }),
      eventsFromJira(issue(), value as Options),
      ...['id', 'key', 'fields', 'changelog', 'x'].map((key) => read({ ...issue(), [key]: value })),
      ...['created', 'creator', 'reporter', 'priority', 'status', 'comment'].map((key) =>
        read(issue([], [], { [key]: value })),
      ),
      ...['id', 'author', 'created', 'jsdPublic', 'visibility', 'properties'].map((key) =>
        read(issue([comment(30, AGENT, { [key]: value })])),
      ),
      ...['id', 'created', 'items'].map((key) =>
        read(issue([], [{ ...history(10, to('Pending')), [key]: value }])),
      ),
      ...['field', 'fieldtype', 'from', 'fromString', 'to', 'toString'].map((key) =>
        read(issue([], [history(10, { ...to('Pending'), [key]: value })])),
      ),
      ...['statuses', 'priorities', 'roles', 'withoutPriority'].map((key) =>
        read(issue(), { [key]: value } as Partial<Options>),
      ),
    ]
    for (const { events, report } of results) {
      expect(report).not.toEqual([])
      if (!events) expect(report.every(({ kind }) => kind === 'refused')).toBe(true)
    }
  })
})
