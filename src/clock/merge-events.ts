import { readArguments } from '../core/read-arguments'
import { record } from '../core/reader'
import { identityOf } from './ordered-events'
import { EVENTS, type ReadEvent } from './read-events'
import type { TicketEvent } from './ticket-event'

const ARGUMENTS = record('', { history: EVENTS, added: EVENTS })

/**
 * Adds events to a history, for example late ones (C10). The result is in order of time; at the same instant, `received`
 * comes first, then events of the history, then new ones. A new event whose `id` is already in the history is dropped.
 * Otherwise, if several events have the same `id`, or are equal and have none, the first one is kept.
 *
 * @param history The events so far, in any order.
 * @param added The events to add, in any order.
 * @returns A new list. Whether the events can have happened is checked by `clockStatus`.
 * @throws DuebyError `unknown-event`, `missing`, `wrong-type`, `unknown-key`, `unknown-option`, `invalid-instant`,
 *   `missing-offset` and `out-of-range` for the events of both lists, together.
 *
 * @example
 * const history = [
 *   { type: 'received', at: '2023-11-06T18:00:00Z', tier: 'standard', priority: 'P1' },
 *   { type: 'responded', at: '2023-11-06T19:00:00Z', id: 'comment-7' },
 * ] as const
 * const late = [
 *   { type: 'paused', at: '2023-11-06T18:30:00Z' },
 *   { type: 'responded', at: '2023-11-06T19:00:00Z', id: 'comment-7' },
 * ] as const
 * mergeEvents(history, late).map(({ type }) => type) // => ['received', 'paused', 'responded']
 */
export function mergeEvents<Tier extends string, Priority extends string>(
  history: readonly TicketEvent<Tier, Priority>[],
  added: readonly TicketEvent<Tier, Priority>[],
): TicketEvent<Tier, Priority>[] {
  const read = readArguments(ARGUMENTS, { history, added })
  const { history: oldEvents = [], added: addedEvents = [] } = read
  const ids = new Set(oldEvents.map(({ event }) => event.id))
  const newEvents = addedEvents.filter(({ event }) => !(event.id && ids.has(event.id)))
  // An answered phone call is received and answered at one instant (C11), and its events can come in any order.
  const isReceipt = ({ event }: ReadEvent): number => Number(event.type === 'received')
  const events = [...oldEvents, ...newEvents].sort((a, b) => a.at - b.at || isReceipt(b) - isReceipt(a))
  const seen = new Set<string>()
  const first = events.filter((_, position) => {
    const identity = identityOf(position, events)
    return identity === undefined || seen.size < seen.add(identity).size
  })
  return first.map(({ event }) => event as TicketEvent<Tier, Priority>)
}
