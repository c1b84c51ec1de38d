import type { Command } from '@commander-js/extra-typings'
import { refuseArguments, required } from '../options/arguments'
import {
  disambiguationOption,
  jsonOption,
  policyOption,
  showInOption,
  timeFormatOption,
  zoneOption,
} from '../options/options'
import { metricOption, priorityOption, receivedOption, tierOption } from '../options/request'
import type { Machine } from '../shell/machine'

/** Adds `dueby due`: when the answer to a request is due, and which rule decided it. */
export function addDueCommand(program: Command, machine: Machine): void {
  program
    .command('due')
    .description('print when the answer to a request is due, and which rule decided it')
    .addOption(tierOption())
    .addOption(priorityOption())
    .addOption(receivedOption())
    .addOption(metricOption())
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
  dueby due --tier standard --priority P1 --received 2023-12-26T10:00 \\
    --zone America/Los_Angeles
  dueby due --tier standard --priority P1 --received '26/12/2023 10:00' \\
    --time-format 'dd/MM/yyyy HH:mm' --zone local
  dueby due --tier premium --priority P2 --received now \\
    --policy acme.yaml --json`
