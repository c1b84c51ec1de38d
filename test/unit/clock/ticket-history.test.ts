/** A row of a table as a history. */
import { clockStatus, type TicketRow, ticketHistory } from 'dueby'
import { describe, expect, test } from 'vitest'
import { at, desk, history, issuesOf } from '../../support/tickets'

const ROW = { tier: 'standard', priority: 'P1', receivedAt: at('Mon 10:00') } as const
const eventsOf = (row: Partial<TicketRow>) => ticketHistory({ ...ROW, ...row })
const RECEIVED = 'Mon 10:00 received standard P1'

describe('the events of a row', () => {
  test('are the receipt alone if nothing else happened', () => {
    expect(eventsOf({})).toEqual(history(RECEIVED))
    expect(eventsOf({ respondedAt: null, resolvedAt: null, pauses: [] })).toEqual(history(RECEIVED))
    expect(eventsOf({ respondedAt: undefined, openedBy: 'agent' })).toEqual(history(`${RECEIVED} agent`))
    expect(eventsOf({ openedBy: null })).toStrictEqual(history(RECEIVED))
  })

  test('are in order of time', () => {
    expect(
      eventsOf({
        resolvedAt: at('Mon 15:00'),
        respondedAt: at('Mon 12:00'),
        pauses: [
          { from: at('Mon 13:00'), to: at('Mon 14:00'), reason: 'vendor' },
          { from: at('Mon 10:30'), to: at('Mon 11:00'), reason: null },
        ],
      }),
    ).toEqual(
      history(
        RECEIVED,
        'Mon 10:30 paused',
        'Mon 11:00 resumed',
        'Mon 12:00 responded',
        'Mon 13:00 paused vendor',
        'Mon 14:00 resumed',
        'Mon 15:00 resolved',
      ),
    )
  })

  test('can be at the instant of receipt', () => {
    const start = at('Mon 10:00')
    expect(
      eventsOf({
        respondedAt: start,
        resolvedAt: at('Mon 11:00'),
        pauses: [{ from: start, to: at('Mon 10:30') }],
      }),
    ).toEqual(
      history(RECEIVED, 'Mon 10:00 paused', 'Mon 10:00 responded', 'Mon 10:30 resumed', 'Mon 11:00 resolved'),
    )
  })

  test('are none for a pause of no length, which changes nothing (C15)', () => {
    const [ten, half] = [at('Mon 10:00'), at('Mon 10:30')]
    const none = { from: ten, to: ten }
    const pause = { from: ten, to: half }
    const expected = history(RECEIVED, 'Mon 10:00 paused', 'Mon 10:30 resumed')
    for (const pauses of [
      [none, pause],
      [pause, none],
      [none, none, pause, { from: half, to: half }],
      [pause, { from: at('Mon 10:10'), to: at('Mon 10:10') }],
    ])
      expect(eventsOf({ pauses })).toEqual(expected)
  })

  test('a pause can follow another at once, and last until now', () => {
    expect(
      eventsOf({
        pauses: [
          { from: at('Mon 11:00'), to: null, reason: 'vendor' },
          { from: at('Mon 10:30'), to: at('Mon 11:00'), reason: 'customer' },
        ],
      }),
    ).toEqual(history(RECEIVED, 'Mon 10:30 paused customer', 'Mon 11:00 resumed', 'Mon 11:00 paused vendor'))
  })

  test.each([
    ['Mon 14:00', 'that still held'],
    ['Mon 13:00', 'that ended with it'],
    ['Mon 15:00', 'that ended later'],
  ])('the resolution ends a pause up to %s, %s', (to) => {
    const pauses = [{ from: at('Mon 12:00'), to: to === 'Mon 14:00' ? null : at(to) }]
    expect(eventsOf({ resolvedAt: at('Mon 13:00'), pauses })).toEqual(
      history(RECEIVED, 'Mon 12:00 paused', 'Mon 13:00 resolved'),
    )
  })

  test('an answer at the resolution comes before it', () => {
    expect(eventsOf({ respondedAt: at('Mon 12:00'), resolvedAt: at('Mon 12:00') })).toEqual(
      history(RECEIVED, 'Mon 12:00 responded', 'Mon 12:00 resolved'),
    )
  })

  test('are a valid history for the clocks', () => {
    const events = eventsOf({
      respondedAt: at('Mon 13:00'),
      pauses: [{ from: at('Mon 11:00'), to: at('Mon 12:30') }],
    })
    const clock = clockStatus('firstResponse', events as never, desk, { now: at('Mon 14:00') })
    expect(clock).toMatchObject({ state: 'met', dueAt: at('Mon 13:30') })
  })
})

describe('the issues of a row', () => {
  test.each([
    [{ respondedAt: at('Mon 09:00') }, ['respondedAt impossible-event']],
    [{ resolvedAt: at('Mon 09:00') }, ['resolvedAt impossible-event']],
    [{ pauses: [{ from: at('Mon 09:00') }] }, ['pauses.0.from impossible-event']],
    [{ pauses: [{ from: at('Mon 12:00'), to: at('Mon 11:00') }] }, ['pauses.0.to impossible-event']],
    [
      {
        pauses: [
          { from: at('Mon 12:00'), to: at('Mon 13:00') },
          { from: at('Mon 11:00'), to: at('Mon 12:30') },
        ],
      },
      ['pauses.0.from impossible-event'],
    ],
    [{ pauses: [{ from: at('Mon 11:00') }, { from: at('Mon 12:00') }] }, ['pauses.1.from impossible-event']],
    [
      {
        pauses: [
          { from: at('Mon 11:00'), to: at('Mon 13:00') },
          { from: at('Mon 11:00'), to: at('Mon 12:00') },
        ],
      },
      ['pauses.1.from impossible-event'],
    ],
    [
      { resolvedAt: at('Mon 12:00'), pauses: [{ from: at('Mon 12:00') }] },
      ['pauses.0.from impossible-event'],
    ],
    [{ respondedAt: '12:00' }, ['respondedAt invalid-instant']],
    [{ pauses: [{ to: null }] }, ['pauses.0.from missing']],
    [{ openedBy: 'robot' }, ['openedBy unknown-option']],
    [{ reopenedAt: null }, ['reopenedAt unknown-key']],
    [{ receivedAt: '2023-11-06T10:00' }, ['receivedAt missing-offset']],
  ])('%j: %j', (row, expected) => {
    expect(issuesOf(() => eventsOf(row as never))).toEqual(expected)
  })

  test('are reported together', () => {
    expect(issuesOf(() => ticketHistory({ respondedAt: 'x' } as never)).toSorted()).toEqual([
      'priority missing',
      'receivedAt missing',
      'respondedAt invalid-instant',
      'tier missing',
    ])
  })
})

test('a pause of no length has no events, also at the resolution', () => {
  const [receivedAt, resolvedAt] = ['2024-01-08T09:00:00Z', '2024-01-08T10:00:00Z']
  const pauses = [{ from: resolvedAt, to: resolvedAt }]
  const events = ticketHistory({ tier: 'all', priority: 'P1', receivedAt, resolvedAt, pauses })
  expect(events.map(({ type }) => type)).toEqual(['received', 'resolved'])
})

test('a pause of no length before the receipt or after the resolution is an issue all the same', () => {
  const [receivedAt, resolvedAt] = ['2024-01-08T09:00:00Z', '2024-01-08T10:00:00Z']
  for (const wrong of ['2020-01-08T09:30:00Z', '2024-01-08T10:00:00.001Z']) {
    const pauses = [{ from: wrong, to: wrong }]
    const ask = () => ticketHistory({ tier: 'all', priority: 'P1', receivedAt, resolvedAt, pauses })
    expect(ask).toThrow(expect.objectContaining({ code: 'impossible-event' }))
  }
})
