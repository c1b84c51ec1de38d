import type { ParsedClock } from '../zone/clock'
import { dueNote } from './due-note'
import { headingOf } from './heading'
import { type Line, ledgerLines } from './ledger-lines'
import type { ParsedLedger } from './read-ledger'
import { statusOf } from './status'
import { stampText } from './time-text'
import { wallOf } from './wall'
import { startWord } from './words'

/** The lines of the text of a ledger; the first is its heading. */
export function ledgerText(ledger: ParsedLedger, shownOn?: ParsedClock): string[] {
  const { startedAt, dueAt, segments, warnings } = ledger
  const own = wallOf({ timeZone: ledger.zone, corrections: ledger.zoneChanges ?? [] })
  const wall = shownOn ? wallOf(shownOn) : own
  // Business days are dates of the schedule. On another clock they would be other days.
  const isOfDates = ledger.days !== undefined && shownOn !== undefined && shownOn.timeZone !== ledger.zone
  const [what, by] = headingOf(ledger)
  const lines = ledgerLines(ledger, isOfDates ? own : wall, own)
  const isLate = ({ from, to }: Line): boolean => from >= dueAt && to > dueAt
  const toDue = lines.filter((line) => !isLate(line))
  const late = lines.filter(isLate)
  const start = segments[0]?.from ?? startedAt
  const status = statusOf(ledger, wall)

  // Labels, amounts and dates are columns that are as wide as their longest entry.
  const widest = (key: 'amount' | 'when', least: number): number =>
    lines.reduce((width, line) => Math.max(width, line[key].length), least)
  const [left, right] = [widest('amount', 6) + 6, widest('when', 21) + 3]
  const labelled = (label: string, text: string): string => `  ${label}`.padEnd(left) + text
  const row = ({ amount, when, why }: Line): string =>
    (`    ${amount}`.padEnd(left) + when.padEnd(right) + why).trimEnd()
  return [
    `${what} (${by})`,
    labelled(startWord(ledger), stampText(startedAt, wall)),
    ...(isOfDates ? [labelled('dates', `on the clock of ${ledger.zone}`)] : []),
    ...(start > startedAt ? [labelled('counted', `from ${stampText(start, wall)}`)] : []),
    ...toDue.map(row),
    labelled('due', `${stampText(dueAt, wall)}   ${dueNote(ledger, lines, wall, own)}`),
    // One line after the due time says no more than the status.
    ...(late.length > 1 ? late.map(row) : []),
    ...(status ? [labelled(status.state, `${status.what} ${status.at}, ${status.left}`.trimStart())] : []),
    ...warnings.map((warning) => labelled('warning', warning)),
  ]
}
