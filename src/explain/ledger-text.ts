import type { ParsedClock } from '../zone/clock'
import { dateZones } from './date-zones'
import { dueNote } from './due-note'
import { headingOf } from './heading'
import { ledgerLines } from './ledger-lines'
import type { ParsedLedger } from './read-ledger'
import { statusOf } from './status'
import { stampText } from './time-text'
import { wallOf } from './wall'
import { startWord } from './words'

/** The lines of the text of a ledger; the first is its heading. */
export function ledgerText(ledger: ParsedLedger, shownOn?: ParsedClock): string[] {
  const { startedAt, dueAt, own, from, warnings } = ledger
  const wall = shownOn ? wallOf(shownOn.timeZone, shownOn.corrections) : own
  // Business days are dates of the schedule. On another clock they would be other days.
  const isOfDates = ledger.days && wall.timeZone !== own.timeZone
  const dates = dateZones(ledger)
  const [what, by] = headingOf(ledger)
  const lines = ledgerLines(ledger, isOfDates ? own : wall)
  const status = statusOf(ledger, wall)

  const untilDue = lines.filter(({ isAfterDue }) => !isAfterDue).length
  // One line of late or closed time after the due time says no more than the status.
  const isSaid = lines.length === untilDue + 1 && !/^(paused|resolved)/.test(lines.at(-1)?.why ?? '')
  const shown = isSaid ? lines.slice(0, untilDue) : lines
  // Labels, amounts and dates are columns that are as wide as their longest entry.
  const widest = (key: 'amount' | 'when', least: number): number =>
    shown.reduce((width, line) => Math.max(width, line[key].length), least)
  const [left, right] = [widest('amount', 6) + 6, widest('when', 21) + 3]
  const labelled = (label: string, text: string): string => `  ${label}`.padEnd(left) + text
  const written = shown.map(({ amount, when, why }) =>
    labelled(`  ${amount}`, when.padEnd(right) + why).trimEnd(),
  )
  return [
    `${what} (${by})`,
    labelled(startWord(ledger), stampText(startedAt, wall)),
    (isOfDates || dates !== own.timeZone) && labelled('dates', `on the clock of ${dates}`),
    from > startedAt && labelled('counted', `from ${stampText(from, wall)}`),
    written.slice(0, untilDue),
    labelled('due', `${stampText(dueAt, wall)}   ${dueNote(ledger, wall)}`),
    written.slice(untilDue),
    status && labelled(status.state, `${status.what} ${status.at}, ${status.left}`.trimStart()),
    warnings.map((warning) => labelled('warning', warning)),
  ].flatMap((part) => part || [])
}
