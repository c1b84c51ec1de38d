import {
  type CombinedInput,
  type DateText,
  DuebyError,
  type Instant,
  type Issue,
  type ScheduleInput,
} from 'dueby'
import { date } from '../../../core/date'
import type { NamedRange } from '../../../core/date-ranges'
import { isRecord } from '../../../core/is-record'
import { issue, type Message, report } from '../../../core/issue'
import { dayFromText, textFromDay } from '../../../core/local-date'
import { OUT_OF_RANGE } from '../../../core/messages'
import { optional, type Reader, record } from '../../../core/reader'
import { DAY, FIRST_INSTANT, LAST_INSTANT } from '../../../core/time'
import { INSTANT, parseOrThrow, TEXT } from '../../shared/arguments'
import { type DateWindow, dateWindow } from '../../shared/date-window'
import { errorsOf } from '../../shared/report-result'
import { calendarText } from './calendar-text'
import { closedSpans } from './closed-spans'
import { icalUid, instantToIcal, textToIcal } from './values'

/**
 * Writes the holidays of a schedule, and the dates that special hours close, as an iCalendar text (`.ics`). Each is an
 * all-day event; its end is exclusive, as the format requires. Special hours with rows are left out, so a holiday that
 * they open is written as a whole date.
 *
 * The same dates and stamp always give the same text. An event keeps its UID as long as its name and dates stay the
 * same, so a calendar that imports the text again shows nothing twice.
 *
 * Without `from` and `through` the dates are written as they are listed. With both, every date between them is
 * written that `holidayDates` or `closedDates` lists, including those of yearly rules and combined schedules;
 * neighbouring dates with the same name become one event. `holidaysFromIcal` reads the text as the same dates.
 *
 * @param schedule A schedule, checked or not.
 * @param options.stamp The instant at which the text is made, for DTSTAMP; parts of a second are dropped.
 * @param options.name The title that a calendar shows; by default the name of the schedule.
 * @param options.from The first local date to write, included. Required together with `through` for a schedule with
 *   yearly rules and for a combined schedule.
 * @param options.through The last local date to write, included.
 * @returns The text, with CR LF at the end of each line.
 * @throws DuebyError with all issues: any code of `checkSchedule` for the schedule; for the options `missing`,
 *   `wrong-type`, `unknown-key`, `invalid-date`, `reversed-range`, `invalid-instant`, `missing-offset`, `out-of-range`.
 *   `too-large` if there are more than 20,000 events.
 *
 * @example
 * import { holidaysToIcal } from 'dueby/formats'
 * const schedule = {
 *   timeZone: 'America/Los_Angeles',
 *   weekly: { 'mon-fri': ['06:00-18:00'] },
 *   holidays: [{ name: 'Christmas', every: { month: 12, day: 25 } }],
 * } as const
 * const options = { stamp: '2023-11-01T00:00:00Z', from: '2023-01-01', through: '2024-12-31' } as const
 * const lines = holidaysToIcal(schedule, options).split('\r\n')
 * lines.filter((line) => line.startsWith('DTSTART')) // => ['DTSTART;VALUE=DATE:20231225', 'DTSTART;VALUE=DATE:20241225']
 */
export function holidaysToIcal(
  schedule: ScheduleInput | CombinedInput,
  options: {
    readonly stamp: Instant
    readonly name?: string
    readonly from?: DateText
    readonly through?: DateText
  },
): string {
  const {
    stamp,
    name = schedule.name,
    window,
  } = parseOrThrow((issues) => readArguments(schedule, options, issues))
  const spans = closedSpans(schedule, window)
  if (spans.length > MAX_EVENTS) throw new DuebyError([issue(TOO_MANY_EVENTS, [], spans.length)])
  const time = instantToIcal(stamp)
  const seen = new Map<string, number>()
  const events = spans.flatMap((span) => {
    const content = `${span.first} ${span.last} ${span.name}`
    const repeats = seen.get(content) ?? 0
    seen.set(content, repeats + 1)
    return eventLines(span, time, repeats)
  })
  return calendarText([...(name ? [`X-WR-CALNAME:${textToIcal(name)}`] : []), ...events])
}

const MAX_EVENTS = 20_000

const TOO_MANY_EVENTS: Message = {
  code: 'too-large',
  rule: 'S7',
  words: (received) => [
    `the calendar would have ${received} events`,
    `at most ${MAX_EVENTS}: fewer holidays, or a shorter range from 'from' through 'through'`,
  ],
}

/** The lines of an all-day event. `repeats` distinguishes events with the same content. */
function eventLines({ name, first, last }: NamedRange, stamp: string, repeats: number): string[] {
  const [from, to] = [textFromDay(first), textFromDay(last)]
  const dates = `${from}-${to}`
  return [
    'BEGIN:VEVENT',
    `UID:${icalUid(`${dates}${repeats > 0 ? `-${repeats + 1}` : ''}`, name)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(from)}`,
    // A date has four digits for the year, so the day after the last one needs a duration.
    last === LAST_DATE
      ? `DURATION:P${last - first + 1}D`
      : `DTEND;VALUE=DATE:${compact(textFromDay(last + 1))}`,
    ...(name ? [`SUMMARY:${textToIcal(name)}`] : []),
    'TRANSP:OPAQUE',
    'END:VEVENT',
  ]
}

const LAST_DATE = dayFromText('9999-12-31')

/** `2023-12-25` as `20231225`. */
function compact(date: string): string {
  return date.replaceAll('-', '')
}

interface Arguments {
  readonly stamp: number
  readonly name: string | undefined
  readonly window: DateWindow | undefined
}

function readArguments(
  schedule: ScheduleInput | CombinedInput,
  options: unknown,
  issues: Issue[],
): Arguments | undefined {
  issues.push(...errorsOf(schedule))
  const needsWindow = issues.length === 0 && isEndless(schedule)
  const found = optionsFor(needsWindow, options).read(options, ['options'], issues)
  const window = dateWindow(found?.from, found?.through, issues)
  return found?.stamp === undefined ? undefined : { stamp: found.stamp, name: found.name, window }
}

/** Whether a window is needed. A combined schedule may have yearly rules in any operand. */
function isEndless(schedule: ScheduleInput | CombinedInput): boolean {
  if (!('weekly' in schedule)) return true
  const { holidays = [], specialHours = [] } = schedule
  return [...holidays, ...specialHours].some(({ every, from }) => every ?? typeof from === 'object')
}

/** `from` and `through` are given together or not at all. */
function optionsFor(needsWindow: boolean, options: unknown) {
  const hasEnd = isRecord(options) && (options.from !== undefined || options.through !== undefined)
  const end = dateInRange(needsWindow ? END_OF_WINDOW : OTHER_END)
  const within = needsWindow || hasEnd ? end : optional(end)
  return record(EXAMPLE, { stamp: INSTANT, name: optional(TEXT), from: within, through: within })
}

const EXAMPLE = "{ stamp: '2024-01-02T00:00:00Z', from: '2024-01-01', through: '2024-12-31' }"
const END_OF_WINDOW =
  "a date, '2024-12-31': yearly rules and combined schedules are written from one date through another"
const OTHER_END = "a date, '2024-12-31': 'from' and 'through' must be given together"

/** Reads a date within the supported range: outside it, the dates of yearly rules are unknown (T4). */
function dateInRange(expected: string): Reader<number> {
  const anyDate = date(expected)
  return {
    ...anyDate,
    read(value, path, issues) {
      const day = anyDate.read(value, path, issues)
      if (day !== undefined && (day < FIRST_INSTANT / DAY || day > LAST_INSTANT / DAY))
        report(issues, OUT_OF_RANGE, path, value)
      return day
    },
  }
}
