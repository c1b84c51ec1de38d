import type { DateText, Holiday } from 'dueby'
import { dateOf } from '../shared/local-dates'
import { holidaysOfIcalEvent } from './holidays-of-ical-event'
import { icalBlocks } from './ical-blocks'
import type { IcalEntry } from './ical-entry'
import { readIcalEvent } from './ical-event'
import { icalEventStarts } from './ical-event-starts'
import type { Budget } from './ical-occurrences'
import { currentVersions, replacedDays } from './ical-series'
import { strayNotes } from './ical-strays'
import { icalWindow } from './ical-window'
import { loadIcalReader } from './load-ical-reader'

/** Holidays out of an iCalendar text, and what became of each of its events. */
export interface IcalHolidays {
  readonly holidays: readonly Holiday[]
  /**
   * How far the holidays are known (S10): `through`; or the day before `from` when something in the text
   * could not be read, so that answers carry a warning.
   */
  readonly holidaysThrough: DateText
  /** What is wrong with the text itself, then one entry for each VEVENT in their order. */
  readonly events: readonly IcalEntry[]
}

/**
 * Reads the all-day events of an iCalendar text (`.ics`, RFC 5545) as holidays. Their dates are civil dates,
 * the same in every zone; recurring events are written out. Cancelled events, events marked as free time and
 * events with a time of day are refused, each by name, and so is whatever cannot be read.
 *
 * The text is read by the package ical.js, an optional peer: install it beside this one.
 *
 * @param text The content of a file, with line ends of any kind.
 * @param options Dates outside `from` … `through`, both included, are left out. Public holiday feeds often
 *   mark every holiday as free time: `transparent: 'keep'` takes those.
 * @returns A promise, which a `DuebyError` rejects.
 * @throws DuebyError `invalid-date`, `reversed-range`, `unknown-option`, `unknown-key` for the options; `wrong-type` for what is
 *   no text; `missing-peer` where ical.js cannot be loaded.
 *
 * @example
 * import { holidaysFromIcal } from 'dueby/formats'
 * const text = [
 *   'BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'SUMMARY:Christmas', 'DTSTART;VALUE=DATE:20201225',
 *   'DTEND;VALUE=DATE:20201227', 'RRULE:FREQ=YEARLY', 'END:VEVENT', 'END:VCALENDAR',
 * ].join('\n')
 * const { holidays, events } = await holidaysFromIcal(text, { from: '2023-01-01', through: '2023-12-31' })
 * holidays // => [{ name: 'Christmas', from: '2023-12-25', to: '2023-12-26' }]
 * events[0].message // => "'Christmas', 2020-12-25: one holiday"
 */
export async function holidaysFromIcal(
  text: string,
  options: {
    readonly from: DateText
    readonly through: DateText
    /** @defaultValue `'skip'` */
    readonly transparent?: 'skip' | 'keep'
  },
): Promise<IcalHolidays> {
  const window = icalWindow(text, options)
  const reader = await loadIcalReader()
  const { blocks, problems } = icalBlocks(text)
  const transparent = options.transparent ?? 'skip'
  const events = currentVersions(blocks.map((block) => readIcalEvent(block, transparent, reader)))
  const replaced = replacedDays(events)
  const budget: Budget = { days: MOST_DAYS }
  const starts = events.map(({ content }) =>
    'refused' in content ? undefined : icalEventStarts(content, window, budget),
  )
  const notesOf = strayNotes(events, starts)
  const results = events.map((event, index) =>
    holidaysOfIcalEvent(
      {
        event,
        index,
        starts: starts[index],
        replaced: replaced.get(event.uid ?? '') ?? new Set(),
        notes: notesOf(event),
      },
      window,
    ),
  )
  const entries = [...problems.map(entryOfText), ...results.map(({ entry }) => entry)]
  const complete = entries.every(({ refused }) => refused !== 'unreadable')
  return {
    holidays: results.flatMap(({ holidays }) => holidays),
    holidaysThrough: dateOf(complete ? window.last : window.first - 1),
    events: entries,
  }
}

/** About a second's work. Ten thousand yearly events over ten years need a tenth of it. */
const MOST_DAYS = 2_000_000

function entryOfText(message: string): IcalEntry {
  return { kind: 'refused', at: [], message, holidays: 0, refused: 'unreadable' }
}
