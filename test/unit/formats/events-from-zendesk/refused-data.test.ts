import { eventsFromZendesk } from 'dueby/formats'
import { describe, expect, test } from 'vitest'
import { problems, rest } from '../../../support/imported-tickets'
import { ODD_VALUES } from '../../../support/odd-values'
import { objections } from '../../../support/strict-history'
import {
  AGENT,
  audit,
  change,
  comment,
  created,
  followedBy,
  type Options,
  read,
  TRIGGER,
  users,
} from '../../../support/zendesk-audits'

describe('data that is refused', () => {
  test('audits of another ticket', () => {
    const result = read([
      created(),
      audit(30, AGENT, [comment()], { ticket_id: 667 }),
      audit(40, AGENT, [comment()]),
    ])
    expect(rest(result.events)).toEqual(['40 responded'])
    expect(problems(result)).toEqual([
      ['refused', ['audits', 1], "it is about ticket '667': pass the audits of one ticket"],
    ])
  })

  test('a ticket without the audit that created it', () => {
    const result = read([audit(30, AGENT, [comment()])])
    expect(result.events).toBeUndefined()
    expect(result.complete).toBe(false)
    expect(problems(result).at(-1)).toEqual([
      'refused',
      ['audits'],
      'none of them has Create events: the audit that created the ticket is missing',
    ])
  })

  test.each<[string, unknown, (string | number)[]]>([
    ['null', null, ['audits', 1]],
    ['an audit without a time', audit(30, AGENT, [comment()], { created_at: undefined }), ['audits', 1]],
    ['a time without an offset', audit(30, AGENT, [], { created_at: '2023-11-06T10:00:00' }), ['audits', 1]],
    ['a time long ago', audit(30, AGENT, [], { created_at: '1066-10-14T10:00:00Z' }), ['audits', 1]],
    ['an audit without events', audit(30, AGENT, undefined), ['audits', 1, 'events']],
    ['an event that is none', audit(30, AGENT, [7]), ['audits', 1, 'events', 0]],
    ['an event without a type', audit(30, AGENT, [{ id: 1, body: 'x' }]), ['audits', 1, 'events', 0]],
  ])('%s', (_, item, path) => {
    const result = read([created(), item, audit(40, AGENT, [comment()])])
    expect(rest(result.events)).toEqual(['40 responded'])
    expect(problems(result).map(([kind, at]) => [kind, at])).toEqual([['refused', path]])
    expect(result.complete).toBe(false)
  })

  test('the keys of the ticket beside its audits are ignored', () => {
    const ticket = { id: 666, subject: 'Help', status: 'solved', requester_id: AGENT, via: TRIGGER, tags: [] }
    const result = read([created(), audit(30, AGENT, [comment()])], {}, ticket)
    expect(rest(result.events)).toEqual(['30 responded'])
    expect(result.complete).toBe(true)
  })

  test.each([
    ['next_page', { next_page: 'https://example.zendesk.com/x' }, ['next_page']],
    ['a cursor', { meta: { has_more: true } }, ['meta', 'has_more']],
  ])('more pages by %s: there is no history, because an answer may be missing', (_, page, at) => {
    const result = read([created()], {}, page)
    expect(result.events).toBeUndefined()
    expect(problems(result)).toContainEqual([
      'refused',
      at,
      'the list has more pages: put the items of all pages into one list',
    ])
  })

  test('fewer audits than the API counts', () => {
    const result = read([created()], {}, { count: 2 })
    expect(result.events).toBeUndefined()
    expect(problems(result)).toContainEqual([
      'refused',
      ['count'],
      'the list has 1 of 2 items: put the items of all pages into one list',
    ])
  })

  describe('a user who is listed twice', () => {
    const audits = [created(), audit(30, AGENT, [comment()])]

    test('with one role is fine, also if it has two names', () => {
      const twice = [...users, ...users, { id: AGENT, role: 'admin' }]
      const result = read(audits, {}, { users: twice })
      expect(rest(result.events)).toEqual(['30 responded'])
      expect(problems(result)).toEqual([])
      expect(result.report).toContainEqual({ kind: 'kept', at: ['users'], message: 'the roles of 3 users' })
    })

    test('as an agent and a customer has neither role, unless the options have one', () => {
      const twice = [...users, { id: AGENT, role: 'end-user' }, { id: AGENT, role: 'agent' }]
      const result = read(audits, {}, { users: twice })
      expect(rest(result.events)).toEqual(['30 noted comment by someone unknown'])
      const [first, second] = result.report.filter(({ kind }) => kind === 'refused')
      expect(first).toEqual({
        kind: 'refused',
        at: ['users', 3],
        message: `user '${AGENT}' is also an agent in the list: neither counts. Give the role in options.roles`,
        code: 'unknown-role',
        option: 'roles',
        received: `'${AGENT}'`,
      })
      expect(second).toMatchObject({ at: ['users', 4] })
      expect(second?.message).toContain('is also a customer in the list')
      expect(result.report).toContainEqual({ kind: 'kept', at: ['users'], message: 'the roles of 2 users' })
      const known = read(audits, { roles: { [AGENT]: 'agent' } }, { users: twice })
      expect(rest(known.events)).toEqual(['30 responded'])
      expect(known.complete).toBe(true)
    })
  })

  test('users that are none, without their personal data', () => {
    const result = read(
      [created()],
      {},
      { users: [7, { id: 1, role: 'owner', email: 'x@example.com' }, users[0]] },
    )
    expect(problems(result).map(([, at]) => at)).toEqual([
      ['users', 0],
      ['users', 1],
    ])
    expect(JSON.stringify(result)).not.toContain('example.com')
    expect(problems(read([created()], {}, { users: {} }))[0]?.[1]).toEqual(['users'])
  })

  test.each<[string, object, (string | number)[]]>([
    ['no tier', { tier: undefined }, ['options', 'tier']],
    ['an empty tier', { tier: '' }, ['options', 'tier']],
    ['a function without an answer', { tier: () => undefined }, ['options', 'tier']],
  ])('%s: there is no history', (_, options, at) => {
    const result = read([created()], options as Partial<Options>)
    expect(result.events).toBeUndefined()
    expect(result.report.every(({ kind }) => kind === 'refused')).toBe(true)
    expect(problems(result).map((problem) => problem[1])).toContainEqual(at)
  })

  test.each<[string, object, (string | number)[]]>([
    ['an unknown option', { priority: {} }, ['options', 'priority']],
    ['priorities that are no object', { priorities: 'P1' }, ['options', 'priorities']],
    ['a priority that is no name', { priorities: { high: 'P2', low: 7 } }, ['options', 'priorities', 'low']],
    ['a priority without a name', { withoutPriority: '' }, ['options', 'withoutPriority']],
    ['roles that are no object', { roles: [] }, ['options', 'roles']],
    ['a role that is none', { roles: { 7: 'end-user' } }, ['options', 'roles', '7']],
    ['a meaning that is none', { statuses: { hold: 'pause' } }, ['options', 'statuses', 'hold']],
    ['a pause without a reason', { statuses: { hold: { paused: '' } } }, ['options', 'statuses', 'hold']],
    [
      'a meaning with more keys',
      { statuses: { hold: { paused: 'x', for: 1 } } },
      ['options', 'statuses', 'hold'],
    ],
  ])('%s; the rest is read', (_, options, at) => {
    const result = read([created()], options as Partial<Options>)
    expect(problems(result)[0]?.[1]).toEqual(at)
    expect(result.complete).toBe(false)
  })

  test('what the function for the tier throws passes through', () => {
    const tier = () => {
      throw new RangeError('mine')
    }
    expect(() => read([created()], { tier })).toThrow('mine')
  })

  test.each(ODD_VALUES.map((value) => [value]))('never throws for %s in any place', (value) => {
    const results = [
      eventsFromZendesk(value, { tier: 'x' }),
      eventsFromZendesk({ audits: value }, { tier: 'x' }),
      eventsFromZendesk({ audits: [created()], users }, value as Options),
      ...['users', 'next_page', 'meta', 'x'].map((key) => read([created()], {}, { [key]: value })),
      ...['id', 'ticket_id', 'created_at', 'author_id', 'via', 'events', 'metadata'].map((key) =>
        read([created(), audit(30, AGENT, [comment()], { [key]: value })]),
      ),
      ...['id', 'type', 'public', 'author_id', 'via'].map((key) =>
        followedBy([comment(true, { [key]: value })]),
      ),
      ...['id', 'type', 'field_name', 'value', 'via'].map((key) =>
        followedBy([change('status', 'pending', { [key]: value })]),
      ),
      followedBy([change('priority', value), change('tags', value), change('custom_status_id', value)]),
      followedBy([change('status', 'closed'), change('tags', value)], AGENT, { via: { source: value } }),
      ...['priorities', 'withoutPriority', 'roles', 'statuses', 'x'].map((key) =>
        read([created()], { [key]: value } as Partial<Options>),
      ),
    ]
    for (const { events, report } of results) {
      expect(report).not.toEqual([])
      expect(objections(events ?? [])).toEqual([])
      if (!events) expect(report.every(({ kind }) => kind === 'refused')).toBe(true)
    }
  })
})
