import { describe, expect, test } from 'vitest'
import { problems, rest } from '../../../support/imported-tickets'
import {
  ADMIN,
  AGENT,
  AUTOMATION,
  audit,
  CUSTOMER,
  call,
  comment,
  create,
  created,
  followedBy,
  newId,
  read,
  TRIGGER,
  voice,
} from '../../../support/zendesk-audits'

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
    ['a trigger, by its source', AGENT, { via: { ...TRIGGER, channel: 'web' } }, '30 noted automatic reply'],
    [
      'an automation, by its source',
      AGENT,
      { via: { ...AUTOMATION, channel: 'web' } },
      '30 noted automatic reply',
    ],
    ['a rule, by its channel', AGENT, { via: { channel: 'rule' } }, '30 noted automatic reply'],
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
    const privacy = { id: newId(), type: 'CommentPrivacyChange', comment_id: 7, public: false }
    const chat = { id: newId(), type: 'ChatEndedEvent', value: {} }
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
