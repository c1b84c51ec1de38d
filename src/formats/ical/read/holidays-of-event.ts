import type { DateText, Holiday } from 'dueby'
import { describe } from '../../../core/describe'
import { textFromDay } from '../../../core/local-date'
import { holidayOn } from '../../shared/holiday-on'
import type { ReportEntry } from '../../shared/report'
import type { DateWindow } from '../date-window'
import type { IcalEvent, IcalRefusal, IcalRefused } from './event'
import type { IcalStarts } from './event-starts'

/** What `holidaysFromIcal` did with one VEVENT, or a problem of the text itself. */
export interface IcalEntry extends ReportEntry {
  /** `['VEVENT', 0]` for the first event of the text. Empty for a problem of the text itself. */
  readonly at: ReportEntry['at']
  /** The SUMMARY, without escapes. Absent if it is missing or empty. */
  readonly name?: string
  /** The UID. Absent if it is missing or empty. */
  readonly uid?: string
  /** The DESCRIPTION, without escapes. Often tells a public holiday from a day that is only observed. */
  readonly description?: string
  /** The CATEGORIES of all lines, without escapes. Absent if there are none. */
  readonly categories?: readonly string[]
  /** The local date on which it starts; for a timed event, as written in its own zone. Absent if it cannot be read. */
  readonly date?: DateText
  /** How many of the holidays come from it. The holidays are in the order of the events. */
  readonly holidays: number
  /** Why it was refused. Absent if `kind` is `'kept'` or `'changed'`. */
  readonly refused?: IcalRefusal
}

/** An event together with what the other events of the text say about it. */
export interface EventInText {
  readonly event: IcalEvent
  /** Its position among the events of the text, from 0. */
  readonly index: number
  /** Its occurrences; `undefined` if they could not be expanded. */
  readonly starts: IcalStarts | undefined
  /** First days of the occurrences that other events replace. */
  readonly replaced: ReadonlySet<number>
  readonly notes: readonly string[]
}

/** The holidays of one event within a window, and its entry in the report. */
export function holidaysOfEvent(
  { event, index, starts, replaced, notes: fromOthers }: EventInText,
  window: DateWindow,
): { readonly holidays: readonly Holiday[]; readonly entry: IcalEntry } {
  const { content, name } = event
  const refuse = ({ refused, reason }: IcalRefused) => ({
    holidays: [],
    entry: entryOf(event, index, { kind: 'refused', holidays: 0, refused }, [reason, ...fromOthers]),
  })
  if ('refused' in content) return refuse(content)
  if (!starts) return refuse({ refused: 'unreadable', reason: 'its RRULE has too many dates to look at' })
  const { first, last } = window
  const holidays = starts.days
    .filter((start) => event.replaces !== undefined || !replaced.has(start))
    .map((start) => holidayOn(Math.max(start, first), Math.min(start + content.length - 1, last), name))
  const count = holidays.length
  if (count === 0) {
    const reason = `it has no date from ${textFromDay(first)} through ${textFromDay(last)}`
    return refuse({ refused: 'outside', reason })
  }
  const notes = [...event.notes, ...starts.notes, ...fromOthers]
  const words = [count === 1 ? 'one holiday' : `${count} holidays`, ...notes]
  const kind = notes.length > 0 ? 'changed' : 'kept'
  return { holidays, entry: entryOf(event, index, { kind, holidays: count }, words) }
}

function entryOf(
  { uid, name, description, categories, day }: IcalEvent,
  index: number,
  outcome: Pick<IcalEntry, 'kind' | 'holidays' | 'refused'>,
  words: readonly string[],
): IcalEntry {
  const date = day === undefined ? undefined : (textFromDay(day) as DateText)
  const title = [name ? describe(name) : 'an event without a name', ...(date ? [date] : [])].join(', ')
  return {
    ...outcome,
    at: ['VEVENT', index],
    message: `${title}: ${words.join('; ')}`,
    ...(name && { name }),
    ...(uid && { uid }),
    ...(description && { description }),
    ...(categories && { categories }),
    ...(date && { date }),
  }
}
