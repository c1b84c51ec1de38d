import type { Command } from '@commander-js/extra-typings'
import { refuseArguments } from '../options/arguments'
import { jsonOption, policyOption, showInOption } from '../options/options'
import type { Shell } from '../shell/machine'

/** Adds `dueby status`: the clocks of a ticket at one moment. */
export function addStatusCommand(program: Command, shell: Shell): void {
  program
    .command('status')
    .description('print the clocks of a ticket: what is due, what is late, what comes next')
    .argument('[file]', 'the history of the ticket: events as JSON or NDJSON; - is standard input', '-')
    .option(
      '--now <time>',
      'the time at which the ticket is judged, with an offset (default: the current time)',
    )
    .option('--lenient', 'leave out events that cannot have happened, and list them')
    .option('--ledger', 'also explain each due time')
    .addOption(showInOption('the zone to show times in, instead of that of the policy'))
    .addOption(policyOption())
    .addOption(jsonOption())
    .addHelpText('after', EXAMPLES)
    .allowExcessArguments()
    .action(async (file, options, command) => {
      refuseArguments(command, 1)
      const { printStatus } = await import('./print-status')
      await printStatus(file, options, shell)
    })
}

const EXAMPLES = `
A history is a list of events, or one event a line:
  {"type":"received","at":"2023-11-06T18:00Z","tier":"standard","priority":"P2"}
  {"type":"paused","at":"2023-11-06T19:00Z","reason":"customer"}

Examples:
  dueby status ticket.json --now 2023-11-06T13:00:00-08:00
  cat ticket.ndjson | dueby status --policy acme.yaml --json`
