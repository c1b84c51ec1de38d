import { readArguments } from '../core/read-arguments'
import { optional, record } from '../core/reader'
import { WALL_CLOCK, type WallClock } from '../zone/wall-clock'
import type { Ledger } from './ledger'
import { ledgerText } from './ledger-text'
import { LEDGER } from './read-ledger'

const ARGUMENTS = record('', {
  ledger: LEDGER,
  options: optional(
    record("an options object such as { zone: 'Europe/London' }", { zone: optional(WALL_CLOCK) }),
  ),
})

/**
 * Writes a ledger as plain text: what counted, what did not and why, line by line, from the start to the due time (P6).
 * The text is in English, and the same on every machine (T2). Control characters in names are written as escapes. If there
 * are more than 3,000 lines before the due time, the first and the last 1,500 are written, and a line says how many are left
 * out. After the due time these are 16, 8 and 8, with all pauses between them.
 *
 * @param ledger From `explain` or `explainClock`. It may have been stored as JSON.
 * @param options.zone The time zone of the text: an IANA zone, or a schedule; by default the zone of the ledger. Business
 *   days stay dates of the ledger's zone, and the text says so.
 * @returns Lines in columns, without a line end after the last one.
 * @throws DuebyError with the issues of all arguments: `missing`, `wrong-type`, `unknown-option`, `invalid-instant`,
 *   `missing-offset`, `out-of-range`, `invalid-date`, `unknown-zone`, `not-in-order` and `unknown-key`.
 *
 * @example
 * const due = firstResponseDue({ tier: 'standard', priority: 'P1', receivedAt: '2023-11-03T17:00:00-07:00' }, gladly)
 * const lines = toText(explain(due, gladly)).split('\n')
 * lines[2] // => '    1 h     Fri 11-03 17:00–18:00   open'
 * lines.at(-1) // => '  due       Mon 2023-11-06 07:00 PST   1 h + 1 h = 2 h'
 */
export function toText(ledger: Ledger, options?: { readonly zone?: WallClock | undefined }): string {
  const read = readArguments(ARGUMENTS, { ledger, options })
  return ledgerText(read.ledger, MAX_LINES, read.options?.zone).join('\n')
}

// Two lines a day for four years.
const MAX_LINES = 3000
