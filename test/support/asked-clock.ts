/** One clock of a random ticket, and small changes to its history, for the laws. */
import fc from 'fast-check'
import type { NaiveClock, NaiveIdle } from '../oracle/naive-clock'
import { instantOf, type Metric, type NaiveEvent, type NaiveOptions } from '../oracle/naive-ticket'
import { metricsWithTargets, shown, statusOf } from './clock-status'
import { type HistoryOptions, type TicketCase, ticketCase } from './histories'

export interface AskedClock extends TicketCase {
  readonly metric: Metric
}

/** A ticket and one of the metrics of its policy. */
export const askedClock = (of: HistoryOptions = {}): fc.Arbitrary<AskedClock> =>
  fc.record({ given: ticketCase(of), pick: fc.nat({ max: 11 }) }).map(({ given, pick }) => {
    const metrics = metricsWithTargets(given.policy)
    return { metric: metrics[pick % metrics.length] ?? 'firstResponse', ...given }
  })

export interface Instead {
  readonly events?: readonly NaiveEvent[]
  readonly now?: number
  readonly rules?: Omit<NaiveOptions, 'now'>
}

/** The clock, of other events, at another moment or by other rules. */
export function clockOf(
  { metric, policy, events, options }: AskedClock,
  instead: Instead = {},
): NaiveClock | NaiveIdle {
  const { now = instantOf(options.now), rules } = instead
  const asked = { ...options, ...rules, now: new Date(now).toISOString() }
  return shown(statusOf(metric, { policy, events: instead.events ?? events, options: asked }))
}

export const nowOf = ({ options }: TicketCase): number => instantOf(options.now)

/** The events that are known at the moment of the question (C7). */
export const knownEvents = (given: TicketCase): NaiveEvent[] =>
  given.events.filter(({ at }) => instantOf(at) <= nowOf(given))

/** A place in a history: an instant from one event up to the next one. */
export interface Place {
  /** The number of events before it. */
  readonly index: number
  readonly at: number
  /** The next event, or a week later. */
  readonly until: number
  readonly pause: { readonly reason?: string } | undefined
  readonly isResolved: boolean
  readonly isCancelled: boolean
}

export interface PlacePick {
  readonly event: number
  readonly minutes: number
}

export const placePick: fc.Arbitrary<PlacePick> = fc.record({
  event: fc.nat({ max: 15 }),
  minutes: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 2000 })),
})

export function placeOf(events: readonly NaiveEvent[], { event, minutes }: PlacePick): Place {
  const index = (event % events.length) + 1
  const from = instantOf(events[index - 1]?.at ?? 0)
  const next = events[index]
  const until = next ? instantOf(next.at) : from + 7 * 86_400_000
  let pause: Place['pause']
  let isResolved = false
  let isCancelled = false
  for (const known of events.slice(0, index)) {
    if (known.type === 'paused') pause = known.reason === undefined ? {} : { reason: known.reason }
    if (known.type === 'resumed' || known.type === 'resolved' || known.type === 'cancelled') pause = undefined
    if (known.type === 'resolved') isResolved = true
    if (known.type === 'reopened') isResolved = false
    if (known.type === 'cancelled') isCancelled = true
  }
  return { index, at: Math.min(from + minutes * 60_000, until), until, pause, isResolved, isCancelled }
}

/** The history with more events at a place. They get ids, so that none is taken for a repetition (C9). */
export const inserted = (
  events: readonly NaiveEvent[],
  { index }: Place,
  news: readonly NaiveEvent[],
): NaiveEvent[] => [
  ...events.slice(0, index),
  ...news.map((event, number) => ({ ...event, id: `inserted ${number}` })),
  ...events.slice(index),
]

/** A clock without the positions of events, which change when an event is inserted. */
export function withoutPositions(clock: NaiveClock | NaiveIdle): object {
  if (clock.state === 'idle') return clock
  const { endedBy: _, replaced, ...rest } = clock
  return { ...rest, replaced: replaced.map(({ event: _, ...of }) => of) }
}
