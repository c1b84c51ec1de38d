import { describe, expect, test } from 'vitest'
import { lines, problems, rest } from '../../../support/imported-tickets'
import {
  ADMIN,
  AGENT,
  AUTOMATION,
  at,
  audit,
  CUSTOMER,
  call,
  change,
  comment,
  created,
  newId,
  read,
  TRIGGER,
  voice,
} from '../../../support/zendesk-audits'

describe('the history of a ticket in Zendesk', () => {
  test('the report says what became of each entry', () => {
    const result = read(
      [
        created(),
        created(),
        audit(10, AGENT, [comment(false), change('status', 'pending', { previous_value: 'new' })]),
        audit(20, AGENT, [
          comment(),
          change('priority', 'low', { previous_value: 'high' }),
          change('priority', 'urgent', { previous_value: 'low' }),
        ]),
        audit(25, AGENT, []),
        audit(30, CUSTOMER, [
          comment(),
          change('status', 'open', { previous_value: 'pending' }),
          { id: newId(), type: 'Notification' },
        ]),
        audit(31, -1, [change('assignee_id', '7')], { via: TRIGGER }),
        audit(35, CUSTOMER, [voice(AGENT)], { via: call('inbound') }),
        audit(40, AGENT, [change('status', 'solved', { previous_value: 'open' })]),
        audit(50, AGENT, [change('status', 'closed', { previous_value: 'solved' })]),
        audit(60, AGENT, [{ id: newId(), type: 'ChatStartedEvent' }]),
      ],
      { priorities: { high: 'P1', urgent: 'P0', low: 'P3' } },
    )
    expect(lines(result)).toEqual([
      'kept users: the roles of 3 users',
      "kept audits.1: repeats audit '2127301143'",
      "kept audits.3.events.1: priority 'low': changed again in the same audit",
      'changed audits.10.events.0: the messages of a chat are not read: the event is noted',
      "kept audits.0: received: tier 'standard', priority 'P1', opened by the customer",
      'kept audits.0.events.0: the message that opened the ticket',
      "kept audits.0.events.2: status 'new': open",
      'kept audits.2.events.0: noted: internal note',
      "kept audits.2.events.1: status 'pending': paused (pending)",
      'kept audits.3.events.0: responded',
      "kept audits.3.events.2: priority-changed: 'P0'",
      'kept audits.4: no events',
      'kept audits.5.events.0: customer-replied',
      "kept audits.5.events.1: status 'open': open",
      'kept audits.5: noted: Notification',
      'kept audits.6: noted: assignee_id',
      'kept audits.7.events.0: customer-replied',
      'kept audits.7.events.0: responded',
      "kept audits.8.events.0: status 'solved': resolved",
      "kept audits.9.events.0: status 'closed': noted",
      'kept audits.10: noted: ChatStartedEvent',
    ])
  })

  test('from the first message to the solution', () => {
    const result = read([
      created([
        { id: newId(), type: 'Notification', subject: 'Received', via: TRIGGER, recipients: [CUSTOMER] },
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
