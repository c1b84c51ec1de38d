/** C10: events that arrive late are put in their place. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeEvents } from '../../src/clock/merge-events'
import { instantOf, type NaiveEvent } from '../oracle/naive-ticket'
import { type AskedClock, askedClock, clockOf } from '../support/asked-clock'
import { holds } from '../support/property'

const merged = (history: readonly NaiveEvent[], news: readonly NaiveEvent[]): NaiveEvent[] =>
  mergeEvents(history as never, news as never) as unknown as NaiveEvent[]

/** Equal instants keep the order of the list, so only histories without them have one order. */
const apart = askedClock().filter(
  ({ events }) => new Set(events.map(({ at }) => instantOf(at))).size === events.length,
)

const shuffled = ({ events }: AskedClock): fc.Arbitrary<NaiveEvent[]> =>
  fc.shuffledSubarray([...events], { minLength: events.length })

test('two parts of a history are merged into the history', () => {
  holds(fc.record({ given: askedClock(), at: fc.nat({ max: 15 }) }), ({ given: { events }, at }) => {
    const from = at % (events.length + 1)
    expect(merged(events.slice(0, from), events.slice(from))).toEqual(events)
  })
})

test('events that arrive one by one in any order give the same history and the same clock', () => {
  holds(
    apart.chain((given) => fc.record({ given: fc.constant(given), news: shuffled(given) })),
    ({ given, news }) => {
      const history = news.reduce((known: NaiveEvent[], event) => merged(known, [event]), [])
      expect(history).toEqual(given.events)
      expect(clockOf(given, { events: history })).toEqual(clockOf(given))
    },
  )
})

test('known events are dropped', () => {
  holds(
    askedClock().chain((given) =>
      fc.record({ given: fc.constant(given), news: fc.subarray([...given.events]), named: fc.boolean() }),
    ),
    ({ given, news, named }) => {
      const withId = (event: NaiveEvent): NaiveEvent => ({ ...event, id: `${given.events.indexOf(event)}` })
      const events = named ? given.events.map(withId) : [...given.events]
      const again = named ? news.map(withId) : news
      const before = structuredClone({ events, again })
      expect(merged(events, again)).toEqual(events)
      expect({ events, again }).toEqual(before)
    },
  )
})
