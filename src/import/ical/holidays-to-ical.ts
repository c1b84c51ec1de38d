import { checkSchedule, type Instant, type ScheduleInput } from 'dueby'
import { icalInstant } from './ical-instant'
import { icalIssue, throwIssues } from './ical-issue'
import { ICAL_END, ICAL_HEAD, icalLines } from './ical-lines'
import { icalSpanLines, icalSpans } from './ical-span'
import { textToIcal } from './ical-text'

/**
 * The holidays of a schedule as an iCalendar text (`.ics`): one all-day event each, whose end is exclusive as
 * that format has it. The same holidays and stamp always give the same text, and a holiday keeps its UID as
 * long as its name and dates stay, so that a calendar which reads the text again shows nothing twice.
 *
 * Special hours are not part of it. `holidaysFromIcal` reads the text back as the same holidays.
 *
 * @param options `stamp` is when the text was made, for DTSTAMP; `name` what a calendar shows as its title, by
 *   default the schedule's own name.
 * @throws DuebyError for everything that is wrong with the schedule; `wrong-type` for one without a list of
 *   holidays of its own, and for a holiday that is a yearly rule, not dates; `invalid-instant`.
 *
 * @example
 * import { holidaysToIcal } from 'dueby/import'
 * const schedule = {
 *   timeZone: 'America/Los_Angeles',
 *   weekly: { 'mon-fri': ['06:00-18:00'] },
 *   holidays: [{ name: 'Christmas week', from: '2023-12-25', to: '2023-12-29' }],
 * } as const
 * const lines = holidaysToIcal(schedule, { stamp: '2023-11-01T00:00:00Z' }).split('\r\n')
 * lines.includes('DTSTART;VALUE=DATE:20231225') // => true
 * lines.includes('DTEND;VALUE=DATE:20231230') // => true
 */
export function holidaysToIcal(
  schedule: ScheduleInput,
  options: { readonly stamp: Instant; readonly name?: string },
): string {
  throwIssues(checkSchedule(schedule))
  if (!('weekly' in schedule))
    throwIssues([icalIssue('wrong-type', [], schedule, 'has no holidays of its own', 'one of its parts')])
  const spans = icalSpans(schedule.holidays ?? [])
  const stamp = icalInstant(options.stamp)
  const name = options.name ?? schedule.name
  const seen = new Map<string, number>()
  const events = spans.flatMap((span) => {
    const content = JSON.stringify(span)
    const repeats = seen.get(content) ?? 0
    seen.set(content, repeats + 1)
    return icalSpanLines(span, stamp, repeats)
  })
  return icalLines([...ICAL_HEAD, ...(name ? [`X-WR-CALNAME:${textToIcal(name)}`] : []), ...events, ICAL_END])
}
