import { type Command, Option } from '@commander-js/extra-typings'
import { refuseArguments } from '../options/arguments'
import { excelOption, jsonFormatOption, policyOption } from '../options/options'
import type { Shell } from '../shell/machine'
import { TICKETS, withTicketOptions } from '../tickets/ticket-options'

/** Adds `dueby queue`: which ticket is next. */
export function addQueueCommand(program: Command, shell: Shell): void {
  const queue = program
    .command('queue')
    .description('read a file of tickets and list those that wait for you, the most urgent first')
    .argument('[file]', TICKETS)
    .addOption(policyOption())
    .addOption(
      new Option('--format <format>', 'what to write')
        .choices(['table', 'csv', 'json'] as const)
        .default('table' as const),
    )
    .addOption(jsonFormatOption())
    .addOption(excelOption())
    .option(
      '--within <time>',
      "only tickets that are late, or due within this time: '4 hours', '2 business hours', '1 business day'",
    )
  withTicketOptions(queue)
    .addHelpText('after', EXAMPLES)
    .allowExcessArguments()
    .action(async (file, { json, ...options }, command) => {
      refuseArguments(command, 1)
      const { runQueue } = await import('./run-queue')
      await runQueue(file ?? '-', json ? { ...options, format: 'json' } : options, command, shell)
    })
}

const EXAMPLES = `
A ticket is listed with the target that is due first. Tickets with no open
target, or with only paused or exempted ones, are only counted.

Examples:
  dueby queue tickets.csv
  dueby queue tickets.csv --policy acme.yaml --within '2 business hours'`
