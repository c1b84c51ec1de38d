/** C10: a late event is put in its place, and the history is folded again. */
import { clockStatus, mergeEvents, type TicketEvent } from 'dueby'
import { describe, expect, test } from 'vitest'
import { at, brief, clockAt, desk, event, history, issuesOf } from '../../support/tickets'

const merged = (before: readonly string[], news: readonly string[]): TicketEvent[] =>
  mergeEvents(history(...before), history(...news))

describe('merged events (C10)', () => {
  const before = ['Mon 10:00 received standard P1', 'Mon 11:00 responded #a']

  test('are in order of time; at one instant the history comes first', () => {
    expect(merged(before, ['Mon 11:00 noted late', 'Mon 10:30 paused'])).toEqual(
      history(
        'Mon 10:00 received standard P1',
        'Mon 10:30 paused',
        'Mon 11:00 responded #a',
        'Mon 11:00 noted late',
      ),
    )
  })

  test('keep the first of events with one id, and of equal events', () => {
    expect(merged(before, ['Mon 12:00 updated #a', 'Mon 10:00 received standard P1'])).toEqual(
      history(...before),
    )
    expect(merged([...before, 'Mon 12:00 updated'], ['Mon 12:00 updated', 'Mon 12:00 updated #b'])).toEqual(
      history(...before, 'Mon 12:00 updated', 'Mon 12:00 updated #b'),
    )
  })

  test('the history keeps an event if an added event repeats its id at another time', () => {
    for (const time of ['10:30', '11:30'])
      expect(merged(before, [`Mon ${time} noted again #a`])).toEqual(history(...before))
    const withNull = { ...event('Mon 10:30 noted'), id: null } as const
    expect(mergeEvents([withNull], [{ ...withNull, at: at('Mon 10:45') }])).toHaveLength(2)
  })

  test('agreements on one due time are equal, however it is written', () => {
    const agreed = (dueAt: string | number): TicketEvent => ({
      type: 'due-agreed',
      at: '2024-01-08T10:00:00Z',
      metric: 'firstResponse',
      dueAt,
    })
    const noon = agreed('2024-01-08T12:00:00Z')
    const news = ['2024-01-08T13:00:00+01:00', '2024-01-08T12:00:00.000Z', 1_704_715_200_000]
    expect(mergeEvents([noon], news.map(agreed))).toEqual([noon])
    const later = agreed('2024-01-08T12:00:00.001Z')
    expect(mergeEvents([noon], [later])).toEqual([noon, later])
  })

  test('at one instant, the receipt comes before the answer to a call', () => {
    const call = ['Mon 10:00 responded #b', 'Mon 10:00 received standard P1 #a']
    expect(merged(call.slice(0, 1), call.slice(1))).toEqual(history(...[...call].reverse()))
  })

  test('an empty id is none', () => {
    const [first, second] = history('Mon 10:00 responded', 'Mon 10:30 noted call')
    const news = [first, second].map((each) => ({ ...each, id: '' }) as TicketEvent)
    expect(mergeEvents([], news)).toEqual(news)
  })

  test('the events are those that were given, not copies', () => {
    const [received, late] = [event('Mon 10:00 received standard P1'), event('Mon 10:30 paused')]
    const list = mergeEvents([received], [late])
    expect(list[0]).toBe(received)
    expect(list[1]).toBe(late)
  })

  test('change neither list', () => {
    const lists = [
      Object.freeze(history('Mon 12:00 updated')),
      Object.freeze(history('Mon 11:00 updated')),
    ] as const
    expect(mergeEvents(...lists)).toHaveLength(2)
  })

  test('are not checked for what can have happened', () => {
    expect(merged([], ['Mon 12:00 resumed', 'Mon 11:00 resumed'])).toEqual(
      history('Mon 11:00 resumed', 'Mon 12:00 resumed'),
    )
    expect(merged([], [])).toEqual([])
  })

  test('of a wrong form are an issue of their list, all together', () => {
    expect(
      issuesOf(() => mergeEvents([{ type: 'answered', at: 0 }] as never, [{ type: 'responded' }] as never)),
    ).toEqual(['history.0.type unknown-event', 'history.0.at out-of-range', 'added.0.at missing'])
    expect(issuesOf(() => mergeEvents(undefined as never, 'x' as never))).toEqual([
      'history missing',
      'added wrong-type',
    ])
    const wrong = () => mergeEvents('x' as never, undefined as never)
    expect(wrong).toThrow("history: 'x' has the wrong type. Expected a list of events.")
  })
})

test('late events give the same as if they had come in time', () => {
  const known = ['Mon 10:00 received standard P1', 'Mon 13:00 responded']
  const late = ['Mon 11:00 paused customer', 'Mon 12:30 resumed']
  const events = merged(known, late)
  const inTime = clockAt('firstResponse', [known[0] ?? '', ...late, known[1] ?? ''], 'Mon 14:00')
  expect(clockStatus('firstResponse', events as never, desk, { now: at('Mon 14:00') })).toEqual(inTime)
  expect(brief(inTime)).toBe('met, due Mon 13:30, 90 of 120 min')
  expect(clockAt('firstResponse', known, 'Mon 14:00').state).toBe('missed')
})
