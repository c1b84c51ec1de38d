import type { Due, Instant } from 'dueby'
import { dueIssues } from './check-due'
import { checkedDate, icalInstant, isInstant } from './ical-instant'
import { icalIssue, throwIssues } from './ical-issue'
import { ICAL_END, ICAL_HEAD, icalLines } from './ical-lines'
import { type Check, isText, optional, optionIssues } from './ical-options'
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
 * @throws DuebyError everything that is wrong, each with its place: `missing`, `wrong-type`, `unknown-key`,
 *   `empty-name`, `invalid-instant`, `missing-offset`, `out-of-range`.
 *
 * @example
 * import { firstResponseDue, gladly } from 'dueby'
 * import { dueToIcal } from 'dueby/formats'
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
  throwIssues([...dueIssues(due), ...optionIssues(options, OPTIONS, '{ stamp: due.receivedAt }')])
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

const OPTIONS: Readonly<Record<string, Check>> = {
  stamp: isInstant,
  summary: optional(isText),
  uid: optional((value, path) =>
    typeof value === 'string' && textToIcal(value).trim() === ''
      ? [icalIssue('empty-name', path, value, 'is empty', "a text that is the event's own, 'ticket-17'")]
      : isText(value, path),
  ),
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
  const waited = Math.floor((checkedDate(dueAt).getTime() - checkedDate(receivedAt).getTime()) / 1000)
  const waiting = Math.max(0, waited)
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${textToIcal(summary)}`,
    `TRIGGER:-PT${Math.min(MOST_SECONDS_BEFORE, waiting)}S`,
    'END:VALARM',
  ]
}
