import { dueWithin, gladly, ticketHistory, ticketStatus } from 'dueby'
import { describe, expect, test } from 'vitest'

const now = '2023-11-06T17:00:00-08:00'
const ticket = (id: string, receivedAt: string, more: object = {}) => ({
  id,
  ...ticketStatus(ticketHistory({ tier: 'standard', priority: 'P1', receivedAt, ...more }), gladly, { now }),
})
const soon = ticket('soon', '2023-11-06T15:30:00-08:00')
const later = ticket('later', '2023-11-06T16:30:00-08:00')
const paused = ticket('paused', '2023-11-06T15:30:00-08:00', {
  pauses: [{ from: '2023-11-06T16:00:00-08:00' }],
})
const answered = ticket('answered', '2023-11-06T15:30:00-08:00', { respondedAt: '2023-11-06T16:00:00-08:00' })
const missed = ticket('missed', '2023-11-06T09:00:00-08:00')
const all = [later, paused, answered, missed, soon]

const idsWithin = (within: Parameters<typeof dueWithin>[1]) =>
  dueWithin(all, within, gladly, { now }).map(({ ticket }) => ticket.id)

describe('the clocks that are due soon', () => {
  test('are the running ones, the most urgent first', () => {
    expect(dueWithin(all, '30 minutes', gladly, { now })).toEqual([
      { ticket: soon, metric: 'firstResponse', dueAt: new Date('2023-11-07T01:30:00Z'), leftMs: 1_800_000 },
    ])
    expect(idsWithin('29 minutes')).toEqual([])
  })

  test('business time is that of the tier, and goes on in the morning', () => {
    expect(idsWithin('1 business hour')).toEqual(['soon'])
    expect(idsWithin('2 business hours')).toEqual(['soon', 'later'])
    expect(idsWithin('2 hours')).toEqual(['soon'])
    expect(idsWithin('next business day')).toEqual(['soon', 'later'])
  })

  test('bad arguments are reported together', () => {
    expect(() => dueWithin('x' as never, '2 hour' as never, gladly, {} as never)).toThrow(
      /tickets[\s\S]*options\.now/,
    )
    expect(() => dueWithin([{ ...soon, tier: 'gold' }] as never, '1 hour', gladly, { now })).toThrow(
      /tickets\[0\]\.tier: 'gold' is not a tier/,
    )
    expect(() => dueWithin([5] as never, '1 hour', gladly, { now })).toThrow(
      /tickets\[0\]: 5 has the wrong type/,
    )
  })
})
