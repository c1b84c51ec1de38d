import type { CommandUnknownOpts } from '@commander-js/extra-typings'
import { DuebyError, type Period, type WallClock } from 'dueby'
import { refuseExcel } from '../options/arguments'
import { dateOf } from '../options/date'
import { policySource } from '../policy-file/policy-source'
import { readPolicy } from '../policy-file/read-policy'
import { type Colours, coloursOf } from '../shell/colours'
import { withCommas } from '../shell/counted'
import { EXIT } from '../shell/exit-code'
import { labelledLine } from '../shell/labelled-lines'
import type { Machine, Shell } from '../shell/machine'
import { UsageError } from '../shell/usage-error'
import { writeFile } from '../shell/write-file'
import { allProblems } from '../table/cells/row-problems'
import { prioritiesOf } from '../table/columns/priorities-of'
import { problemText } from '../table/rows/problem-text'
import { warningLines } from '../tickets/holiday-warnings'
import { openTickets, refuseSharedInput, type TicketOptions } from '../tickets/open-tickets'
import { isUnread, type Ticket, type TicketFile, type UnreadTicket } from '../tickets/ticket'
import { collector } from './figures/collect'
import type { ReportData, ReportDates } from './figures/report-data'

/** The options of `dueby report`. */
export interface ReportOptions extends TicketOptions {
  readonly format: 'table' | 'csv' | 'json' | 'html'
  readonly out?: string | undefined
  readonly excel?: true | undefined
  readonly period: Period
  readonly from?: string | undefined
  readonly through?: string | undefined
}

/** The most rejected tickets that are named. */
const MOST_NAMED = 20

/** Reads a file of tickets, and writes which targets were met. */
export async function runReport(
  file: string,
  options: ReportOptions,
  command: CommandUnknownOpts,
  shell: Shell,
): Promise<void> {
  refuseExcel(options, command)
  refuseSharedInput(file, options, { 'the policy': policySource(options.policy, shell).path })
  const { policy, merged, title } = await readPolicy(options.policy, shell)
  const say = (label: string, text: string): void => shell.err(labelledLine(label, text))
  const columns = [...new Set(options.groupBy)]
  const dates = datesOf(options, merged.schedule, shell)
  say('Policy', title)
  const { what, stated, now, problemOf, notes, tickets } = await openTickets(
    file,
    { ...options, groupBy: columns },
    merged,
    command,
    shell,
  )
  for (const [label, text] of stated) say(label, text)

  const collected = collector({
    policy,
    title,
    source: what.replace(/^the file '(.*)'$/, '$1'),
    now,
    wallClock: merged.schedule,
    zone: merged.schedule.timeZone,
    history: options.lenient ? 'lenient' : 'strict',
    tiers: merged.tiers,
    priorities: prioritiesOf(merged),
    columns,
    period: options.period,
    dates,
  })
  const unread: UnreadTicket[] = []
  let rejected = 0
  for await (const batch of tickets) {
    for (const ticket of batch) {
      const problem = isUnread(ticket) ? ticket : added(ticket, collected, problemOf)
      if (problem === undefined) continue
      rejected++
      if (options.format === 'json' || unread.length < MOST_NAMED) unread.push(problem)
    }
  }
  const data = collected.data(rejected)
  const colours = coloursOf(options.out === undefined ? 'out' : 'file', shell)
  const text = await written(options.format, data, unread, colours, options.excel === true)
  if (options.out === undefined) shell.out(text)
  else await writeFile(options.out, text, shell)
  sayTotals(data, unread, say)
  for (const [label, text] of [...notes(), ...collected.notes(), ...warningLines(data.warnings)])
    say(label, text)
  if (rejected > 0) shell.exitWith(EXIT.REJECTS)
}

/** The dates of `--from` and `--through`. `undefined` if the report is about all dates. */
function datesOf(
  { from, through }: ReportOptions,
  wallClock: WallClock,
  machine: Machine,
): ReportDates | undefined {
  if (from === undefined && through === undefined) return undefined
  const dates = {
    ...(from !== undefined && { from: dateOf('--from', from, wallClock, machine) }),
    ...(through !== undefined && { through: dateOf('--through', through, wallClock, machine) }),
  }
  if (dates.from !== undefined && dates.through !== undefined && dates.from > dates.through)
    throw new UsageError(`--from: ${dates.from} is after --through: ${dates.through}. Exchange the dates.`)
  return dates
}

function added(
  ticket: Ticket,
  collected: ReturnType<typeof collector>,
  problemOf: TicketFile['problemOf'],
): UnreadTicket | undefined {
  try {
    collected.add(ticket)
    return undefined
  } catch (error) {
    if (!(error instanceof DuebyError)) throw error
    return { line: ticket.line, id: ticket.id, problem: allProblems(error.issues.map(problemOf)) }
  }
}

async function written(
  format: ReportOptions['format'],
  data: ReportData,
  unread: readonly UnreadTicket[],
  colours: Colours,
  isForExcel: boolean,
): Promise<string> {
  switch (format) {
    case 'html':
      return (await import('./page/report-page')).reportPage(data)
    case 'table':
      return (await import('./forms/report-table')).reportTable(data, colours)
    case 'csv':
      return (await import('./forms/report-csv')).reportCsv(data, isForExcel)
    case 'json':
      return (await import('./forms/report-json')).reportJson(data, unread)
  }
}

function sayTotals(
  { tickets, receivedLater, outsideDates, rejected }: ReportData,
  unread: readonly UnreadTicket[],
  say: (label: string, text: string) => void,
): void {
  const later = receivedLater === 0 ? '' : ` + ${withCommas(receivedLater)} received later`
  const outside =
    outsideDates === undefined ? '' : ` + ${withCommas(outsideDates)} without a target on its dates`
  say(
    'Tickets',
    `${withCommas(tickets + receivedLater + (outsideDates ?? 0) + rejected)} in = ${withCommas(tickets)} in the report${later}${outside} + ${withCommas(rejected)} rejected`,
  )
  for (const { line, problem } of unread.slice(0, MOST_NAMED)) say('Rejected', problemText(line, problem))
  if (rejected > MOST_NAMED) say('Rejected', `and ${withCommas(rejected - MOST_NAMED)} more`)
}
