import type { TicketEvent } from 'dueby'

/** What a strict reading of a history objects to (C6, C9), written from the rules alone. */
export function objections(events: readonly TicketEvent[]): string[] {
  const found: string[] = []
  const ids = new Set<string>()
  let before = Number.NEGATIVE_INFINITY
  let state: 'none' | 'open' | 'paused' | 'resolved' | 'cancelled' = 'none'
  for (const [index, event] of events.entries()) {
    const object = (words: string) => found.push(`${index} ${event.type}: ${words}`)
    if (typeof event.at !== 'string' || Number.isNaN(Date.parse(event.at))) object('no instant')
    const at = Date.parse(String(event.at))
    if (at < before) object('goes back')
    before = at
    if (!event.id) object('no id')
    else if (ids.has(event.id)) object('repeated id')
    ids.add(event.id ?? '')
    if ((event.type === 'received') !== (index === 0)) object('not the first')
    if (state === 'cancelled' && event.type !== 'noted' && event.type !== 'exempted')
      object('after cancelled')
    if (event.type === 'received') state = 'open'
    if (event.type === 'paused') {
      if (state !== 'open') object(`while ${state}`)
      state = 'paused'
    }
    if (event.type === 'resumed') {
      if (state !== 'paused') object(`while ${state}`)
      state = 'open'
    }
    if (event.type === 'resolved') {
      if (state === 'resolved') object('twice')
      state = 'resolved'
    }
    if (event.type === 'reopened') {
      if (state !== 'resolved') object(`while ${state}`)
      state = 'open'
    }
    if (event.type === 'cancelled') state = 'cancelled'
  }
  return found
}
