import type { DateText } from 'dueby'
import { dateOf } from '../shared/local-dates'
import type { ReportEntry } from '../shared/report'
import { shown } from '../shared/shown'
import type { IcalEvent, IcalRefusal } from './ical-event'

/** What became of one VEVENT, or of the text itself, whose `at` is empty. */
export interface IcalEntry extends ReportEntry {
  /** SUMMARY, without escapes. */
  readonly name?: string
  readonly uid?: string
  /** DESCRIPTION and CATEGORIES, which often tell a public holiday from a day that is only observed. */
  readonly description?: string
  readonly categories?: readonly string[]
  /** The date it starts on, of a timed event as written in its own zone. */
  readonly date?: DateText
  /** How many of the holidays are from it. They are listed in the order of the events. */
  readonly holidays: number
  /** Why it was refused. */
  readonly refused?: IcalRefusal
}

/** An entry of the report: its message names the event and says what became of it. */
export function icalEntry(
  { uid, name, description, categories, day }: IcalEvent,
  index: number,
  outcome: Pick<IcalEntry, 'kind' | 'holidays' | 'refused'>,
  words: readonly string[],
): IcalEntry {
  const date = day === undefined ? undefined : dateOf(day)
  const title = [name ? shown(name) : 'an event without a name', ...(date ? [date] : [])].join(', ')
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
