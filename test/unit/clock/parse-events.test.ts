/** C6, C8: events from data of unknown type. Events of a wrong form are in read-events.test.ts. */
import { clockStatus, parseEvents, parsePolicy } from 'dueby'
import { expect, test } from 'vitest'
import { at, desk, issuesOf } from '../../support/tickets'

/** The rows of a table that has a column for every key. */
const row = (given: object) => ({
  id: null,
  tier: null,
  priority: null,
  openedBy: null,
  reason: null,
  what: null,
  metric: null,
  dueAt: null,
  ...given,
})
const received = { type: 'received', at: '2023-11-06T18:00:00Z', tier: 'standard', priority: 'P1' }
const events = [
  received,
  { type: 'paused', at: at('Mon 10:30'), reason: 'customer' },
  { type: 'due-agreed', at: 1699300800000, metric: 'firstResponse', dueAt: '2023-11-07T20:00:00Z' },
]

test('rows with a column for every key become events without absent values', () => {
  const rows: unknown = events.map(row)
  expect(parseEvents(rows)).toEqual(events)
  expect(rows).toEqual(events.map(row))
  const now = at('Mon 11:00')
  expect(clockStatus('firstResponse', parseEvents(rows), parsePolicy(desk), { now })).toEqual(
    clockStatus('firstResponse', events as never, parsePolicy(desk), { now }),
  )
})

test('the order is kept, and whether the events can have happened is not checked', () => {
  const reversed = events.toReversed()
  expect(parseEvents(reversed)).toEqual(reversed)
  expect(parseEvents([])).toEqual([])
})

test('all issues are reported, with paths in the data', () => {
  const odd = [row({ ...received, ticket: 7 }), row({ type: 'Paused', at: 'soon' }), 'responded']
  expect(issuesOf(() => parseEvents(odd))).toEqual([
    '0.ticket unknown-key',
    '1.type unknown-event',
    '1.at invalid-instant',
    '2 wrong-type',
  ])
  expect(() => parseEvents([row({ ...received, priority: 1 })])).toThrow('[0].priority: 1 has the wrong type')
})

test('data that is not a list', () => {
  expect(issuesOf(() => parseEvents(undefined))).toEqual(['missing'])
  expect(issuesOf(() => parseEvents({ events }))).toEqual(['wrong-type'])
  expect(issuesOf(() => parseEvents(JSON.stringify(events)))).toEqual(['wrong-type'])
})
