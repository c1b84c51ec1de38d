import type { IcalEvent } from './ical-event'

/**
 * The events, those of which a newer version (SEQUENCE) is there as well refused as superseded, and those of a
 * cancelled series as cancelled.
 */
export function currentVersions(events: readonly IcalEvent[]): IcalEvent[] {
  return withoutCancelledSeries(withoutOlder(events))
}

function withoutOlder(events: readonly IcalEvent[]): IcalEvent[] {
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

/** A series that is cancelled as a whole takes along what stands in for its occurrences (RFC 5546, 3.2.5). */
function withoutCancelledSeries(events: readonly IcalEvent[]): IcalEvent[] {
  const cancelled = new Map<string, number>()
  for (const { uid, replaces, sequence, content } of events) {
    if (uid === undefined || replaces !== undefined) continue
    if ('refused' in content && content.refused === 'cancelled') cancelled.set(uid, sequence)
  }
  return events.map((event) => {
    const { uid = '', replaces, sequence, content } = event
    const isOccurrence = replaces !== undefined && !('refused' in content)
    if (!isOccurrence || !(sequence <= (cancelled.get(uid) ?? Number.NEGATIVE_INFINITY))) return event
    return { ...event, content: { refused: 'cancelled', reason: 'its series is cancelled as a whole' } }
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
