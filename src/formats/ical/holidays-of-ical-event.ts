import type { Holiday } from 'dueby'
import { dateOf } from '../shared/local-dates'
import { type IcalEntry, icalEntry } from './ical-entry'
import type { IcalEvent, IcalRefused } from './ical-event'
import type { IcalStarts } from './ical-event-starts'
import type { IcalWindow } from './ical-window'

/** An event in its place among the others of a text. */
export interface IcalPlaced {
  readonly event: IcalEvent
  readonly index: number
  /** Its occurrences; `undefined` when they could not be worked out. */
  readonly starts: IcalStarts | undefined
  /** First days of occurrences that other events stand in for. */
  readonly replaced: ReadonlySet<number>
  /** What is to be said about it beside the others. */
  readonly notes: readonly string[]
}

/** The holidays of one event within a window, and its entry in the report. */
export function holidaysOfIcalEvent(
  { event, index, starts, replaced, notes: beside }: IcalPlaced,
  window: IcalWindow,
): { readonly holidays: readonly Holiday[]; readonly entry: IcalEntry } {
  const { content, name } = event
  const refuse = ({ refused, reason }: IcalRefused) => ({
    holidays: [],
    entry: icalEntry(event, index, { kind: 'refused', holidays: 0, refused }, [reason, ...beside]),
  })
  if ('refused' in content) return refuse(content)
  if (!starts) return refuse({ refused: 'unreadable', reason: 'its RRULE takes too long to be worked out' })
  const holidays = starts.days
    .filter((start) => event.replaces !== undefined || !replaced.has(start))
    .map((start): Holiday => {
      const from = dateOf(Math.max(start, window.first))
      const to = dateOf(Math.min(start + content.length - 1, window.last))
      return { ...(name && { name }), ...(from === to ? { on: from } : { from, to }) }
    })
  const count = holidays.length
  if (count === 0) return refuse({ refused: 'outside', reason: `it has no date ${between(window)}` })
  const notes = [...event.notes, ...starts.notes, ...beside]
  const words = [count === 1 ? 'one holiday' : `${count} holidays`, ...notes]
  const kind = notes.length > 0 ? 'changed' : 'kept'
  return { holidays, entry: icalEntry(event, index, { kind, holidays: count }, words) }
}

function between({ first, last }: IcalWindow): string {
  return `from ${dateOf(first)} through ${dateOf(last)}`
}
