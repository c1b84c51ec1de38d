import type { Holiday } from 'dueby'
import { dateOf } from '../shared/local-dates'
import { type IcalEntry, icalEntry } from './ical-entry'
import type { IcalEvent, IcalRefused } from './ical-event'
import { icalEventStarts } from './ical-event-starts'
import type { Budget } from './ical-occurrences'
import type { IcalWindow } from './ical-window'

/** The holidays of one event within a window, and its entry in the report. */
export function holidaysOfIcalEvent(
  event: IcalEvent,
  index: number,
  replaced: ReadonlySet<number>,
  window: IcalWindow,
  budget: Budget,
): { readonly holidays: readonly Holiday[]; readonly entry: IcalEntry } {
  const { content, name } = event
  const refuse = ({ refused, reason }: IcalRefused) => ({
    holidays: [],
    entry: icalEntry(event, index, { kind: 'refused', holidays: 0, refused }, [reason]),
  })
  if ('refused' in content) return refuse(content)
  const notes = [...event.notes]
  const starts = icalEventStarts(content, window, budget, notes)
  if (!starts) return refuse({ refused: 'unreadable', reason: 'its RRULE takes too long to be worked out' })
  const holidays = starts
    .filter((start) => event.replaces !== undefined || !replaced.has(start))
    .map((start): Holiday => {
      const from = dateOf(Math.max(start, window.first))
      const to = dateOf(Math.min(start + content.length - 1, window.last))
      return { ...(name && { name }), ...(from === to ? { on: from } : { from, to }) }
    })
  const count = holidays.length
  if (count === 0) return refuse({ refused: 'outside', reason: `it has no date ${between(window)}` })
  const words = [count === 1 ? 'one holiday' : `${count} holidays`, ...notes]
  const kind = notes.length > 0 ? 'changed' : 'kept'
  return { holidays, entry: icalEntry(event, index, { kind, holidays: count }, words) }
}

function between({ first, last }: IcalWindow): string {
  return `from ${dateOf(first)} through ${dateOf(last)}`
}
