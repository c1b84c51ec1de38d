import { type Due, type Instant, type Issue, METRIC_NAMES, METRICS, type Metric } from 'dueby'
import { isFull, type Message, report } from '../../../core/issue'
import { choice, list, optional, part, record, text } from '../../../core/reader'
import { INSTANT, parseOrThrow, TEXT } from '../../shared/arguments'
import { calendarText } from './calendar-text'
import { icalUid, instantToIcal, textToIcal } from './values'

/**
 * Writes the due time of a ticket as an iCalendar text (`.ics`): one event at the due instant, in UTC, that takes no
 * time and does not mark anybody as busy. It is an event because most calendars ignore to-dos when they import a
 * text. If the due time alerts, the event has an alarm 15 minutes before, but not before receipt.
 *
 * Parts of a second are dropped, so the event is never later than the due time.
 *
 * @param due The result of `firstResponseDue` or `due`; also after a round trip through JSON.
 * @param options.stamp The instant at which the text is made, for DTSTAMP.
 * @param options.summary The title of the event; by default the name of the metric, tier and priority, such as
 *   `First response due: premium P1`.
 * @param options.uid The id of the ticket, for example: with the same UID, a calendar moves the event when the due time
 *   changes. Due times of different metrics need different UIDs. By default the UID depends on metric, receipt, tier and
 *   priority.
 * @returns The text, with CR LF at the end of each line.
 * @throws DuebyError with all issues: `missing`, `wrong-type`, `unknown-key`, `unknown-option`, `empty-name`,
 *   `invalid-instant`, `missing-offset`, `out-of-range`.
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
  const { metric, receivedAt, dueAt, stamp, ...given } = parseOrThrow((issues) =>
    readArguments(due, options, issues),
  )
  const { tier, priority, alerts } = due
  const received = new Date(receivedAt).toISOString()
  // Without the metric for the first response, so that events of release 0.1.0 keep their UIDs.
  const ofMetric = metric === 'firstResponse' ? [] : [metric]
  const content = JSON.stringify([tier, priority, received, ...ofMetric])
  const ownUid = icalUid(`due-${instantToIcal(receivedAt)}`, content)
  const { uid = ownUid, summary = `${METRIC_NAMES[metric]} due: ${tier} ${priority}` } = given
  return calendarText([
    'BEGIN:VEVENT',
    `UID:${textToIcal(uid)}`,
    `DTSTAMP:${instantToIcal(stamp)}`,
    `DTSTART:${instantToIcal(dueAt)}`,
    `SUMMARY:${textToIcal(summary)}`,
    `DESCRIPTION:${textToIcal(descriptionOf(due, received))}`,
    'TRANSP:TRANSPARENT',
    ...(alerts ? alarmLines(dueAt - receivedAt, summary) : []),
    'END:VEVENT',
  ])
}

function descriptionOf({ tier, priority, target, exception, warnings }: Due, received: string): string {
  return [
    `Target: ${target.text}${exception ? ` (${exception})` : ''}`,
    `Tier ${tier}, priority ${priority}, received ${received}`,
    ...warnings.map(({ message }) => `Warning: ${message}`),
  ].join('\n')
}

const MAX_SECONDS_BEFORE = 15 * 60

function alarmLines(waitingMs: number, summary: string): string[] {
  const waiting = Math.max(0, Math.floor(waitingMs / 1000))
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${textToIcal(summary)}`,
    `TRIGGER:-PT${Math.min(MAX_SECONDS_BEFORE, waiting)}S`,
    'END:VALARM',
  ]
}

interface Arguments {
  readonly metric: Metric
  readonly receivedAt: number
  readonly dueAt: number
  readonly stamp: number
  readonly summary?: string | undefined
  readonly uid?: string | undefined
}

function readArguments(due: unknown, options: unknown, issues: Issue[]): Arguments | undefined {
  const { metric = 'firstResponse', receivedAt, dueAt } = DUE.read(due, [], issues) ?? {}
  const { stamp, summary, uid } = OPTIONS.read(options, ['options'], issues) ?? {}
  if (receivedAt === undefined || dueAt === undefined || stamp === undefined) return undefined
  return { metric, receivedAt, dueAt, stamp, summary, uid }
}

const WARNING = part('an object with a message', { message: TEXT })

/** The parts of a due time that are written. A caller may have built or stored it. */
const DUE = part('the result of firstResponseDue', {
  metric: optional(choice(METRICS)),
  tier: TEXT,
  priority: TEXT,
  receivedAt: INSTANT,
  dueAt: INSTANT,
  target: part('a target, as firstResponseDue has it', { text: TEXT }),
  exception: optional(TEXT),
  warnings: list('a list of warnings', (warnings, path, issues) => {
    // The iterator does not skip holes, of which a list can have billions.
    for (const [index, warning] of warnings.entries()) {
      if (isFull(issues)) break
      WARNING.read(warning, [...path, index], issues)
    }
    return warnings
  }),
})

const OPTIONS = record('{ stamp: due.receivedAt }', {
  stamp: INSTANT,
  summary: optional(TEXT),
  uid: optional(
    text(TEXT.expected, (written, path, issues) => {
      if (textToIcal(written).trim() === '') report(issues, EMPTY_UID, path, written)
      return written
    }),
  ),
})

const EMPTY_UID: Message = {
  code: 'empty-name',
  words: (received) => [
    `the UID ${received} has no visible character`,
    "a text that identifies the event, 'ticket-17'",
  ],
}
