import { type Command, Option } from '@commander-js/extra-typings'
import { refuseArguments, required } from '../options/arguments'
import {
  disambiguationOption,
  jsonOption,
  policyOption,
  showInOption,
  timeFormatOption,
  zoneOption,
} from '../options/options'
import type { Machine } from '../shell/machine'

/** Adds `dueby due`: when the answer to a request is due, and which rule decided it. */
export function addDueCommand(program: Command, machine: Machine): void {
  program
    .command('due')
    .description('print when the answer to a request is due, and why')
    .option('--tier <tier>', "the customer's tier, such as standard (required)")
    .option('--priority <priority>', "the request's priority, such as P1 (required)")
    .option(
      '--received <time>',
      'when it was received: 2023-12-26T10:00:00-08:00, 2023-12-26T10:00 with --zone, or now (required)',
    )
    .addOption(
      new Option('--metric <metric>', 'what is promised')
        .choices(['firstResponse', 'nextResponse', 'periodicUpdate', 'resolution'] as const)
        .default('firstResponse'),
    )
    .addOption(zoneOption())
    .addOption(timeFormatOption())
    .addOption(disambiguationOption())
    .addOption(showInOption())
    .addOption(policyOption())
    .addOption(jsonOption())
    .addHelpText('after', EXAMPLES)
    .allowExcessArguments()
    .action(async (options, command) => {
      refuseArguments(command)
      const { tier, priority, received } = options
      const request = required(command, { tier, priority, received })
      const { printDue } = await import('./print-due')
      await printDue({ ...options, ...request }, command, machine)
    })
}

const EXAMPLES = `
Examples:
  dueby due --tier standard --priority P1 --received 2023-12-26T10:00 --zone America/Los_Angeles
  dueby due --tier standard --priority P1 --received '26/12/2023 10:00' --time-format 'dd/MM/yyyy HH:mm' --zone local
  dueby due --tier premium --priority P2 --received now --policy acme.yaml --json`
