import type { CommandUnknownOpts } from '@commander-js/extra-typings'
import type { Period, WallClock } from 'dueby'
import { refuseExcel } from '../options/arguments'
import { dateOf } from '../options/date'
import { policySource } from '../policy-file/policy-source'
import { readPolicy } from '../policy-file/read-policy'
import { type Colours, coloursOf } from '../shell/colours'
import { EXIT } from '../shell/exit-code'
import { type LabelledLines, sayLines } from '../shell/labelled-lines'
import type { Shell } from '../shell/machine'
import { UsageError } from '../shell/usage-error'
import { writeFile } from '../shell/write-file'
import { prioritiesOf } from '../table/columns/priorities-of'
import { warningLines } from '../tickets/holiday-warnings'
import { judgeTickets, ticketLines } from '../tickets/judge-tickets'
import { openTickets, refuseSharedInput, type TicketOptions } from '../tickets/open-tickets'
import type { UnreadTicket } from '../tickets/ticket'
import { collector } from './figures/collector'
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
  const say = (lines: LabelledLines): void => sayLines(lines, shell.err)
  const columns = [...new Set(options.groupBy)]
  say([['Policy', title]])
  const opened = await openTickets(file, { ...options, groupBy: columns }, merged, command, shell)
  const { source, stated, now, history, notes } = opened
  const dates = datesOf(options, merged.schedule, now)
  say(stated)

  const collected = collector({
    policy,
    title,
    source,
    now,
    wallClock: merged.schedule,
    zone: merged.schedule.timeZone,
    history,
    tiers: merged.tiers,
    priorities: prioritiesOf(merged),
    columns,
    period: options.period,
    dates,
  })
  const rejects = await judgeTickets(opened, collected.add, options.format === 'json')
  const data = collected.data(rejects.count)
  const colours = coloursOf(options.out === undefined ? 'out' : 'file', shell)
  const text = await written(options.format, data, rejects.tickets, colours, options.excel === true)
  if (options.out === undefined) shell.out(text)
  else await writeFile(options.out, text, shell)
  const { tickets, receivedLater, outsideDates } = data
  const kinds = [
    [tickets, 'in the report'],
    [receivedLater || undefined, 'received later'],
    [outsideDates, 'without a target on its dates'],
  ] as const
  say([...ticketLines(kinds, rejects), ...notes(), ...collected.notes(), ...warningLines(data.warnings)])
  if (rejects.count > 0) shell.exitWith(EXIT.REJECTS)
}

/** The dates of `--from` and `--through`. `undefined` if the report is about all dates. */
function datesOf({ from, through }: ReportOptions, wallClock: WallClock, now: Date): ReportDates | undefined {
  if (from === undefined && through === undefined) return undefined
  const dates = {
    ...(from !== undefined && { from: dateOf('--from', from, wallClock, now) }),
    ...(through !== undefined && { through: dateOf('--through', through, wallClock, now) }),
  }
  if (dates.from !== undefined && dates.through !== undefined && dates.from > dates.through)
    throw new UsageError(`--from: ${dates.from} is after --through: ${dates.through}. Swap the dates.`)
  return dates
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
