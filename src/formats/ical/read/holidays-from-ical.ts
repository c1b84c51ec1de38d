import type { DateText, Holiday, Issue } from 'dueby'
import { date } from '../../../core/date'
import { type Message, report } from '../../../core/issue'
import { dayFromText, textFromDay } from '../../../core/local-date'
import { choice, optional, type Reader, record, text as textReader } from '../../../core/reader'
import { parseOrThrow } from '../arguments'
import { type DateWindow, dateWindow, usableWindow } from '../date-window'
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
  readonly holidays: readonly Holiday[]
  /**
   * For the `holidaysThrough` of a schedule (S10), the last date whose holidays are known: the last date that an imported
   * event reaches, but not after `through`. A rule without an end does not extend it. It is the day before `from` if
   * something in the text could not be read or if no event was imported. Answers that rest on later dates carry a
   * warning.
   */
  readonly holidaysThrough: DateText
  /**
   * Whether the holidays are those of the text, as far as anyone can tell (S10): nothing that affects a date was changed
   * or refused. Events marked as free time do not count if `transparent` is given, nor do cancelled events, older
   * versions, and events outside the range.
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
 * The package ical.js, an optional peer dependency, reads the text. Install it beside this one.
 *
 * @param text The content of an `.ics` file, with line ends of any kind.
 * @param options.from The first local date to import, included.
 * @param options.through The last local date to import, included. A longer holiday is cut at both ends. Dates that no
 *   schedule can use, because they are outside the supported range (T4), are left out.
 * @param options.transparent `'keep'` also imports events that are marked as free time (TRANSP:TRANSPARENT). Public
 *   holiday feeds often mark every holiday that way.
 * @returns A promise of the holidays and the report.
 * @throws DuebyError as the rejection of the promise, with all issues: `missing`, `wrong-type`, `unknown-key`,
 *   `invalid-date`, `reversed-range`, `unknown-option`; `missing-peer` if ical.js cannot be loaded.
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
  const { window, transparent, isChosen } = parseOrThrow((issues) => readArguments(text, options, issues))
  const reader = await loadIcalReader()
  const { blocks, problems } = icalBlocks(text)
  const events = currentVersions(blocks.map((block) => readIcalEvent(block, transparent, reader)))
  const days: DayBudget = { left: MOST_DAYS }
  const replacedIn = replacedDays(events)
  const starts = events.map(({ uid = '', replaces, content }) => {
    if ('refused' in content) return undefined
    const replaced = replaces === undefined ? replacedIn.get(uid) : undefined
    return icalEventStarts(content, replaced ?? new Set(), usableWindow(window), days)
  })
  const notesOf = strayNotes(events, starts)
  const budget = newHolidayBudget()
  const results = events.map((event, index) =>
    holidaysOfEvent({ event, index, starts: starts[index], notes: notesOf(event) }, window, budget),
  )
  const entries = [...problems.map(entryOfText), ...results.map(({ entry }) => entry)]
  const isReadable = entries.every(({ refused }) => refused !== 'unreadable')
  const reach: DayBudget = { left: MOST_DAYS / 5 }
  const known = events.map(({ content }, index) => reachOf(content, starts[index], window, reach))
  return {
    holidays: results.flatMap(({ holidays }) => holidays),
    holidaysThrough: textFromDay(
      isReadable ? greatest(known, window.first - 1) : window.first - 1,
    ) as DateText,
    complete:
      problems.length === 0 &&
      results.every(({ isTrue, entry }) => isTrue || (isChosen && entry.refused === 'transparent')),
    events: entries,
  }
}

function greatest(days: readonly number[], least: number): number {
  return days.reduce((found, day) => Math.max(found, day), least)
}

/** Less than a second of work. Ten thousand yearly events over ten years need a tenth of it. */
const MOST_DAYS = 1_000_000

function entryOfText(message: string): IcalEntry {
  return { kind: 'refused', at: [], message, holidays: 0, refused: 'unreadable' }
}

interface Arguments {
  readonly window: DateWindow
  readonly transparent: 'skip' | 'keep'
  /** Whether the caller said what to do with events that are marked as free time. */
  readonly isChosen: boolean
}

function readArguments(text: unknown, options: unknown, issues: Issue[]): Arguments | undefined {
  FILE.read(text, [], issues)
  const { from, through, transparent } = OPTIONS.read(options, ['options'], issues) ?? {}
  const window = dateWindow(from, through, issues)
  return window && { window, transparent: transparent ?? 'skip', isChosen: transparent !== undefined }
}

const FILE = textReader('the content of an .ics file')
const FIRST = date('the first date, included')

/** `holidaysThrough` may have to be the day before `from`, and no date text names the day before 0000-01-01. */
const FROM: Reader<number> = {
  ...FIRST,
  read(value, path, issues) {
    const day = FIRST.read(value, path, issues)
    if (day === EARLIEST) report(issues, TOO_EARLY, path, value)
    return day
  },
}

const EARLIEST = dayFromText('0000-01-01')
const TOO_EARLY: Message = {
  code: 'invalid-date',
  words: (received) => [`${received} is the first date of the calendar`, 'a later date'],
}

const OPTIONS = record("{ from: '2024-01-01', through: '2024-12-31' }", {
  from: FROM,
  through: date('the last date, included'),
  transparent: optional(choice(['skip', 'keep'])),
})
