import { type Command, Option } from '@commander-js/extra-typings'
import { refuseArguments } from '../options/arguments'
import { formatByName } from '../options/format-by-name'
import { excelOption, jsonFormatOption, policyOption } from '../options/options'
import { outOption, outputFile } from '../options/output-file'
import type { Shell } from '../shell/machine'
import { groupByOption } from '../table/columns/column-options'
import { HELP_DESKS } from '../tickets/exports'
import { TICKETS, withTicketOptions } from '../tickets/ticket-options'

/** Adds `dueby report`: which targets were met. */
export function addReportCommand(program: Command, shell: Shell): void {
  const report = program
    .command('report')
    .description(
      'read a file of tickets and report which targets were met, as a table, data or a page with charts',
    )
    .argument('[file]', TICKETS)
    .addOption(policyOption())
    .addOption(
      new Option('--format <format>', 'what to write (default: by the ending of --out, else table)').choices([
        'table',
        'csv',
        'json',
        'html',
      ] as const),
    )
    .addOption(groupByOption())
    .addOption(
      new Option('--period <period>', 'the periods to report by').choices(PERIODS).default('month' as const),
    )
    .option(
      '--from <date>',
      'only targets that were met, missed or cancelled on this date or later, such as 2024-01-01, or today',
    )
    .option('--through <date>', 'only targets that were met, missed or cancelled on this date or earlier')
    .addOption(jsonFormatOption())
    .addOption(excelOption())
    .addOption(outOption())
  withTicketOptions(report)
    .addHelpText('after', EXAMPLES)
    .allowExcessArguments()
    .action(async (file, { json, ...options }, command) => {
      refuseArguments(command, 1)
      const { runReport } = await import('./run-report')
      const out = outputFile(options.out)
      const format = json ? 'json' : (options.format ?? formatByName(out, FORMATS) ?? 'table')
      await runReport(file ?? '-', { ...options, out, format }, command, shell)
    })
}

const PERIODS = ['day', 'week', 'month', 'quarter', 'year'] as const

const FORMATS = { csv: 'csv', json: 'json', html: 'html', htm: 'html' } as const

const EXAMPLES = `
A file has a row for each ticket, with the columns of dueby bulk, or a line for
each ticket: its history, {"id":"T-1","events":[…]}, or the ticket as the API of
a help desk returns it (${HELP_DESKS}).

Examples:
  dueby report tickets.csv --now 2024-01-05T09:00:00-08:00
  dueby report histories.ndjson --policy acme.yaml \\
    --out report.html
  dueby report tickets.csv --from 2023-10-01 --through 2023-12-31 \\
    --group-by team`
