import { describe, expect, test } from 'vitest'
import { problems, rest } from '../../../support/imported-tickets'
import { AGENT, comment, history, issue, item, read, to } from '../../../support/jira-issue'

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

  test('the reason of a pause is the name of the status, also if the options have its id', () => {
    const changes = [
      history(10, { ...to('On hold'), from: '1', to: '3' }),
      history(20, { ...to('Gone', 'On hold'), from: '3', to: '4' }),
    ]
    const statuses = { 1: 'open', 3: 'paused', 4: 'cancelled' } as const
    const result = read(issue([], changes), { statuses })
    expect(rest(result.events)).toEqual(['10 paused On hold', '20 cancelled Gone'])
    const named = read(issue([], changes), { statuses: { ...statuses, 3: { paused: 'vendor' } } })
    expect(rest(named.events)?.[0]).toBe('10 paused vendor')
    const nameless = { field: 'status', from: '1', to: '3' }
    expect(rest(read(issue([], [history(10, nameless)]), { statuses }).events)).toEqual(['10 paused 3'])
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
