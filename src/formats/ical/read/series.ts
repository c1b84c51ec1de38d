import { textFromDay } from '../../../core/local-date'
import type { IcalEvent } from './event'
import type { IcalStarts } from './event-starts'

/**
 * The same events, but those with a newer version (SEQUENCE) in the text are refused as superseded, and those of a
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
    const reason = `there is a newer version of it, SEQUENCE:${newest.get(key)}`
    return { ...event, content: { refused: 'superseded', reason } }
  })
}

/** If a whole series is cancelled, the events that replace its occurrences are cancelled too (RFC 5546, 3.2.5). */
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
    return { ...event, content: { refused: 'cancelled', reason: 'its whole series is cancelled' } }
  })
}

/** The first days of the occurrences that other events replace, by the UID of the series. */
export function replacedDays(events: readonly IcalEvent[]): ReadonlyMap<string, ReadonlySet<number>> {
  const replaced = new Map<string, Set<number>>()
  for (const event of events) {
    const { uid, replaces } = event
    if (uid === undefined || replaces === undefined || isUnreadable(event)) continue
    replaced.set(uid, (replaced.get(uid) ?? new Set()).add(replaces))
  }
  return replaced
}

/**
 * Notes about events that replace an occurrence which their series does not have.
 *
 * @param starts The occurrences of each event, in the order of the events.
 */
export function strayNotes(
  events: readonly IcalEvent[],
  starts: readonly (IcalStarts | undefined)[],
): (event: IcalEvent) => readonly string[] {
  const changed = new Set(events.flatMap(({ uid, replaces }) => (replaces === undefined ? [] : uid)))
  const series = new Map<string, { readonly days: Set<number>; first: number; readonly last: number }>()
  for (const [index, { uid, replaces }] of events.entries()) {
    const own = starts[index]
    if (uid === undefined || replaces !== undefined || !own || !changed.has(uid)) continue
    const { first, last } = own.reach
    const known = series.get(uid) ?? { days: new Set(), first, last }
    known.first = Math.max(known.first, first)
    for (const day of own.all) known.days.add(day)
    series.set(uid, known)
  }
  return ({ uid = '', replaces }) => {
    if (replaces === undefined) return []
    const known = series.get(uid)
    if (!known || replaces < known.first || replaces > known.last || known.days.has(replaces)) return []
    return [`its RECURRENCE-ID ${textFromDay(replaces)} is not a date of its series: it replaces nothing`]
  }
}

/** The effect of an unreadable event on others is unknown, so it has none. */
function isUnreadable({ content }: IcalEvent): boolean {
  return 'refused' in content && content.refused === 'unreadable'
}

function keyOf({ uid, replaces }: IcalEvent): string | undefined {
  return uid === undefined ? undefined : `${replaces ?? ''} ${uid}`
}
