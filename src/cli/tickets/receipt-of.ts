import { addBusinessTime, type Schedule, type TicketEvent } from 'dueby'

/** The receipt in a history that was read: an impossible later one is left out (C9). */
export function receiptOf(events: readonly TicketEvent[], schedule: Schedule): Date {
  const received = events.filter(({ type }) => type === 'received')
  // Adding nothing reads an instant, in every form of the library.
  const instants = received.map(({ at }) => addBusinessTime(at, 0, schedule).getTime())
  return new Date(Math.min(...instants))
}
