import type { Due, Instant } from 'dueby'
import { isRecord } from '../shared/is-record'
import { checkedDate, icalInstant } from './ical-instant'
import { icalIssue, throwIssues } from './ical-issue'
import { ICAL_END, ICAL_HEAD, icalLines } from './ical-lines'
import { textToIcal } from './ical-text'
import { icalUid } from './ical-uid'

/**
 * The due time of a ticket as an iCalendar text (`.ics`): one event at the due instant, in UTC, which takes no
 * time and shows nobody as busy. An event and not a to-do, since most calendars leave to-dos out on import. A
 * due time that alerts has an alarm 15 minutes before, though not before receipt.
 *
 * Parts of a second are dropped, so that the event is never later than the due time.
 *
 * @param due What `firstResponseDue` returned.
 * @param options `stamp` is when the text was made, for DTSTAMP. With the ticket's own id in `uid` a calendar
 *   moves the event when the due time changes; by default the UID comes from receipt, tier and priority.
 * @throws DuebyError `invalid-instant`, `missing-offset`, `out-of-range`.
 *
 * @example
 * import { firstResponseDue, gladly } from 'dueby'
 * import { dueToIcal } from 'dueby/import'
 * const request = { tier: 'premium', priority: 'P1', receivedAt: '2023-12-25T03:00:00-08:00' } as const
 * const text = dueToIcal(firstResponseDue(request, gladly), { stamp: request.receivedAt, uid: 'ticket-17' })
 * const lines = text.split('\r\n')
 * lines.includes('DTSTART:20231225T120000Z') // => true
 * lines.includes('TRIGGER:-PT900S') // => true
 */
export function dueToIcal(
  due: Due,
  options: { readonly stamp: Instant; readonly summary?: string; readonly uid?: string },
): string {
  requireDue(due, options)
  const { tier, priority, receivedAt } = due
  const received = icalInstant(receivedAt)
  const uid =
    options.uid ?? icalUid(`due-${received}`, JSON.stringify([tier, priority, checkedDate(receivedAt)]))
  const summary = options.summary ?? `Response due: ${tier} ${priority}`
  return icalLines([
    ...ICAL_HEAD,
    'BEGIN:VEVENT',
    `UID:${textToIcal(uid)}`,
    `DTSTAMP:${icalInstant(options.stamp)}`,
    `DTSTART:${icalInstant(due.dueAt)}`,
    `SUMMARY:${textToIcal(summary)}`,
    `DESCRIPTION:${textToIcal(descriptionOf(due))}`,
    'TRANSP:TRANSPARENT',
    ...(due.alerts ? alarmLines(due, summary) : []),
    'END:VEVENT',
    ICAL_END,
  ])
}

function requireDue(due: unknown, options: unknown): void {
  const isDue = isRecord(due) && isRecord(due.target) && Array.isArray(due.warnings)
  throwIssues([
    ...(isDue ? [] : [icalIssue('wrong-type', [], due, 'is no due time', 'what firstResponseDue returns')]),
    ...(isRecord(options)
      ? []
      : [icalIssue('wrong-type', ['options'], options, 'is no object', '{ stamp: due.receivedAt }')]),
    ...['summary', 'uid'].flatMap((key) => {
      const value = isRecord(options) ? options[key] : undefined
      return value === undefined || typeof value === 'string'
        ? []
        : [icalIssue('wrong-type', ['options', key], value, 'is no text', 'a text')]
    }),
  ])
}

function descriptionOf({ tier, priority, receivedAt, target, exception, warnings }: Due): string {
  return [
    `Target: ${target.text}${exception ? ` (${exception})` : ''}`,
    `Tier ${tier}, priority ${priority}, received ${checkedDate(receivedAt).toISOString()}`,
    ...warnings.map(({ message }) => `Warning: ${message}`),
  ].join('\n')
}

const MOST_SECONDS_BEFORE = 15 * 60

function alarmLines({ receivedAt, dueAt }: Due, summary: string): string[] {
  const waiting = Math.floor((checkedDate(dueAt).getTime() - checkedDate(receivedAt).getTime()) / 1000)
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${textToIcal(summary)}`,
    `TRIGGER:-PT${Math.min(MOST_SECONDS_BEFORE, waiting)}S`,
    'END:VALARM',
  ]
}
