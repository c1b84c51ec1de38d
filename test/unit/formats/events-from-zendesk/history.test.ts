import { describe, expect, test } from 'vitest'
import { problems, rest } from '../../../support/imported-tickets'
import {
  ADMIN,
  AGENT,
  AUTOMATION,
  at,
  audit,
  CUSTOMER,
  change,
  comment,
  created,
  newId,
  read,
  TRIGGER,
} from '../../../support/zendesk-audits'

describe('the history of a ticket in Zendesk', () => {
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
