/** C6 and C9: the order of events, and events that occur twice. */
import { type ClockStatus, clockStatus } from 'dueby'
import { describe, expect, test } from 'vitest'
import { at, clockAt, desk, history, issuesOf, statusAt } from '../../support/tickets'

const RECEIVED = 'Mon 10:00 received standard P1'
const strict = (...events: readonly string[]): string[] =>
  issuesOf(() => statusAt('nextResponse', [RECEIVED, ...events], 'Mon 17:00'))

/** A lenient look at events that are not texts. */
const lenient = (events: readonly unknown[]): ClockStatus =>
  clockStatus('firstResponse', events as never, desk, { now: at('Mon 17:00'), history: 'lenient' })

describe('the order of a history (C6)', () => {
  test('an event before the one before it is an issue', () => {
    expect(strict('Mon 12:00 responded', 'Mon 11:59:59.999 noted call', 'Mon 12:00 noted chat')).toEqual([
      'events.2 not-in-order',
    ])
  })

  test('events at one instant keep the order of the list', () => {
    const responded = 'Mon 11:00 responded'
    const replied = 'Mon 11:00 customer-replied'
    expect(statusAt('nextResponse', [RECEIVED, responded, replied], 'Mon 12:00').state).toBe('running')
    // The first answer is not given yet, so the message starts nothing (C12).
    expect(statusAt('nextResponse', [RECEIVED, replied, responded], 'Mon 12:00').state).toBe('idle')
  })

  test('an event holds from its instant on', () => {
    const events = [RECEIVED, 'Mon 11:00 paused']
    expect(statusAt('firstResponse', events, 'Mon 10:59:59.999').state).toBe('running')
    expect(statusAt('firstResponse', events, 'Mon 11:00').state).toBe('paused')
  })

  test('a lenient reading sorts by time, and leaves equal instants as they are', () => {
    const events = ['Mon 11:00 customer-replied', 'Mon 11:00 responded', RECEIVED, 'Mon 10:30 responded']
    const clock = clockAt('nextResponse', events, 'Mon 12:00', { history: 'lenient' })
    // The answer at 10:30 comes first, then the message, then the answer to it.
    expect(clock).toMatchObject({
      state: 'met',
      startedAt: at('Mon 11:00'),
      endedAt: at('Mon 11:00'),
      endedBy: 1,
    })
  })
})

describe('events that occur twice (C9)', () => {
  test.each([
    [['Mon 11:00 responded #a', 'Mon 12:00 responded #a'], ['events.2 repeated-event'], 'the same id'],
    [
      ['Mon 11:00 responded #a', 'Mon 12:00 noted call #a'],
      ['events.2 repeated-event'],
      'also of another type',
    ],
    [['Mon 11:00 responded', 'Mon 11:00 responded'], ['events.2 repeated-event'], 'identical, without ids'],
    [
      ['Mon 11:00 responded', 'Mon 11:00 noted call', 'Mon 11:00 responded'],
      ['events.3 repeated-event'],
      'identical, with another one between them',
    ],
    [['Mon 11:00 responded #a', 'Mon 11:00 responded #b'], ['no error'], 'two comments in one second'],
    [['Mon 11:00 responded #a', 'Mon 11:00 responded'], ['no error'], 'only one has an id'],
    [['Mon 11:00 responded', 'Mon 12:00 responded'], ['no error'], 'at different instants'],
    [['Mon 11:00 noted call', 'Mon 11:00 noted chat'], ['no error'], 'with different texts'],
    [
      ['Mon 11:00 exempted storm', 'Mon 11:00 exempted storm resolution'],
      ['no error'],
      'of the ticket and of a metric',
    ],
  ])('%j: %j, %s', (events, expected) => {
    expect(strict(...events)).toEqual(expected)
  })

  test('what was left out is not repeated by a later event', () => {
    const events = ['Mon 11:00 resumed', 'Mon 11:00 paused', 'Mon 11:00 resumed', 'Mon 11:00 resumed']
    const clock = lenient(history(RECEIVED, ...events))
    expect(clock.state).toBe('missed')
    expect(clock.skipped.map(({ code, path }) => [code, path[1]])).toEqual([
      ['impossible-event', 1],
      ['repeated-event', 4],
    ])
    // An event before receipt does not take its id away.
    expect(lenient(history('Mon 09:00 noted call #a', `${RECEIVED} #a`)).state).toBe('missed')
  })

  test('an empty id is none', () => {
    const [received, first, second] = history(RECEIVED, 'Mon 11:00 paused', 'Mon 11:30 resumed')
    const events = [received, { ...first, id: '' }, { ...second, id: '' }]
    expect(lenient(events).skipped).toEqual([])
    expect(lenient([...events.slice(0, 2), { ...first, id: '' }]).skipped).toMatchObject([
      { code: 'repeated-event', received: "'paused'" },
    ])
  })

  test('instants are compared, not the texts in which they are written', () => {
    const [received, responded] = history(RECEIVED, 'Mon 11:00 responded')
    const again = { ...responded, at: '2023-11-06T20:00:00.000+01:00' }
    const { skipped } = lenient([received, responded, again])
    expect(skipped.map(({ code, path }) => [code, path])).toEqual([['repeated-event', ['events', 2]]])
  })

  test('the issue says which event it is: its id, or its type', () => {
    const received = (...events: readonly string[]) =>
      lenient(history(RECEIVED, ...events)).skipped.map((issue) => issue.received)
    expect(received('Mon 11:00 responded #a', 'Mon 12:00 responded #a')).toEqual(["'a'"])
    expect(received('Mon 11:00 responded', 'Mon 11:00 responded')).toEqual(["'responded'"])
  })

  test('the order of the keys does not matter', () => {
    const [received] = history(RECEIVED)
    const first = { type: 'noted', at: '2023-11-06T19:00:00Z', what: 'call' }
    const second = { what: 'call', at: '2023-11-06T19:00:00Z', type: 'noted' }
    expect(lenient([received, first, second]).skipped).toHaveLength(1)
  })

  test('an id can be the name of a property of every object', () => {
    expect(strict('Mon 11:00 responded #__proto__', 'Mon 12:00 responded #constructor')).toEqual(['no error'])
    expect(strict('Mon 11:00 responded #__proto__', 'Mon 12:00 updated #__proto__')).toEqual([
      'events.2 repeated-event',
    ])
  })
})
