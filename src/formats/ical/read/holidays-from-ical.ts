import type { DatedHoliday, DateText, SpecialHours, Weekly } from 'dueby'
import { textFromDay } from '../../../core/local-date'
import { parseOrThrow } from '../../shared/arguments'
import { usableWindow } from '../../shared/date-window'
import { newSpecialDays } from '../../shared/special-days'
import { readIcalArguments } from './arguments'
import { icalBlocks } from './blocks'
import { readIcalEvent } from './event'
import { icalEventStarts } from './event-starts'
import { holidaysOfEvent, type IcalEntry, newHolidayBudget } from './holidays-of-event'
import type { DayBudget } from './occurrences'
import { reachOf } from './reach'
import { loadIcalReader } from './reader'
import { currentVersions, replacedDays, strayNotes } from './series'

/** The result of `holidaysFromIcal`. */
export interface IcalHolidays {
  /**
   * For the `holidays` of a schedule, in the order of the events. Occurrences of one event that touch or overlap are
   * one entry, so a daily event is one range of dates.
   */
  readonly holidays: readonly DatedHoliday[]
  /** For the `specialHours` of a schedule: the days that close early, in order. Empty without `earlyClose`. */
  readonly specialHours: readonly SpecialHours[]
  /**
   * For the `holidaysThrough` of a schedule (S10), the last date whose holidays are known: the last date that an
   * imported event reaches, but not after `through`. A rule without an end does not extend it. It is the day before
   * `from` if something in the text could not be read or if no event was imported. Answers that depend on later dates
   * have a warning.
   */
  readonly holidaysThrough: DateText
  /**
   * Whether the holidays are those of the text, as far as anyone can tell (S10): nothing that affects a date was changed
   * or refused. Events marked as free time do not count if `transparent` is given, nor do cancelled events, older
   * versions, and events outside the range, unless they replace or cancel a date that their series does not have.
   */
  readonly complete: boolean
  /** The problems of the text itself, then one entry for each VEVENT in the order of the text. */
  readonly events: readonly IcalEntry[]
}

/**
 * Reads the all-day events of an iCalendar text (`.ics`, RFC 5545) as holidays. Their dates are local dates and do
 * not depend on a time zone. Recurring events are expanded. Cancelled events, events marked as free time, events with
 * a time of day, and everything that cannot be read are refused, each with the reason.
 *
 * The package ical.js, an optional peer dependency, reads the text. Install it separately.
 *
 * @param text The content of an `.ics` file, with line ends of any kind.
 * @param options.from The first local date to import, included.
 * @param options.through The last local date to import, included. A longer holiday is cut at both ends. Dates that no
 *   schedule can use, because they are outside the supported range (T4), are left out.
 * @param options.timeZone The IANA zone of your calendar. With it, events from midnight to midnight in this zone are
 *   all-day events too, whether they have a TZID, no zone, or are in UTC. Without it, the zone of the calendar counts
 *   (X-WR-TIMEZONE) if it has one, and the report says so.
 * @param options.earlyClose Reads days that close early as special hours, if the name of the event says so and its text
 *   has the time: `Early close 1 pm`. An event that does not say when is refused.
 * @returns A promise of the holidays and the report.
 * @throws DuebyError as the rejection of the promise, with all issues: `missing`, `wrong-type`, `unknown-key`,
 *   `invalid-date`, `reversed-range`, `unknown-option`, `unknown-zone`, the issues of `weekly`; `missing-peer` if ical.js
 *   cannot be loaded.
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
    /**
     * `'keep'` also imports events that are marked as free time (TRANSP:TRANSPARENT). Public holiday feeds often mark
     * every holiday that way.
     *
     * @defaultValue `'skip'`
     */
    readonly transparent?: 'skip' | 'keep'
    readonly timeZone?: string
    readonly earlyClose?: {
      /** The hours of an ordinary week, which an early close shortens. */
      readonly weekly: Weekly
      /**
       * The meaning of the time of an event such as `Early close`, 09:00 to 13:00: the day is open then, or closed then.
       * Without it, only the text of an event counts. It needs `timeZone`.
       */
      readonly timed?: 'open' | 'closed'
    }
  },
): Promise<IcalHolidays> {
  const { window, settings, weekly, isChosen } = parseOrThrow((issues) =>
    readIcalArguments(text, options, issues),
  )
  const reader = await loadIcalReader()
  const { blocks, problems } = icalBlocks(text)
  const events = currentVersions(blocks.map((block) => readIcalEvent(block, settings, reader)))
  const days: DayBudget = { left: MAX_DAYS }
  const replacedIn = replacedDays(events)
  const starts = events.map(({ uid = '', replaces, content }) => {
    if ('refused' in content) return undefined
    const replaced = replaces === undefined ? replacedIn.get(uid) : undefined
    return icalEventStarts(content, replaced ?? new Set(), usableWindow(window), days)
  })
  const notesOf = strayNotes(events, starts)
  const budget = newHolidayBudget()
  const special = weekly && newSpecialDays(weekly)
  const results = events.map((event, index) =>
    holidaysOfEvent({ event, index, starts: starts[index], notes: notesOf(event) }, window, budget, special),
  )
  const { specialHours, holidays: closed } = special?.result() ?? { specialHours: [], holidays: [] }
  const entries = [...problems.map(entryOfText), ...results.map(({ entry }) => entry)]
  const isReadable = entries.every(({ refused }) => refused !== 'unreadable')
  const reach: DayBudget = { left: MAX_DAYS / 5 }
  const known = events.map(({ content }, index) => reachOf(content, starts[index], window, reach))
  return {
    holidays: [...results.flatMap(({ holidays }) => holidays), ...closed],
    specialHours,
    holidaysThrough: textFromDay(
      isReadable ? greatest(known, window.first - 1) : window.first - 1,
    ) as DateText,
    complete:
      problems.length === 0 &&
      results.every(({ isComplete, entry }) => isComplete || (isChosen && entry.refused === 'transparent')),
    events: entries,
  }
}

function greatest(days: readonly number[], least: number): number {
  return days.reduce((found, day) => Math.max(found, day), least)
}

/** Less than a second of work. Ten thousand yearly events over ten years need a fifth of it. */
const MAX_DAYS = 500_000

function entryOfText(message: string): IcalEntry {
  return { kind: 'refused', at: [], message, holidays: 0, refused: 'unreadable' }
}
