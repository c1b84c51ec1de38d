import { dateOf } from '../shared/local-dates'
import type { IcalEvent } from './ical-event'
import type { IcalStarts } from './ical-event-starts'

/** Notes about events that stand in for an occurrence which their series does not have. */
export function strayNotes(
  events: readonly IcalEvent[],
  starts: readonly (IcalStarts | undefined)[],
): (event: IcalEvent) => readonly string[] {
  const series = new Map<string, { readonly days: Set<number>; first: number; readonly last: number }>()
  for (const [index, { uid, replaces }] of events.entries()) {
    const own = starts[index]
    if (uid === undefined || replaces !== undefined || !own) continue
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
    return [`its RECURRENCE-ID ${dateOf(replaces)} is no date of its series: it takes the place of none`]
  }
}
