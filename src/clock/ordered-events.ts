import { type Issue, issue, report } from '../core/issue'
import { EVENT_NOT_IN_ORDER, REPEATED_EVENT } from './messages'
import type { ReadEvent } from './read-events'

/**
 * The events in order of time, without those that occur twice (C9). Events at one instant keep the order of the list
 * (C6).
 *
 * @param repeated Gets an issue for each event that was left out.
 * @param outOfOrder Gets an issue for each event that is before the one before it.
 */
export function orderedEvents(
  events: readonly ReadEvent[],
  repeated: Issue[],
  outOfOrder: Issue[],
): readonly ReadEvent[] {
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
  return withoutRepeated(isSorted ? events : [...events].sort((a, b) => a.at - b.at), repeated)
}

function withoutRepeated(events: readonly ReadEvent[], repeated: Issue[]): readonly ReadEvent[] {
  const ids = new Map<string, number>()
  // Events without an id are equal only if they are at one instant.
  let here = new Map<string, number>()
  return events.filter(({ at, index, event }, position) => {
    const isFirst = events[position - 1]?.at !== at
    if (event.id === undefined && isFirst && events[position + 1]?.at !== at) return true
    if (isFirst) here = new Map()
    const [seen, key] = event.id === undefined ? [here, contentOf(event)] : [ids, event.id]
    const first = seen.get(key)
    if (first === undefined) seen.set(key, index)
    else repeated.push(issue(REPEATED_EVENT, ['events', index], event.id ?? event.type, `events[${first}]`))
    return first === undefined
  })
}

/** All that an event says apart from its instant, which can be written in several ways. */
function contentOf(event: object): string {
  return JSON.stringify(
    Object.entries(event)
      .filter(([key]) => key !== 'at')
      .sort(),
  )
}
