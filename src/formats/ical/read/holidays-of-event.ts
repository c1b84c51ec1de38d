import type { DatedHoliday, DateText } from 'dueby'
import { describe, printable } from '../../../core/describe'
import { textFromDay } from '../../../core/local-date'
import { range } from '../../../core/range'
import { type DateWindow, usableWindow } from '../../shared/date-window'
import { holidayOn } from '../../shared/holiday-on'
import type { ReportEntry } from '../../shared/report-entry'
import { earlyCloseText, type SpecialDays } from '../../shared/special-days'
import { shortList } from '../../shared/words'
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
  /**
   * How many entries of `holidays` come from it. Occurrences that touch or overlap are one entry. The holidays are in
   * the order of the events.
   */
  readonly holidays: number
  /** On how many dates it has special hours. Absent if it is not a day that closes early. */
  readonly specialHours?: number
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
  readonly notes: readonly string[]
}

/** How many more holidays one call may import (S7). */
export interface HolidayBudget {
  left: number
}

export function newHolidayBudget(): HolidayBudget {
  return { left: MAX_HOLIDAYS }
}

/** What one event adds to the result. */
export interface ResultOfEvent {
  readonly holidays: readonly DatedHoliday[]
  /** Whether nothing that affects a date was refused or changed (S10). */
  readonly isComplete: boolean
  readonly entry: IcalEntry
}

/** The holidays of one event within a window, and its entry in the report. */
export function holidaysOfEvent(
  { event, index, starts, notes: fromOthers }: EventInText,
  window: DateWindow,
  budget: HolidayBudget,
  special: SpecialDays | undefined,
): ResultOfEvent {
  const { content, name } = event
  const refuse = ({ refused, reason }: IcalRefused): ResultOfEvent => ({
    holidays: [],
    isComplete: !BEARS_ON_DATES.includes(refused) && fromOthers.length === 0,
    entry: entryOf(event, index, { kind: 'refused', holidays: 0, refused }, [reason, ...fromOthers]),
  })
  if ('refused' in content) return refuse(content)
  if (!starts) return refuse({ refused: 'unreadable', reason: 'its RRULE has too many dates to look at' })
  const ranges = rangesOf(starts.days, content.length, usableWindow(window))
  const count = ranges.length
  if (count === 0) return refuse({ refused: 'outside', reason: outsideText(window) })
  const changes = [...event.notes, ...starts.notes, ...fromOthers]
  if (event.hours && special) {
    const days = ranges.flatMap(({ first, last }) => range(first, last + 1))
    const added = special.add(days, event.hours, name)
    if ('problem' in added) return refuse({ refused: 'unreadable', reason: added.problem })
    const words = [
      `special hours, ${earlyCloseText(event.hours)}`,
      ...event.asides,
      ...changes,
      ...added.notes,
    ]
    const kind = words.length > 1 ? 'changed' : 'kept'
    const outcome = { kind, holidays: 0, specialHours: added.added } as const
    return {
      holidays: [],
      isComplete: changes.length + added.notes.length === 0,
      entry: entryOf(event, index, outcome, words),
    }
  }
  if (count > budget.left) return refuse({ refused: 'unreadable', reason: TOO_MANY })
  budget.left -= count
  const holidays = ranges.map(({ first, last }) => holidayOn(first, last, name))
  const notes = [...event.asides, ...changes]
  const words = [count === 1 ? 'one holiday' : `${count} holidays`, ...notes]
  const kind = notes.length > 0 ? 'changed' : 'kept'
  const entry = entryOf(event, index, { kind, holidays: count }, words)
  return { holidays, isComplete: changes.length === 0, entry }
}

/** Reasons that say nothing against a holiday on the dates of the event. */
const BEARS_ON_DATES: readonly IcalRefusal[] = ['transparent', 'timed', 'unreadable']

const MAX_HOLIDAYS = 100_000
const TOO_MANY = `its dates are too many: at most ${MAX_HOLIDAYS} holidays can be imported in one call`

/** The dates of the occurrences within a window. Occurrences that touch or overlap become one range. */
function rangesOf(starts: readonly number[], length: number, window: DateWindow): readonly DateWindow[] {
  const ranges: { first: number; last: number }[] = []
  for (const start of starts) {
    const [first, last] = [Math.max(start, window.first), Math.min(start + length - 1, window.last)]
    const before = ranges.at(-1)
    if (last < first) continue
    if (before && first <= before.last + 1) before.last = Math.max(before.last, last)
    else ranges.push({ first, last })
  }
  return ranges
}

function outsideText(window: DateWindow): string {
  const { first, last } = usableWindow(window)
  const isAsGiven = first === window.first && last === window.last
  const dates = `${textFromDay(window.first)} through ${textFromDay(window.last)}`
  return `it has no date from ${dates}${isAsGiven ? '' : ' that a schedule can use'}`
}

function entryOf(
  { uid, name, description, categories, day }: IcalEvent,
  index: number,
  outcome: Pick<IcalEntry, 'kind' | 'holidays' | 'specialHours' | 'refused'>,
  words: readonly string[],
): IcalEntry {
  const date = day === undefined ? undefined : (textFromDay(day) as DateText)
  const title = [name ? describe(name) : 'an event without a name', ...(date ? [date] : [])].join(', ')
  return {
    ...outcome,
    at: ['VEVENT', index],
    message: printable(`${title}: ${shortList(words, '; ')}`),
    ...(name && { name }),
    ...(uid && { uid }),
    ...(description && { description }),
    ...(categories && { categories }),
    ...(date && { date }),
  }
}
