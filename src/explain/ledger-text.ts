import type { ParsedWallClock } from '../zone/wall-clock'
import { dateZones } from './date-zones'
import { dueNote } from './due-note'
import { headingOf } from './heading'
import { type Line, type LineWords, ledgerLines } from './ledger-lines'
import type { ParsedLedger } from './read-ledger'
import { statusOf } from './status'
import { stampText } from './time-text'
import { wallOf } from './wall'
import { startWord } from './words'

/**
 * The lines of the text of a ledger; the first is its heading.
 *
 * @param maxLines The limit on lines before the due time: the first and the last ones are kept (S7).
 */
export function ledgerText(ledger: ParsedLedger, maxLines: number, shownOn?: ParsedWallClock): string[] {
  const { startedAt, dueAt, own, from, warnings } = ledger
  const wall = shownOn ? wallOf(shownOn.timeZone, shownOn.corrections) : own
  // Business days are dates of the schedule. On another clock they would be other days.
  const isOfDates = ledger.days && wall.timeZone !== own.timeZone
  const dates = dateZones(ledger)
  const [what, by] = headingOf(ledger)
  const lines = ledgerLines(ledger, isOfDates ? own : wall)
  const status = statusOf(ledger, wall)

  const before = wordsOf(
    lines.filter(({ isAfterDue }) => !isAfterDue),
    maxLines,
    maxLines,
  )
  const late = lines.filter(({ isAfterDue }) => isAfterDue)
  // One line of late or closed time after the due time says no more than the status.
  const after = late.length === 1 && !late[0]?.isPause ? [] : wordsOf(late, MAX_LATE_LINES, maxLines)
  // Labels, amounts and dates are columns that are as wide as their longest entry.
  const widest = (column: 0 | 1, least: number): number =>
    [...before, ...after].reduce((width, line) => Math.max(width, line[column].length), least)
  const [labelWidth, dateWidth] = [widest(0, 6) + 6, widest(1, 21) + 3]
  const labelled = (label: string, text: string): string => `  ${label}`.padEnd(labelWidth) + text
  const written = ([amount, when, why]: LineWords): string =>
    labelled(`  ${amount}`, when.padEnd(dateWidth) + why).trimEnd()
  return [
    `${what} (${by})`,
    labelled(startWord(ledger), stampText(startedAt, wall)),
    (isOfDates || dates !== own.timeZone) && labelled('dates', `on the clock of ${dates}`),
    from > startedAt && labelled('counted', `from ${stampText(from, wall)}`),
    before.map(written),
    labelled('due', `${stampText(dueAt, wall)}   ${dueNote(ledger, wall)}`),
    after.map(written),
    status && labelled(status.state, `${status.what} ${status.at}, ${status.left}`.trimStart()),
    warnings.map((warning) => labelled('warning', warning)),
  ].flatMap((part) => part || [])
}

/**
 * The words of the lines. If there are too many, a line says how many are left out.
 *
 * @param maxLines The limit on lines: the first and the last ones are kept.
 * @param maxPauses The same for pauses.
 */
function wordsOf(lines: readonly Line[], maxLines: number, maxPauses: number): LineWords[] {
  const words: LineWords[] = []
  let leftOut = 0
  for (const [index, line] of lines.entries()) {
    const fromEnd = Math.min(index, lines.length - 1 - index)
    if (fromEnd >= (line.isPause ? maxPauses : maxLines) / 2) leftOut++
    else {
      if (leftOut > 0) words.push(['', `… and ${leftOut} more`, ''])
      leftOut = 0
      words.push(line.words())
    }
  }
  return words
}

// Three lines a day for a week of five days. The status says how late it is in all.
const MAX_LATE_LINES = 16
