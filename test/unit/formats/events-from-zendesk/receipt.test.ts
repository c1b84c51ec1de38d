import { eventsFromZendesk } from 'dueby/formats'
import { describe, expect, test } from 'vitest'
import { problems, rest } from '../../../support/imported-tickets'
import {
  ADMIN,
  AGENT,
  at,
  audit,
  CUSTOMER,
  call,
  change,
  comment,
  create,
  created,
  type Options,
  read,
  TRIGGER,
  voice,
} from '../../../support/zendesk-audits'

describe('receipt', () => {
  const opened = (author: unknown, via: object, events: unknown[], options: Partial<Options> = {}) =>
    read(
      [
        audit(0, author, [...events, create('priority', 'high'), create('requester_id', String(CUSTOMER))], {
          via,
        }),
      ],
      options,
    )
  const email = { channel: 'email' }
  test.each<[string, unknown, object, unknown[], 'customer' | 'agent', string[]]>([
    ['a message', CUSTOMER, email, [comment()], 'customer', []],
    ['an agent for a customer', AGENT, { channel: 'web' }, [comment()], 'agent', []],
    ['an agent with a note', AGENT, { channel: 'web' }, [comment(false)], 'agent', ['0 noted internal note']],
    [
      'a message of the customer that an agent entered',
      AGENT,
      { channel: 'web' },
      [comment(true, { author_id: CUSTOMER })],
      'customer',
      [],
    ],
    ['a call that was taken', AGENT, call('inbound'), [voice(AGENT)], 'customer', ['0 responded']],
    [
      'a call that was taken, with an internal comment',
      CUSTOMER,
      call('inbound'),
      [voice(AGENT, { public: false })],
      'customer',
      ['0 responded'],
    ],
    [
      'a call that was taken, and a note about it',
      AGENT,
      call('inbound'),
      [comment(false), voice(AGENT)],
      'customer',
      ['0 responded', '0 noted internal note'],
    ],
    [
      'a call that another system took',
      AGENT,
      { channel: 'api' },
      [voice(AGENT, { author_id: CUSTOMER })],
      'customer',
      ['0 responded'],
    ],
    ['a call that nobody took', AGENT, call('inbound'), [voice(null)], 'customer', []],
    ['a call that nobody took, by the system', -1, call('inbound'), [voice(undefined)], 'customer', []],
    ['a call that a program took', -1, call('inbound'), [voice(-1)], 'customer', []],
    [
      'a call that nobody took, with an internal comment',
      -1,
      call('inbound'),
      [voice(null, { public: false })],
      'customer',
      [],
    ],
    ['a message on the machine', AGENT, call('voicemail'), [comment()], 'customer', []],
    [
      'a message on the machine, with data',
      CUSTOMER,
      call('voicemail'),
      [voice(undefined, { public: false })],
      'customer',
      [],
    ],
    [
      'a call to the customer, by its data',
      AGENT,
      { channel: 'api' },
      [voice(AGENT, {}, { outbound: true })],
      'agent',
      [],
    ],
    ['a call to the customer', AGENT, call('outbound'), [comment()], 'agent', []],
    ['a call to the customer, by the system', -1, call('outbound'), [comment()], 'agent', []],
    ['a call, without a comment', AGENT, call('inbound'), [], 'customer', []],
    ['a message on the machine, without a comment', AGENT, call('voicemail'), [], 'customer', []],
    ['no message', CUSTOMER, email, [], 'customer', []],
    ['the system', -1, email, [], 'customer', []],
    [
      'a message and an automatic reply',
      CUSTOMER,
      email,
      [comment(), comment(true, { author_id: AGENT, via: TRIGGER })],
      'customer',
      ['0 noted automatic reply'],
    ],
  ])('%s', (_, author, via, events, openedBy, more) => {
    const result = opened(author, via, events)
    expect(result.events?.[0]).toEqual({
      at: at(0),
      id: 'audit-2127301143',
      type: 'received',
      tier: 'standard',
      priority: 'high',
      ...(openedBy === 'agent' && { openedBy }),
    })
    expect(rest(result.events)).toEqual(more)
    expect(result.complete).toBe(true)
  })

  test.each<[string, unknown, object, string[], string]>([
    ['an agent wrote the comment', AGENT, comment(), ['0 responded'], 'taken, because an agent wrote'],
    ['the system did', -1, comment(), [], 'missed'],
    ['the customer did', CUSTOMER, voice(AGENT, { data: undefined }), [], 'missed'],
  ])('a call without data is reported: %s', (_, author, event, expected, guess) => {
    const result = opened(author, call('inbound'), [event])
    expect(rest(result.events)).toEqual(expected)
    expect(problems(result)).toEqual([
      ['changed', ['audits', 0, 'events', 0], expect.stringContaining(guess)],
    ])
    expect(result.complete).toBe(false)
  })

  test('an agent who asks for help is a customer', () => {
    const { events } = read([
      audit(0, AGENT, [comment(), create('priority', 'low'), create('requester_id', String(AGENT))]),
    ])
    expect(events?.[0]).not.toHaveProperty('openedBy')
  })

  test('whose own comments do not count as answers', () => {
    const requester = create('requester_id', String(AGENT))
    const { events } = read([
      audit(0, AGENT, [comment(), create('priority', 'low'), requester]),
      audit(5, AGENT, [comment()]),
    ])
    expect(rest(events)).toEqual(['5 customer-replied'])
  })

  test('also opens a ticket as a customer if the options call him an agent', () => {
    const requester = create('requester_id', String(AGENT))
    const audits = [audit(0, AGENT, [comment(), create('priority', 'low'), requester])]
    const { events } = eventsFromZendesk({ audits }, { tier: 'standard', roles: { [AGENT]: 'agent' } })
    expect(events?.[0]).not.toHaveProperty('openedBy')
  })

  test('an agent who says only later who asked for help answers', () => {
    const { events } = read([
      audit(0, AGENT, [comment(), create('priority', 'low'), create('requester_id', String(AGENT))]),
      audit(2, AGENT, [change('requester_id', String(CUSTOMER))]),
      audit(5, AGENT, [comment()]),
    ])
    expect(events?.[0]).toMatchObject({ openedBy: 'agent' })
    expect(rest(events)?.at(-1)).toBe('5 responded')
  })

  describe('a requester who is replaced', () => {
    const to = (value: unknown, previous_value: unknown) => change('requester_id', value, { previous_value })

    test('leaves the answers before it answers', () => {
      const result = read([
        created(),
        audit(30, AGENT, [comment()]),
        audit(40, CUSTOMER, [comment()]),
        audit(60, ADMIN, [to(String(AGENT), String(CUSTOMER))]),
        audit(70, AGENT, [comment()]),
      ])
      expect(result.events?.[0]).not.toHaveProperty('openedBy')
      expect(rest(result.events)).toEqual([
        '30 responded',
        '40 customer-replied',
        '60 noted requester_id',
        '70 customer-replied',
      ])
      expect(result.complete).toBe(true)
    })

    test('is the customer before it, also without users', () => {
      const audits = [
        created(),
        audit(20, CUSTOMER, [comment()]),
        audit(60, AGENT, [to('99', String(CUSTOMER)), comment(true, { author_id: 99 })]),
      ]
      const { events, complete } = read(audits, {}, { users: undefined })
      expect(rest(events)?.filter((text) => !text.includes('noted'))).toEqual([
        '20 customer-replied',
        '60 customer-replied',
      ])
      expect(complete).toBe(true)
    })

    test.each([CUSTOMER, String(CUSTOMER)])(
      'is known from the change if no Create event says so: %j',
      (id) => {
        const audits = [
          audit(0, CUSTOMER, [comment(), create('priority', 'low')]),
          audit(5, CUSTOMER, [comment()]),
          audit(10, AGENT, [to('99', id)]),
        ]
        const result = read(audits, {}, { users: undefined })
        expect(rest(result.events)).toEqual(['5 customer-replied', '10 noted requester_id'])
        expect(result.complete).toBe(true)
      },
    )

    test('was never the customer if he is an agent who opened the ticket for someone else', () => {
      const { events } = read([
        audit(0, AGENT, [comment(), create('priority', 'low'), create('requester_id', String(AGENT))]),
        audit(5, AGENT, [comment()]),
        audit(10, ADMIN, [to(String(CUSTOMER), String(AGENT))]),
      ])
      expect(events?.[0]).toMatchObject({ openedBy: 'agent' })
      expect(rest(events)).toEqual(['5 responded', '10 noted requester_id'])
    })
  })

  test('someone unknown is reported', () => {
    const result = opened(99, email, [comment()])
    expect(problems(result)).toEqual([
      ['changed', ['audits', 0], "the role of its author '99' is not known: give it in options.roles"],
    ])
  })

  test.each<[unknown, string[]]>([
    ['new', []],
    ['open', []],
    ['pending', ['0 paused pending']],
    ['hold', ['0 paused on-hold']],
    ['solved', ['0 resolved']],
  ])('in the status %s', (status, expected) => {
    expect(rest(opened(CUSTOMER, email, [comment(), create('status', status)]).events)).toEqual(expected)
  })

  test('what a trigger changes at once counts from receipt', () => {
    const { events } = opened(CUSTOMER, email, [comment()], {})
    expect(events?.[0]).toMatchObject({ priority: 'high' })
    const result = read([created([change('priority', 'urgent', { via: TRIGGER }), change('status', 'open')])])
    expect(result.events).toHaveLength(1)
    expect(result.events?.[0]).toMatchObject({ priority: 'urgent' })
    expect(result.report.map(({ message }) => message)).toContain(
      "priority 'high': changed again in the same audit",
    )
    expect(result.complete).toBe(true)
  })

  test('a function finds the tier', () => {
    const fields = [create('organization_id', '77'), create('__proto__', 'x')]
    const { events } = read([created(fields, { via: email })], {
      tier: (ticket) => {
        expect(ticket.id).toBe('666')
        expect(ticket.requesterId).toBe(String(CUSTOMER))
        expect(ticket.channel).toBe('email')
        expect(Object.entries(ticket.fields)).toContainEqual(['__proto__', 'x'])
        return ticket.fields.organization_id === '77' ? 'premium' : 'standard'
      },
    })
    expect(events?.[0]).toMatchObject({ tier: 'premium' })
  })

  test('only the first audit that creates fields is the receipt', () => {
    const again = audit(30, AGENT, [
      create('priority', 'low'),
      create('status', 'open'),
      create('tags', ['x']),
    ])
    const { events } = read([created(), again])
    expect(rest(events)).toEqual(['30 priority-changed low', "30 noted status 'open'", '30 noted tags'])
  })

  test('an audit before it is moved to it, and reported', () => {
    const result = read([audit(30, AGENT, [comment()], { created_at: '2023-11-06T09:59:00Z' }), created()])
    expect(rest(result.events)).toEqual(['0 responded'])
    expect(problems(result)).toEqual([
      ['changed', ['audits', 0], 'it is before the audit that created the ticket: moved there'],
    ])
  })
})
