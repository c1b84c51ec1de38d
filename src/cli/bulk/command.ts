import { type Command, Option } from '@commander-js/extra-typings'
import { refuseArguments } from '../options/arguments'
import { formatByName } from '../options/format-by-name'
import { jsonFormatOption, policyOption } from '../options/options'
import { fileOption, outOption, outputFile } from '../options/output-file'
import type { Shell } from '../shell/machine'
import { TICKETS, withTicketOptions } from '../tickets/ticket-options'

/** Adds `dueby bulk`: a file of tickets with the due times of every row. */
export function addBulkCommand(program: Command, shell: Shell): void {
  const bulk = program
    .command('bulk')
    .description('read a file of tickets and write the same rows with their due times')
    .argument('[file]', TICKETS)
    .addOption(policyOption())
    .addOption(outOption())
    .addOption(
      fileOption(
        '--rejects <file>',
        'where to write rows without an answer (default: NAME.rejects.csv, beside the output or the input)',
      ),
    )
    .addOption(
      new Option(
        '--format <format>',
        'what to write (default: as the input); CSV can become NDJSON, also by --out NAME.ndjson',
      ).choices(['csv', 'ndjson'] as const),
    )
    .addOption(jsonFormatOption('ndjson'))
    .option('--prefix <text>', 'what the names of the added columns begin with')
    .option(
      '--out-format <format>',
      'how due times are written; the same names and patterns as --time-format',
    )
    .option('--out-zone <zone>', 'the time zone of due times (default: --zone, else that of the policy)')
    .option(
      '--excel',
      'write added cells that begin with = + - @ so that no spreadsheet reads them as formulas',
    )
    .option('--bom', 'begin the output with a byte order mark, which Excel needs to show letters such as é')
    .option('--quiet', 'print no progress')
  withTicketOptions(bulk)
    .addHelpText('after', EXAMPLES)
    .allowExcessArguments()
    .action(async (file, { json, ...options }, command) => {
      refuseArguments(command, 1)
      const { runBulk } = await import('./run-bulk')
      const out = outputFile(options.out)
      const format = json ? 'ndjson' : (options.format ?? formatByName(out, FORMATS))
      await runBulk(file ?? '-', { ...options, out, format }, command, shell)
    })
}

const FORMATS = { ndjson: 'ndjson', jsonl: 'ndjson' } as const

const EXAMPLES = `
A column that no option names is found by its usual name, such as Created at.
Every row of the input is in the output, or in the rejects file with its line
and the reason.

Examples:
  dueby bulk tickets.csv --out due.csv
  dueby bulk tickets.csv --column received='Opened on' \\
    --time-format 'dd/MM/yyyy HH:mm' --zone local
  dueby bulk export.csv --preset jira --zone America/New_York \\
    --set tier=standard --policy acme.yaml
  dueby bulk --values priority:urgent=P1,high=P2 < tickets.ndjson > due.ndjson`
