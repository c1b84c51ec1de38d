import { type CombinedInput, checkSchedule, type DateText, type Instant, type ScheduleInput } from 'dueby'
import { closedSpans } from './closed-spans'
import { icalInstant, isInstant } from './ical-instant'
import { icalIssue, throwIssues } from './ical-issue'
import { ICAL_END, ICAL_HEAD, icalLines } from './ical-lines'
import { type Check, isDate, isText, optional, optionIssues } from './ical-options'
import { icalSpanLines } from './ical-span'
import { textToIcal } from './ical-text'
import { reversedIssues } from './ical-window'

/**
 * The closed dates of a schedule as an iCalendar text (`.ics`): its holidays, and special hours without any. Each is
 * an all-day event whose end is exclusive, as that format has it. The same dates and stamp always give the same
 * text, and an event keeps its UID as long as its name and dates stay, so that a calendar which reads the text again
 * shows nothing twice.
 *
 * Without `from` and `through` the dates are written as they are listed. With both, what falls between them is
 * written out, yearly rules and the holidays of all parts too; dates that touch under one name become one event.
 * `holidaysFromIcal` reads the text back as the same dates. Special hours with rows are not part of it.
 *
 * @param options `stamp` is when the text was made, for DTSTAMP; `name` what a calendar shows as its title, by
 *   default the schedule's own name. `from` and `through` are both included, and have to be given for a schedule with
 *   yearly rules or one that was put together.
 * @throws DuebyError for everything that is wrong with the schedule; for the options `missing`, `wrong-type`,
 *   `unknown-key`, `invalid-date`, `reversed-range`, `invalid-instant`, `missing-offset`, `out-of-range`.
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
  const wrong = checkSchedule(schedule).filter(({ severity }) => severity === 'error')
  const isEndless = wrong.length === 0 && goesOn(schedule)
  throwIssues([
    ...wrong,
    ...optionIssues(options, optionsOf(isEndless, options), EXAMPLE),
    ...reversedIssues(options),
  ])
  const { stamp, name = schedule.name, from, through } = options
  const spans = closedSpans(schedule, from && through && { from, through })
  const at = icalInstant(stamp)
  const seen = new Map<string, number>()
  const events = spans.flatMap((span) => {
    const content = JSON.stringify(span)
    const repeats = seen.get(content) ?? 0
    seen.set(content, repeats + 1)
    return icalSpanLines(span, at, repeats)
  })
  return icalLines([...ICAL_HEAD, ...(name ? [`X-WR-CALNAME:${textToIcal(name)}`] : []), ...events, ICAL_END])
}

const EXAMPLE = "{ stamp: '2024-01-02T00:00:00Z', from: '2024-01-01', through: '2024-12-31' }"

/** Whether the dates have to be cut off somewhere; also for schedules put together, as their parts may go on. */
function goesOn(schedule: ScheduleInput | CombinedInput): boolean {
  return !('weekly' in schedule) || schedule.holidays?.some(({ every }) => every) === true
}

/** Both ends are given or neither. */
function optionsOf(
  isEndless: boolean,
  options: { readonly from?: unknown; readonly through?: unknown } | undefined,
): Readonly<Record<string, Check>> {
  const isWithin = isEndless || options?.from !== undefined || options?.through !== undefined
  const end: Check = (value, path) =>
    value === undefined
      ? [icalIssue('missing', path, value, isEndless ? ENDLESS : ONE_END, A_DATE)]
      : isDate(value, path)
  const within = isWithin ? end : optional(isDate)
  return { stamp: isInstant, name: optional(isText), from: within, through: within }
}

const A_DATE = "a date, '2024-12-31'"
const ENDLESS =
  'is no date, and yearly rules and schedules put together are written out from one date through another'
const ONE_END = "is no date, and 'from' and 'through' are given both or neither"
