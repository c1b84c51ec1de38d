import { parseOrThrow } from '../core/error'
import { EVENTS } from './read-events'
import type { TicketEvent } from './ticket-event'

/**
 * Checks data of unknown type, for example rows of a database or the result of `JSON.parse`, and returns it as events
 * (C6, C8). Tiers and priorities have the type `string`, so the events fit a policy from `parsePolicy`.
 *
 * @param data A list of events in any order. `null` counts as absent, so a row can have a column for every key.
 * @returns The events in the order of the data, without absent values. Whether they can have happened is checked by
 *   `clockStatus`.
 * @throws DuebyError with every issue; their paths begin with the index of the event. `unknown-event`, `missing`,
 *   `wrong-type`, `unknown-key`, `unknown-option`, `invalid-instant`, `missing-offset` and `out-of-range`.
 *
 * @example
 * const rows: { type: string; at: string; tier: string | null; priority: string | null; reason: string | null }[] = [
 *   { type: 'received', at: '2023-11-06T18:00:00Z', tier: 'standard', priority: 'P1', reason: null },
 *   { type: 'paused', at: '2023-11-06T18:30:00Z', tier: null, priority: null, reason: 'customer' },
 * ]
 * const now = '2023-11-06T19:00:00Z'
 * clockStatus('firstResponse', parseEvents(rows), parsePolicy(gladly), { now }).state // => 'paused'
 */
export function parseEvents(data: unknown): TicketEvent[] {
  const read = parseOrThrow((issues) => EVENTS.read(data, [], issues))
  return read.map(({ event }) => event as TicketEvent)
}
