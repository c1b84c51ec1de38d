import { type Command, Option } from '@commander-js/extra-typings'
import { refuseArguments } from '../options/arguments'
import { excelOption, jsonFormatOption } from '../options/options'
import type { Shell } from '../shell/machine'
import { TICKETS, withTicketOptions } from '../tickets/ticket-options'

/** Adds `dueby compare`: what another policy would change. */
export function addCompareCommand(program: Command, shell: Shell): void {
  const compare = program
    .command('compare')
    .description('show what another policy would have changed for past tickets')
    .argument('<old>', 'the policy now: a .json or .yaml file, - for standard input, or gladly')
    .argument('<new>', 'the policy that could replace it, in the same forms')
    .argument('[file]', TICKETS)
    .addOption(
      new Option(
        '--format <format>',
        'what to write: table has the totals, csv and ndjson a row for each target, json both',
      )
        .choices(['table', 'csv', 'ndjson', 'json'] as const)
        .default('table' as const),
    )
    .addOption(jsonFormatOption())
    .addOption(excelOption())
    .option('--changed', 'only targets that change, in csv, ndjson and json')
  withTicketOptions(compare)
    .addHelpText('after', EXAMPLES)
    .allowExcessArguments()
    .action(async (before, after, file, { json, ...options }, command) => {
      refuseArguments(command, 3)
      const { runCompare } = await import('./run-compare')
      const policies = { before, after }
      await runCompare(policies, file ?? '-', json ? { ...options, format: 'json' } : options, command, shell)
    })
}

const EXAMPLES = `
Examples:
  dueby compare gladly faster.yaml tickets.csv --now 2024-01-05T09:00:00-08:00
  dueby compare old.yaml new.yaml histories.ndjson \\
    --format csv --changed > changes.csv`
