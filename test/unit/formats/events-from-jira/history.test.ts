import { describe, expect, test } from 'vitest'
import { lines, problems, rest } from '../../../support/imported-tickets'
import { AGENT, APP, CUSTOMER, comment, history, issue, item, read, to } from '../../../support/jira-issue'

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

  test('the report says what became of each entry', () => {
    const [note, assigned] = [comment(20, AGENT, { id: '1', jsdPublic: false }), item('assignee', null, 'x')]
    const result = read(
      issue(
        [note, comment(30, AGENT), comment(60, CUSTOMER), comment(61, APP), note],
        [
          { ...history(10, assigned, item('labels', '', 'vpn')), id: '2' },
          history(30, to('Waiting for customer'), to('Pending', 'Waiting for customer')),
          history(60, to('Waiting for support', 'Pending')),
          history(70, item('priority', 'High', 'Highest')),
          history(72),
          history(90, to('Resolved'), item('resolution', null, 'Done')),
          history(95, to('Closed', 'Resolved')),
          { ...history(10, assigned), id: '2' },
        ],
        { status: { name: 'Closed' }, priority: { name: 'Highest' } },
      ),
    )
    expect(lines(result)).toEqual([
      'kept changelog.histories.1.items.0: status: changed again in the same entry',
      "kept changelog.histories.7: repeats 'change 2'",
      "kept fields.comment.comments.4: repeats 'comment 1'",
      "kept fields.created: received: tier 'standard', priority 'High', opened by the customer",
      'kept changelog.histories.0: noted: assignee and labels',
      'kept fields.comment.comments.0: noted: internal note',
      'kept fields.comment.comments.1: responded',
      "kept changelog.histories.1.items.1: status 'Pending': paused (Pending)",
      'kept fields.comment.comments.2: customer-replied',
      "kept changelog.histories.2.items.0: status 'Waiting for support': open",
      'kept fields.comment.comments.3: noted: automatic reply',
      "kept changelog.histories.3.items.0: priority-changed: 'Highest'",
      'kept changelog.histories.4: no changes',
      "kept changelog.histories.5.items.0: status 'Resolved': resolved",
      'kept changelog.histories.5: noted: resolution',
      "kept changelog.histories.6.items.0: status 'Closed': noted",
    ])
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
