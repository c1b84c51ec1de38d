import { describe, expect, test } from 'vitest'
import { problems, rest } from '../../../support/imported-tickets'
import {
  AGENT,
  audit,
  CUSTOMER,
  change,
  comment,
  create,
  created,
  followedBy,
  read,
  TRIGGER,
} from '../../../support/zendesk-audits'

describe('priorities', () => {
  const priorities = { urgent: 'P1', high: 'P2' }

  test('are those of the policy', () => {
    const { events, complete } = read([created(), audit(30, AGENT, [change('priority', 'urgent')])], {
      priorities,
    })
    expect(events?.[0]).toMatchObject({ priority: 'P2' })
    expect(rest(events)).toEqual(['30 priority-changed P1'])
    expect(complete).toBe(true)
  })

  test('one that is not mapped is noted, and at receipt the ticket is refused', () => {
    const result = followedBy([change('priority', 'low')], AGENT, {}, { priorities })
    expect(rest(result.events)).toEqual(['30 noted priority'])
    expect(problems(result)[0]?.[2]).toBe("priority 'low' is not in options.priorities: the change is noted")
    const none = read([created()], { priorities: { urgent: 'P1' } })
    expect(none.events).toBeUndefined()
    expect(problems(none)).toContainEqual([
      'refused',
      ['audits', 0, 'events', 4],
      "priority 'high' is not in options.priorities",
    ])
  })

  test('a change that is none is noted', () => {
    const { events, complete } = followedBy([change('priority', 'high')])
    expect(rest(events)).toEqual(['30 noted priority'])
    expect(complete).toBe(true)
  })

  const without = audit(0, CUSTOMER, [comment(), create('priority', null), create('status', 'new')])

  test('a ticket without one has that of the options', () => {
    const audits = [
      without,
      audit(30, AGENT, [change('priority', 'high')]),
      audit(40, AGENT, [change('priority', null)]),
    ]
    const { events, complete } = read(audits, { priorities, withoutPriority: 'P2' })
    expect(events?.[0]).toMatchObject({ priority: 'P2' })
    expect(rest(events)).toEqual(['30 noted priority', '40 noted priority'])
    expect(complete).toBe(true)
  })

  test('or else the first that it gets, which is reported', () => {
    const audits = [
      without,
      audit(30, AGENT, [change('priority', 'high')]),
      audit(40, AGENT, [change('priority', '')]),
    ]
    const result = read(audits, { priorities })
    expect(result.events?.[0]).toMatchObject({ priority: 'P2' })
    expect(rest(result.events)).toEqual(['30 noted priority', '40 noted priority'])
    expect(problems(result).map(([, , message]) => message)).toEqual([
      "received: tier 'standard', priority 'P2', opened by the customer; no priority at first: 'high', which it gets later, counts from receipt",
      'no priority, and no options.withoutPriority: the change is noted',
    ])
    expect(read([without]).events).toBeUndefined()
  })
})

describe('statuses', () => {
  const statuses = (...steps: unknown[][]) =>
    read([created(), ...steps.map((events, index) => audit(10 * (index + 1), AGENT, events))])
  const to = (status: string) => [change('status', status)]

  test.each<[string, string[], string[]]>([
    [
      'a new reason is an end and a new pause',
      ['pending', 'hold'],
      ['10 paused pending', '20 resumed', '20 paused on-hold'],
    ],
    ['the same pause twice', ['pending', 'pending'], ['10 paused pending', "20 noted status 'pending'"]],
    [
      'resolved while paused',
      ['pending', 'solved', 'open'],
      ['10 paused pending', '20 resolved', '30 reopened'],
    ],
    ['reopened into a pause', ['solved', 'pending'], ['10 resolved', '20 reopened', '20 paused pending']],
    ['open while open', ['open', 'new'], ["10 noted status 'open'", "20 noted status 'new'"]],
    [
      'deleted',
      ['deleted', 'open', 'deleted'],
      ['10 cancelled deleted', "20 noted status 'open'", "30 noted status 'deleted'"],
    ],
  ])('%s', (_, steps, expected) => {
    expect(rest(statuses(...steps.map(to)).events)).toEqual(expected)
  })

  test('after a cancellation everything is noted, and reported', () => {
    const result = statuses(to('deleted'), [
      comment(),
      change('priority', 'low'),
      change('status', 'pending'),
    ])
    expect(rest(result.events)).toEqual([
      '10 cancelled deleted',
      '20 noted responded after the ticket was cancelled',
      '20 noted priority',
      "20 noted status 'pending'",
    ])
    expect(problems(result).map(([kind]) => kind)).toEqual(['changed', 'changed', 'changed'])
  })

  test('of several in one audit the last counts', () => {
    const result = statuses([change('status', 'solved'), change('status', 'open', { via: TRIGGER })])
    expect(rest(result.events)).toEqual(["10 noted status 'open'"])
    expect(result.complete).toBe(true)
  })

  test.each([
    ['by its via', [change('status', 'closed')], { via: { channel: 'web', source: { rel: 'merge' } } }],
    ['by its tag', [change('tags', ['closed_by_merge']), change('status', 'closed')], {}],
  ])('a ticket that is closed by a merge is cancelled: %s', (_, events, more) => {
    const result = read([created(), audit(30, AGENT, events, more)])
    expect(rest(result.events)?.[0]).toBe('30 cancelled merged')
    expect(result.complete).toBe(true)
    const solved = read([created(), audit(10, AGENT, to('solved')), audit(30, AGENT, events, more)])
    expect(rest(solved.events)?.[1]).toBe("30 noted status 'closed'")
  })

  test('one that is not known is noted, and reported', () => {
    const result = statuses(to('waiting'))
    expect(rest(result.events)).toEqual(["10 noted status 'waiting'"])
    expect(problems(result)[0]?.[2]).toBe(
      "status 'waiting' is not in options.statuses: noted, and the ticket stays as it is",
    )
  })

  test('the options change what a status means', () => {
    const { events } = read(
      [
        created(),
        audit(10, AGENT, to('hold')),
        audit(20, AGENT, to('pending')),
        audit(30, AGENT, to('waiting')),
      ],
      { statuses: { hold: 'open', pending: 'paused', waiting: { paused: 'vendor' } } },
    )
    expect(rest(events)).toEqual([
      "10 noted status 'hold'",
      '20 paused pending',
      '30 resumed',
      '30 paused vendor',
    ])
  })

  test('a custom status means what the options say, until the status changes', () => {
    const { events, complete } = read(
      [
        created([create('custom_status_id', 1)]),
        audit(10, AGENT, [change('custom_status_id', 123)]),
        audit(20, AGENT, [change('custom_status_id', '124')]),
        audit(30, AGENT, [change('status', 'pending'), change('custom_status_id', 125)]),
        audit(40, AGENT, [change('status', 'open')]),
        audit(50, AGENT, [change('status', 'pending'), change('custom_status_id', 126)]),
        audit(60, AGENT, [change('custom_status_id', 125)]),
      ],
      { statuses: { 123: { paused: 'vendor' }, 126: 'open' } },
    )
    expect(rest(events)).toEqual([
      '10 paused vendor',
      '20 resumed',
      '30 paused pending',
      '40 resumed',
      '50 noted custom status 126',
      '60 paused pending',
    ])
    expect(complete).toBe(true)
  })
})

describe('changes that do not follow from each other are reported, and the history keeps what they lead to', () => {
  const from = (previous_value: unknown) => ({ previous_value })
  const place = (index: number, event = 0) => ['audits', index, 'events', event]

  test('a status', () => {
    const result = read([
      created(),
      audit(10, AGENT, [change('status', 'pending', from('new'))]),
      audit(30, AGENT, [change('status', 'solved', from('open'))]),
    ])
    expect(rest(result.events)).toEqual(['10 paused pending', '30 resolved'])
    expect(problems(result)).toEqual([
      [
        'changed',
        place(2),
        "the status before this change was 'open', but the changes so far lead to 'pending': a change seems to be missing, and 'pending' counts until here",
      ],
    ])
    expect(result.complete).toBe(false)
  })

  test('in one audit', () => {
    const steps = [change('status', 'pending', from('new')), change('status', 'solved', from('open'))]
    expect(problems(followedBy(steps)).map(([, at]) => at)).toEqual([place(1, 1)])
  })

  test('a priority and a custom status', () => {
    const result = read(
      [
        created([create('custom_status_id', 7)]),
        audit(10, AGENT, [change('priority', 'urgent', from('low'))]),
        audit(20, AGENT, [change('custom_status_id', 8, from('7'))]),
        audit(30, AGENT, [change('custom_status_id', '9', from('5'))]),
        audit(40, AGENT, [change('priority', null, from('urgent'))]),
        audit(50, AGENT, [change('priority', 'high', from('low'))]),
      ],
      { withoutPriority: 'low' },
    )
    expect(problems(result).map(([, at, message]) => [at, String(message).split(':')[0]])).toEqual([
      [place(3), "the custom status before this change was '5', but the changes so far lead to '8'"],
      [place(1), "the priority before this change was 'low', but the changes so far lead to 'high'"],
      [place(5), "the priority before this change was 'low', but the changes so far lead to none"],
    ])
  })

  test('a status without its custom status leaves that open, and so does one that does not say what was before', () => {
    const result = read([
      created([create('custom_status_id', 7)]),
      audit(10, AGENT, [change('status', 'pending', from('new'))]),
      audit(20, AGENT, [change('custom_status_id', 8, from(9)), change('status', 'open', from(undefined))]),
      audit(30, AGENT, [change('custom_status_id', null, from(8))]),
      audit(40, AGENT, [change('custom_status_id', 8, from(7)), change('status', 'open', from(null))]),
    ])
    expect(problems(result)).toEqual([])
  })

  test('what the first audit does not set was what the first change says', () => {
    const first = audit(0, CUSTOMER, [comment(), create('subject', 'Help')])
    const result = read([
      first,
      audit(10, AGENT, [change('status', 'open', from('pending'))]),
      audit(20, AGENT, [change('priority', 'high', from('low')), change('status', 'solved', from('open'))]),
    ])
    expect(result.events?.[0]).toMatchObject({ priority: 'low' })
    expect(rest(result.events)).toEqual([
      '0 paused pending',
      '10 resumed',
      '20 priority-changed high',
      '20 resolved',
    ])
    expect(result.complete).toBe(true)
  })
})
