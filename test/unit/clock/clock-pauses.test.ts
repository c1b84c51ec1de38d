/** C16: which pauses stop which clock. */
import { describe, expect, test } from 'vitest'
import { at, brief, clockAt, deskWith, statusAt, ticketAt } from '../../support/tickets'

const RECEIVED = 'Mon 10:00 received standard P1'
const hour = 3_600_000

describe('a pause', () => {
  test('is half-open: it begins at its event, and the clock runs again from its end on', () => {
    const events = [RECEIVED, 'Mon 11:00 paused', 'Mon 11:30 resumed']
    expect(brief(statusAt('firstResponse', events, 'Mon 10:59'))).toBe(
      'running, due Mon 12:00, 59 of 120 min',
    )
    expect(brief(statusAt('firstResponse', events, 'Mon 11:00'))).toBe('paused, due Mon 12:00, 60 of 120 min')
    expect(brief(statusAt('firstResponse', events, 'Mon 11:30'))).toBe(
      'running, due Mon 12:30, 60 of 120 min',
    )
  })

  test('that is open lasts to now, so the due time is the one if resumed now', () => {
    const events = [RECEIVED, 'Mon 11:00 paused']
    expect(brief(statusAt('firstResponse', events, 'Mon 14:00'))).toBe('paused, due Mon 15:00, 60 of 120 min')
    expect(brief(statusAt('firstResponse', events, 'Mon 20:00'))).toBe('paused, due Tue 07:00, 60 of 120 min')
  })

  test('that is open lasts to the end of the cycle', () => {
    const events = [RECEIVED, 'Mon 11:00 paused', 'Mon 13:00 responded']
    expect(brief(statusAt('firstResponse', events, 'Mon 17:00'))).toBe('met, due Mon 14:00, 60 of 120 min')
    expect(clockAt('firstResponse', events, 'Mon 17:00').isPaused).toBe(false)
  })

  test('tells since when and why, and how much time did not count', () => {
    const clock = clockAt('firstResponse', [RECEIVED, 'Mon 11:00 paused customer'], 'Mon 14:00')
    expect(clock).toMatchObject({
      isPaused: true,
      pausedSince: at('Mon 11:00'),
      pauseReason: 'customer',
      pausedMs: 3 * hour,
    })
    const running = clockAt('firstResponse', [RECEIVED, 'Mon 11:00 paused', 'Mon 11:30 resumed'], 'Mon 12:00')
    expect(running).toMatchObject({ isPaused: false, pausedMs: hour / 2 })
    expect(running).not.toHaveProperty('pausedSince')
    expect(running).not.toHaveProperty('pauseReason')
    const without = clockAt('firstResponse', [RECEIVED, 'Mon 11:00 paused'], 'Mon 14:00')
    expect(without.isPaused).toBe(true)
    expect(without).not.toHaveProperty('pauseReason')
  })

  test('at night counts nothing: pausedMs is what would have counted', () => {
    const events = [RECEIVED, 'Mon 11:00 paused', 'Tue 07:00 resumed']
    expect(clockAt('firstResponse', events, 'Tue 07:30').pausedMs).toBe(8 * hour)
  })

  test('before the cycle, or after it, is none of its pauses', () => {
    const events = [
      RECEIVED,
      'Mon 10:10 paused',
      'Mon 10:20 resumed',
      'Mon 10:30 responded',
      'Mon 11:00 customer-replied',
      'Mon 11:30 responded',
      'Mon 12:00 paused',
    ]
    expect(clockAt('nextResponse', events, 'Mon 14:00')).toMatchObject({
      state: 'met',
      dueAt: at('Mon 13:00'),
      elapsedMs: hour / 2,
      pausedMs: 0,
      isPaused: false,
    })
  })

  test('by which the ticket was resolved for no time at all changes nothing', () => {
    const events = [
      RECEIVED,
      'Mon 11:00 resolved',
      'Mon 11:00 reopened',
      'Mon 11:30 resolved',
      'Mon 12:00 reopened',
    ]
    expect(brief(statusAt('resolution', events, 'Mon 13:00'))).toBe('running, due Tue 10:30, 150 of 720 min')
  })

  test('that has not ended when a cycle starts stops it from its start on', () => {
    const events = [
      RECEIVED,
      'Mon 10:30 responded',
      'Mon 10:40 paused',
      'Mon 11:00 customer-replied',
      'Mon 13:00 resumed',
    ]
    expect(brief(statusAt('nextResponse', events, 'Mon 12:00'))).toBe('paused, due Mon 14:00, 0 of 120 min')
    expect(brief(statusAt('nextResponse', events, 'Mon 13:30'))).toBe('running, due Mon 15:00, 30 of 120 min')
  })
})

describe('the rule of the policy', () => {
  const policy = deskWith({
    pauses: { firstResponse: 'none', resolution: ['customer', '__proto__'], periodicUpdate: 'all' },
  })
  const pausedFor = (reason: string): readonly boolean[] => {
    const { clocks } = ticketAt(
      [RECEIVED, 'Mon 10:30 responded', 'Mon 10:40 customer-replied', `Mon 11:00 paused ${reason}`],
      'Mon 12:00',
      {},
      policy,
    )
    return [clocks.firstResponse, clocks.nextResponse, clocks.periodicUpdate, clocks.resolution].map(
      (clock) => clock !== undefined && clock.state !== 'idle' && clock.isPaused,
    )
  }

  test.each([
    ['customer', [false, true, true, true]],
    ['vendor', [false, true, true, false]],
    ['__proto__', [false, true, true, true]],
    ['constructor', [false, true, true, false]],
    ['', [false, true, true, false]],
  ])("reason '%s': %j", (reason, expected) => {
    expect(pausedFor(reason)).toEqual(expected)
  })

  test('stops clocks one by one; the ticket is paused all the same', () => {
    const ticket = ticketAt([RECEIVED, 'Mon 11:00 paused customer'], 'Mon 11:30', {}, policy)
    expect(ticket.isPaused).toBe(true)
    expect(ticket.clocks.firstResponse).toMatchObject({
      state: 'running',
      isPaused: false,
      elapsedMs: 1.5 * hour,
    })
    expect(ticket.clocks.firstResponse).not.toHaveProperty('pausedSince')
    expect(ticket.clocks.resolution).toMatchObject({ state: 'paused', isPaused: true, elapsedMs: hour })
  })

  test('changes with the reason: resumed and paused at one instant', () => {
    const events = [RECEIVED, 'Mon 11:00 paused vendor', 'Mon 12:00 resumed', 'Mon 12:00 paused customer']
    expect(brief(statusAt('resolution', events, 'Mon 14:00', {}, policy))).toBe(
      'paused, due Tue 12:00, 120 of 720 min',
    )
  })

  test('an option overrides it for all metrics (P10)', () => {
    const events = [RECEIVED, 'Mon 11:00 paused vendor']
    const options = { pauses: { resolution: ['vendor'] } } as const
    expect(statusAt('resolution', events, 'Mon 14:00', options, policy).state).toBe('paused')
    // `firstResponse` is not listed, so every pause stops it.
    expect(statusAt('firstResponse', events, 'Mon 11:30', options, policy).state).toBe('paused')
  })
})
