import type { CommandUnknownOpts } from '@commander-js/extra-typings'
import { type ComparedCycle, comparePolicies, type Policy, ticketStatus, type UnjudgedTicket } from 'dueby'
import { refuseExcel } from '../options/arguments'
import { readPolicy } from '../policy-file/read-policy'
import { coloursOf } from '../shell/colours'
import { withCommas } from '../shell/counted'
import { EXIT } from '../shell/exit-code'
import { labelledLine } from '../shell/labelled-lines'
import type { Shell } from '../shell/machine'
import { printableJson } from '../shell/printable'
import { inHistoryWords } from '../shell/words'
import { problemText } from '../table/rows/problem-text'
import type { RowProblem } from '../table/rows/row'
import { warningLines } from '../tickets/holiday-warnings'
import { leftOut } from '../tickets/left-out'
import { openTickets, refuseSharedInput, type TicketOptions } from '../tickets/open-tickets'
import { isUnread, type Ticket } from '../tickets/ticket'
import { csvHead, csvRow, type RowOf, type UnjudgedRow } from './compared-row'
import { ticketWarnings } from './ticket-warnings'
import { totalsOf } from './totals'
import { totalsTables } from './totals-tables'

/** The options of `dueby compare`. */
export interface CompareOptions extends TicketOptions {
  readonly format: 'table' | 'csv' | 'ndjson' | 'json'
  readonly changed?: true | undefined
  readonly excel?: true | undefined
}

/** The most tickets that are named because they could not be judged. */
const MOST_NAMED = 20

/** Compares two policies on a file of tickets. Rows are written as they come. */
export async function runCompare(
  { before: oldPath, after: newPath }: { readonly before: string; readonly after: string },
  file: string,
  options: CompareOptions,
  command: CommandUnknownOpts,
  shell: Shell,
): Promise<void> {
  refuseExcel(options, command)
  refuseSharedInput(file, options, { 'the old policy': oldPath, 'the new policy': newPath })
  const before = await readPolicy(oldPath, shell)
  const after = await readPolicy(newPath, shell)
  const say = (label: string, text: string): void => shell.err(labelledLine(label, text))
  say('Old', before.title)
  say('New', after.title)
  const { format } = options
  const known = eitherOf(before.frame, after.frame)
  const { stated, now, notes, tickets } = await openTickets(file, options, known, command, shell)
  const history = options.lenient ? 'lenient' : 'strict'
  for (const [label, text] of stated) say(label, text)

  const totals = totalsOf(known)
  const oldWarnings = ticketWarnings(before.policy, now)
  const newWarnings = ticketWarnings(after.policy, now)
  const skipped = leftOut()
  const all: (RowOf | UnjudgedRow)[] = []
  const problems: UnjudgedRow[] = []
  let [read, notJudged, receivedLater] = [0, 0, 0]
  let isOpen = format !== 'csv' || (await shell.written(csvHead()))
  for await (const batch of tickets) {
    if (!isOpen) break
    const readable = batch.filter((ticket): ticket is Ticket => !isUnread(ticket))
    const unjudged = batch.filter(isUnread).map(({ problem, ...ticket }) => unjudgedRow(ticket, problem))
    read += batch.length
    const events = readable.map((ticket) => ticket.events)
    const compared = comparePolicies(before.policy, after.policy, events, { now, history })
    totals.add(compared.totals)
    const rows: RowOf[] = []
    const withoutRows = new Set(readable)
    for (const row of compared.rows) {
      const ticket = readable[row.ticket]
      if (ticket === undefined) continue
      withoutRows.delete(ticket)
      if (row.verdict === 'not judged') {
        unjudged.push(unjudgedRow(ticket, { column: '', reason: unjudgedText(row) }))
        continue
      }
      oldWarnings.add(ticket, row.before)
      newWarnings.add(ticket, row.after)
      if (!options.changed || row.verdict !== 'same') rows.push({ id: ticket.id, ...withoutPosition(row) })
    }
    if (options.lenient) {
      const faulty = new Set(unjudged.map(({ line }) => line))
      for (const { line, events: its } of readable)
        if (!faulty.has(line)) skipped.add(line, ticketStatus(its, before.policy, { now, history }).clocks)
    }
    // A ticket without a row has not come yet, or has no target.
    for (const { events: its } of withoutRows) {
      const { receivedAt } = ticketStatus(its, before.policy, { now, history: 'lenient' })
      if (receivedAt > now) receivedLater++
    }
    notJudged += unjudged.length
    unjudged.sort((a, b) => a.line - b.line)
    problems.push(...unjudged.slice(0, MOST_NAMED - problems.length))
    const found = [...rows, ...unjudged]
    if (format === 'json') all.push(...found)
    else if (format !== 'table' && found.length > 0)
      isOpen = await shell.written(
        found
          .map((row) => (format === 'csv' ? csvRow(row, options.excel === true) : `${JSON.stringify(row)}\n`))
          .join(''),
      )
  }
  const list = totals.list()
  if (format === 'json') {
    const warnings = [
      ...oldWarnings.list().map((warning) => ({ policy: 'old', ...warning })),
      ...newWarnings.list().map((warning) => ({ policy: 'new', ...warning })),
    ]
    const [old, other] = [before.title, after.title]
    const data = { old, new: other, now, totals: list, receivedLater, notJudged, rows: all, warnings }
    shell.out(`${printableJson(data)}\n`)
  }
  if (format === 'table' && list.length > 0) shell.out(totalsTables(list, coloursOf('out', shell)))
  const judged = read - receivedLater - notJudged
  const later = receivedLater === 0 ? '' : ` + ${withCommas(receivedLater)} received later`
  say(
    'Tickets',
    `${withCommas(read)} in = ${withCommas(judged)} judged${later} + ${withCommas(notJudged)} not judged`,
  )
  for (const { reason } of problems) say('Not judged', ` ${reason}`)
  if (notJudged > problems.length) say('Not judged', ` and ${withCommas(notJudged - problems.length)} more`)
  const about = [
    ...skipped.lines(),
    ...warningLines(oldWarnings.list(), 'old policy, '),
    ...warningLines(newWarnings.list(), 'new policy, '),
  ]
  for (const [label, text] of [...notes(), ...about]) say(label, text)
  if (notJudged > 0) shell.exitWith(EXIT.REJECTS)
}

/** A policy that knows the names of both, for reading the file. */
function eitherOf(before: Policy, after: Policy): Policy {
  const ids = new Set(before.priorities.map(({ id }) => id))
  return {
    ...before,
    tiers: [...new Set([...before.tiers, ...after.tiers])],
    priorities: [...before.priorities, ...after.priorities.filter(({ id }) => !ids.has(id))],
  }
}

function unjudgedRow({ line, id }: Pick<Ticket, 'line' | 'id'>, problem: RowProblem): UnjudgedRow {
  return { id, verdict: 'not judged', line, reason: problemText(line, problem) }
}

function withoutPosition({ ticket: _, ...row }: ComparedCycle): Omit<ComparedCycle, 'ticket'> {
  return row
}

function unjudgedText({ issues }: UnjudgedTicket): string {
  const policies = new Map<string, string>()
  for (const { policy, issue } of issues) {
    const { message } = inHistoryWords(issue)
    const name = policy === 'before' ? 'old' : 'new'
    policies.set(message, policies.has(message) ? 'old and new' : name)
  }
  return [...policies].map(([message, name]) => `${name}: ${message}`).join(' ')
}
