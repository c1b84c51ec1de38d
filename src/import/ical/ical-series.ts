import type { IcalEvent } from './ical-event'

/** The events, those of which a newer version (SEQUENCE) is there as well refused as superseded. */
export function currentVersions(events: readonly IcalEvent[]): IcalEvent[] {
  const newest = new Map<string, number>()
  for (const event of events) {
    const key = keyOf(event)
    if (key && !isUnreadable(event)) newest.set(key, Math.max(newest.get(key) ?? 0, event.sequence))
  }
  return events.map((event) => {
    const key = keyOf(event)
    if (!key || isUnreadable(event) || event.sequence === newest.get(key)) return event
    const reason = `a newer version of it is there, SEQUENCE:${newest.get(key)}`
    return { ...event, content: { refused: 'superseded', reason } }
  })
}

/** By uid, the first days of the occurrences of a series that other events stand in for. */
export function replacedDays(events: readonly IcalEvent[]): ReadonlyMap<string, ReadonlySet<number>> {
  const replaced = new Map<string, Set<number>>()
  for (const event of events) {
    const { uid, replaces } = event
    if (uid === undefined || replaces === undefined || isUnreadable(event)) continue
    replaced.set(uid, (replaced.get(uid) ?? new Set()).add(replaces))
  }
  return replaced
}

// What an unreadable event says of others is not known: it takes nothing away from them.
function isUnreadable({ content }: IcalEvent): boolean {
  return 'refused' in content && content.refused === 'unreadable'
}

function keyOf({ uid, replaces }: IcalEvent): string | undefined {
  return uid === undefined ? undefined : `${replaces ?? ''} ${uid}`
}
