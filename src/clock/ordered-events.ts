import { type Issue, report } from '../core/issue'
import { EVENT_NOT_IN_ORDER } from './messages'
import type { ReadEvent } from './read-events'

/**
 * The events in order of time. Events at one instant keep the order of the list (C6).
 *
 * @param outOfOrder Gets an issue for each event that is before the one before it.
 */
export function orderedEvents(events: readonly ReadEvent[], outOfOrder: Issue[]): readonly ReadEvent[] {
  let isSorted = true
  for (let i = 1; i < events.length; i++) {
    const [before, event] = [events[i - 1] as ReadEvent, events[i] as ReadEvent]
    if (event.at >= before.at) continue
    isSorted = false
    report(outOfOrder, EVENT_NOT_IN_ORDER, ['events', event.index], new Date(event.at).toISOString(), () =>
      new Date(before.at).toISOString(),
    )
  }
  // `sort` is stable.
  return isSorted ? events : [...events].sort((a, b) => a.at - b.at)
}

/**
 * What makes two events the same one (C9): the id, or the whole content. `undefined` if no other event can be the same. An
 * empty id is none.
 *
 * @param events All events, in order of time.
 */
export function identityOf(position: number, events: readonly ReadEvent[]): string | undefined {
  const { at, dueAt, event } = events[position] as ReadEvent
  if (event.id) return `id ${event.id}`
  // Events without an id are equal only if they are at one instant, which can be written in several ways.
  if (events[position - 1]?.at !== at && events[position + 1]?.at !== at) return undefined
  const content = Object.entries(event).filter(([key]) => key !== 'at' && key !== 'dueAt' && key !== 'id')
  return `${at} ${dueAt} ${JSON.stringify(content.sort())}`
}
