import type { CommandUnknownOpts } from '@commander-js/extra-typings'
import { namesOfAll } from '../../page/policy-parts/names-in'
import { refuseExcel } from '../options/arguments'
import { readPolicy } from '../policy-file/read-policy'
import { coloursOf } from '../shell/colours'
import { withCommas } from '../shell/counted'
import { EXIT } from '../shell/exit-code'
import { firstLines, type LabelledLines, sayLines } from '../shell/labelled-lines'
import type { Shell } from '../shell/machine'
import { printableJson } from '../shell/printable'
import { warningLines } from '../tickets/holiday-warnings'
import { openTickets, refuseSharedInput, type TicketOptions } from '../tickets/open-tickets'
import { csvHead, csvRow, type RowOf, type UnjudgedRow } from './compared-row'
import { type ComparedTickets, ticketComparison } from './ticket-comparison'
import { totalsTables } from './totals-tables'

/** The options of `dueby compare`. */
export interface CompareOptions extends TicketOptions {
  readonly format: 'table' | 'csv' | 'ndjson' | 'json'
  readonly changed?: true | undefined
  readonly excel?: true | undefined
}

/** Compares two policies on a file of tickets. Rows are written as they come. */
export async function runCompare(
  { before: oldPath, after: newPath }: { readonly before: string; readonly after: string },
  file: string,
  options: CompareOptions,
  command: CommandUnknownOpts,
  shell: Shell,
): Promise<void> {
  refuseExcel(options, command)
  if (options.changed && options.format === 'table')
    command.error(
      'error: --changed leaves out targets, and a table has only totals. Add --format csv, ndjson or json.',
    )
  refuseSharedInput(file, options, { 'the old policy': oldPath, 'the new policy': newPath })
  const before = await readPolicy(oldPath, shell)
  const after = await readPolicy(newPath, shell)
  const say = (lines: LabelledLines): void => sayLines(lines, shell.err)
  say([
    ['Old', before.title],
    ['New', after.title],
  ])
  const { format } = options
  // For reading the file, a policy that knows the names of both.
  const { tiers, priorities } = namesOfAll([after.merged, before.merged])
  const known = { ...before.merged, tiers, priorities }
  const opened = await openTickets(file, options, known, command, shell)
  const { stated, now, history, problemOf, notes, tickets } = opened
  say(stated)

  const isOnlyChanged = options.changed === true
  const comparison = ticketComparison(before, after, { now, history, isOnlyChanged, known, problemOf })
  const all: (RowOf | UnjudgedRow)[] = []
  let isOpen = format !== 'csv' || (await shell.written(csvHead()))
  for await (const batch of tickets) {
    if (!isOpen) break
    const rows = comparison.add(batch)
    if (format === 'json') all.push(...rows)
    else if (format !== 'table' && rows.length > 0) isOpen = await shell.written(rowsText(rows, options))
  }
  const compared = comparison.result()
  const { totals, notJudged } = compared
  if (format === 'json') {
    const [old, other] = [before.title, after.title]
    const { receivedLater } = compared
    const warnings = jsonWarnings(compared)
    const data = { old, new: other, now, totals, receivedLater, notJudged, rows: all, warnings }
    shell.out(`${printableJson(data)}\n`)
  }
  if (format === 'table' && totals.length > 0) shell.out(totalsTables(totals, coloursOf('out', shell)))
  say([...countLines(compared), ...notes(), ...warningsAndSkipped(compared)])
  if (notJudged > 0) shell.exitWith(EXIT.REJECTS)
}

function rowsText(rows: readonly (RowOf | UnjudgedRow)[], { format, excel }: CompareOptions): string {
  return rows
    .map((row) => (format === 'csv' ? csvRow(row, excel === true) : `${JSON.stringify(row)}\n`))
    .join('')
}

function jsonWarnings({ oldWarnings, newWarnings }: ComparedTickets): readonly object[] {
  return [
    ...oldWarnings.map((warning) => ({ policy: 'old', ...warning })),
    ...newWarnings.map((warning) => ({ policy: 'new', ...warning })),
  ]
}

/** How many tickets were judged, and why the first of the others were not. */
function countLines({ read, receivedLater, notJudged, problems }: ComparedTickets): LabelledLines {
  const judged = read - receivedLater - notJudged
  const later = receivedLater === 0 ? '' : ` + ${withCommas(receivedLater)} received later`
  const unjudged = problems.map(({ reason }) => ['Not judged', reason] as const)
  return [
    [
      'Tickets',
      `${withCommas(read)} in = ${withCommas(judged)} judged${later} + ${withCommas(notJudged)} not judged`,
    ],
    ...firstLines(unjudged, notJudged, 'Not judged'),
  ]
}

function warningsAndSkipped({ skipped, oldWarnings, newWarnings }: ComparedTickets): LabelledLines {
  return [
    ...skipped.lines(),
    ...warningLines(oldWarnings, 'old policy, '),
    ...warningLines(newWarnings, 'new policy, '),
  ]
}
