import type { TicketEvent } from 'dueby'
import { eventsFromZendesk } from 'dueby/formats'
import { describe, expect, test } from 'vitest'
import { ODD_VALUES } from '../../support/odd-values'
import { objections } from '../../support/strict-history'

// The format is that of https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_audits/,
// https://developer.zendesk.com/documentation/ticketing/reference-guides/ticket-audit-events-reference and
// https://developer.zendesk.com/documentation/ticketing/reference-guides/via-object-reference.

const CUSTOMER = 35436
const AGENT = 5246746
const ADMIN = 5246747
const users = [
  { id: CUSTOMER, role: 'end-user', name: 'left out' },
  { id: AGENT, role: 'agent' },
  { id: ADMIN, role: 'admin' },
]
const TRIGGER = {
  channel: 'rule',
  source: { from: { id: 22472716, title: 'Assign to first responder' }, rel: 'trigger', to: {} },
}
const AUTOMATION = { channel: 'rule', source: { from: { id: 1 }, rel: 'automation', to: {} } }

const minute = (count: number) =>
  `2023-11-06T${10 + Math.floor(count / 60)}:${String(count % 60).padStart(2, '0')}:00Z`
const at = (count: number) => minute(count).replace('Z', '.000Z')

let nextId = 0
const comment = (isPublic: unknown = true, more: object = {}) => ({
  id: ++nextId,
  type: 'Comment',
  body: 'Thanks for your help!',
  html_body: '<p>Thanks for your help!</p>',
  public: isPublic,
  attachments: [],
  ...more,
})
const create = (field_name: string, value: unknown) => ({ id: ++nextId, type: 'Create', field_name, value })
const call = (rel: string) => ({ channel: 'voice', source: { from: {}, to: {}, rel } })
/** The data is that of https://github.com/zendesk/zendesk_api_client_rb, lib/zendesk_api/server/docs/ticket_audits.md. */
const voice = (answered_by_id: unknown, more: object = {}, data: object = {}) => ({
  id: ++nextId,
  type: 'VoiceComment',
  public: true,
  formatted_from: '+1 (123) 654-7890',
  formatted_to: '+1 (123) 325-7890',
  transcription_visible: false,
  attachments: [],
  data: {
    from: '+14156973270',
    to: '+14129996294',
    call_duration: 60,
    call_id: 171,
    started_at: '2023-11-06T10:00:00Z',
    location: 'San Francisco, California, United States',
    ...(answered_by_id !== undefined && { answered_by_id }),
    ...data,
  },
  ...more,
})
const change = (field_name: string, value: unknown, more: object = {}) => ({
  id: ++nextId,
  type: 'Change',
  field_name,
  previous_value: null,
  value,
  ...more,
})
const audit = (at: number, author_id: unknown, events: unknown, more: object = {}) => ({
  id: 2127301143 + at,
  ticket_id: 666,
  created_at: minute(at),
  author_id,
  metadata: { custom: {}, system: { client: 'x', ip_address: '192.0.2.1' } },
  via: { channel: 'web' },
  events,
  ...more,
})
const created = (more: unknown[] = [], extra: object = {}) =>
  audit(
    0,
    CUSTOMER,
    [
      comment(true, { author_id: CUSTOMER }),
      create('subject', 'Help'),
      create('status', 'new'),
      create('requester_id', String(CUSTOMER)),
      create('priority', 'high'),
      ...more,
    ],
    extra,
  )

type Options = Parameters<typeof eventsFromZendesk>[1]
const read = (audits: unknown[], options: Partial<Options> = {}, data: object = {}) => {
  const result = eventsFromZendesk(
    { audits, users, count: audits.length, next_page: null, previous_page: null, ...data },
    { tier: 'standard', ...options },
  )
  expect(objections(result.events ?? [])).toEqual([])
  return result
}
/** The events after the receipt: minutes, types and what else they say. */
const rest = (events: readonly TicketEvent[] | undefined) =>
  events?.slice(1).map(({ at: when, id: _, type, ...more }) => {
    const minutes = (Date.parse(String(when)) - Date.parse(minute(0))) / 60_000
    return [minutes, type, ...Object.values(more)].join(' ')
  })
const followedBy = (
  events: unknown[],
  author: unknown = AGENT,
  more: object = {},
  options: Partial<Options> = {},
) => read([created(), audit(30, author, events, more)], options)
const problems = ({ report }: ReturnType<typeof read>) =>
  report.filter(({ kind }) => kind !== 'kept').map(({ kind, at, message }) => [kind, at, message])

describe('the history of a ticket in Zendesk', () => {
  test('from the first message to the solution', () => {
    const result = read([
      created([
        { id: ++nextId, type: 'Notification', subject: 'Received', via: TRIGGER, recipients: [CUSTOMER] },
      ]),
      audit(10, AGENT, [comment(false), change('assignee_id', String(AGENT)), change('status', 'open')]),
      audit(30, AGENT, [change('status', 'pending'), comment()]),
      audit(60, CUSTOMER, [comment(), change('status', 'open')]),
      audit(70, ADMIN, [change('priority', 'urgent')]),
      audit(80, AGENT, [change('status', 'hold')]),
      audit(90, AGENT, [change('status', 'open'), change('custom_status_id', 123)]),
      audit(95, AGENT, [comment(), change('status', 'solved')]),
      audit(200, -1, [change('status', 'closed', { via: AUTOMATION })], { via: AUTOMATION }),
    ])
    expect(result.events?.[0]).toEqual({
      at: at(0),
      id: 'audit-2127301143',
      type: 'received',
      tier: 'standard',
      priority: 'high',
    })
    expect(rest(result.events)).toEqual([
      '0 noted Notification',
      '10 noted internal note',
      "10 noted status 'open'",
      '10 noted assignee_id',
      '30 responded',
      '30 paused pending',
      '60 customer-replied',
      '60 resumed',
      '70 priority-changed urgent',
      '80 paused on-hold',
      '90 resumed',
      '95 responded',
      '95 resolved',
      "200 noted status 'closed'",
    ])
    expect(problems(result)).toEqual([])
    expect(result.complete).toBe(true)
    expect(JSON.parse(JSON.stringify(result))).toEqual(result)
  })

  test('has the same ids in every import, whatever the order and the pages', () => {
    const audits = [
      created(),
      audit(30, AGENT, [comment(), change('status', 'pending')]),
      audit(60, AGENT, [change('status', 'hold')]),
      audit(90, CUSTOMER, [comment(), change('status', 'open')]),
    ]
    const { events, complete } = read(audits)
    expect(events?.map(({ id }) => id?.replace(/\d+/, '7'))).toEqual([
      'audit-7',
      'comment-7',
      'change-7',
      'change-7',
      'change-7-2',
      'comment-7',
      'change-7',
    ])
    expect(complete).toBe(true)
    expect(read([...audits].reverse()).events).toEqual(events)
    const overlapping = read([...audits, audits[2], audits[0]])
    expect(overlapping.events).toEqual(events)
    expect(overlapping.complete).toBe(true)
    expect(read(audits.slice(0, 2)).events).toEqual(events?.slice(0, 3))
  })

  test('audits in one second are in order of their ids', () => {
    const { events } = read([
      created(),
      audit(30, AGENT, [change('status', 'open')], { id: 2 }),
      audit(30, AGENT, [change('status', 'pending')], { id: 1 }),
    ])
    expect(rest(events)).toEqual(['30 paused pending', '30 resumed'])
  })
})

describe('comments', () => {
  test.each<[string, unknown, object, string]>([
    ['an agent', AGENT, {}, '30 responded'],
    ['an admin', ADMIN, {}, '30 responded'],
    ['an author as text', String(AGENT), {}, '30 responded'],
    ['the customer', CUSTOMER, {}, '30 customer-replied'],
    ['an author of its own', CUSTOMER, { author_id: AGENT }, '30 responded'],
    ['an agent by phone', AGENT, { type: 'VoiceComment' }, '30 responded'],
    ['an internal note', AGENT, { public: false }, '30 noted internal note'],
    ['an internal note of the customer', CUSTOMER, { public: false }, '30 noted internal note'],
    ['a trigger', AGENT, { via: TRIGGER }, '30 noted automatic reply'],
    ['a channel as a number', AGENT, { via: { channel: 8 } }, '30 noted automatic reply'],
    ['an automation', AGENT, { via: AUTOMATION }, '30 noted automatic reply'],
    ['a note of a trigger', AGENT, { via: TRIGGER, public: false }, '30 noted automatic note'],
    ['the system', -1, {}, '30 noted automatic reply'],
    [
      'a merge of another ticket into this one',
      AGENT,
      { via: { channel: 'web', source: { from: { ticket_id: 7 }, to: {}, rel: 'merge' } } },
      '30 noted merge',
    ],
  ])('%s', (_, author, more, expected) => {
    const result = followedBy([comment(true, more)], author)
    expect(rest(result.events)).toEqual([expected])
    expect(result.complete).toBe(true)
  })

  test.each<[string, unknown, object, object, string[]]>([
    ['that was taken', CUSTOMER, call('inbound'), voice(AGENT), ['30 customer-replied', '30 responded']],
    [
      'that was taken, by the system',
      -1,
      call('inbound'),
      voice(AGENT, { public: false }),
      ['30 customer-replied', '30 responded'],
    ],
    ['that nobody took', CUSTOMER, call('inbound'), voice(null), ['30 customer-replied']],
    ['a message on the machine', CUSTOMER, call('voicemail'), voice(undefined), ['30 customer-replied']],
    ['to the customer', AGENT, call('outbound'), voice(CUSTOMER), ['30 responded']],
    [
      'by another system',
      CUSTOMER,
      { channel: 'api' },
      voice(AGENT),
      ['30 customer-replied', '30 responded'],
    ],
    [
      'of a ticket that was merged',
      AGENT,
      { channel: 'web', source: { rel: 'merge' } },
      voice(AGENT),
      ['30 noted merge'],
    ],
  ])('a later call: %s', (_, author, via, event, expected) => {
    const result = followedBy([event], author, { via })
    expect(rest(result.events)).toEqual(expected)
    expect(result.complete).toBe(true)
  })

  test('a later call without data is reported', () => {
    const result = followedBy([voice(AGENT, { data: null })], CUSTOMER, { via: call('inbound') })
    expect(rest(result.events)).toEqual(['30 customer-replied'])
    expect(problems(result)).toEqual([
      [
        'changed',
        ['audits', 1, 'events', 0],
        'the data does not say whether someone took the call: it counts as missed',
      ],
    ])
  })

  test('without users, a call that opened the ticket counts as taken', () => {
    const opened = audit(
      0,
      AGENT,
      [comment(), create('requester_id', String(CUSTOMER)), create('priority', 'high')],
      {
        via: call('inbound'),
      },
    )
    const result = read([opened], {}, { users: undefined })
    expect(result.events?.map(({ type }) => type)).toEqual(['received', 'responded'])
    expect(problems(result)[0]?.[2]).toContain(
      'it counts as taken; if a customer wrote the comment, say so in options.roles',
    )
  })

  test('a message of the customer before a call is what opened the ticket', () => {
    const events = [
      comment(true, { author_id: CUSTOMER }),
      voice(AGENT, { author_id: AGENT }, { outbound: false }),
      create('requester_id', String(CUSTOMER)),
      create('priority', 'high'),
    ]
    const { events: history } = read([audit(0, CUSTOMER, events)])
    expect(history?.map(({ type }) => type)).toEqual(['received', 'customer-replied', 'responded'])
  })

  test('the via of an audit is that of its comments', () => {
    expect(rest(followedBy([comment()], AGENT, { via: TRIGGER }).events)).toEqual([
      '30 noted automatic reply',
    ])
  })

  test('the options know roles better than the users', () => {
    const roles = { [AGENT]: 'bot', [CUSTOMER]: 'agent', 99: 'customer' } as const
    expect(rest(followedBy([comment()], AGENT, {}, { roles }).events)).toEqual(['30 noted automatic reply'])
    expect(rest(followedBy([comment()], CUSTOMER, {}, { roles }).events)).toEqual(['30 responded'])
    expect(rest(followedBy([comment()], 99, {}, { roles }).events)).toEqual(['30 customer-replied'])
  })

  test('without users the requester is the customer, and others are unknown', () => {
    const audits = [created(), audit(30, CUSTOMER, [comment()]), audit(40, AGENT, [comment()])]
    const result = read(audits, {}, { users: undefined })
    expect(rest(result.events)).toEqual(['30 customer-replied', '40 noted comment by someone unknown'])
    expect(problems(result)).toEqual([
      [
        'changed',
        ['audits', 2, 'events', 0],
        `noted: comment by someone unknown; the role of its author '${AGENT}' is not known: give it in options.roles`,
      ],
    ])
    expect(result.complete).toBe(false)
  })

  test('one that does not say whether it is public is noted', () => {
    const result = followedBy([comment('yes')])
    expect(rest(result.events)).toEqual(['30 noted comment'])
    expect(problems(result)[0]?.[2]).toContain('does not say whether the customer can see it')
  })

  test('several in one audit keep their order', () => {
    const result = followedBy([comment(), comment(false), comment(true, { author_id: CUSTOMER })])
    expect(rest(result.events)).toEqual(['30 responded', '30 noted internal note', '30 customer-replied'])
  })

  test('a comment that is made private, and the messages of a chat, are noted, and reported', () => {
    const privacy = { id: ++nextId, type: 'CommentPrivacyChange', comment_id: 7, public: false }
    const chat = { id: ++nextId, type: 'ChatEndedEvent', value: {} }
    const result = followedBy([privacy, chat])
    expect(rest(result.events)).toEqual(['30 noted CommentPrivacyChange and ChatEndedEvent'])
    expect(problems(result)).toEqual([
      [
        'changed',
        ['audits', 1, 'events', 0],
        'an earlier comment was made public or internal here: it counts from the start as its own event says',
      ],
      ['changed', ['audits', 1, 'events', 1], 'the messages of a chat are not read: the event is noted'],
    ])
  })
})

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

  test('whose own comments are no answers', () => {
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
