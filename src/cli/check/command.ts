import type { Command } from '@commander-js/extra-typings'
import { refuseArguments } from '../options/arguments'
import { jsonOption, policyOption } from '../options/options'
import type { Shell } from '../shell/machine'

/** Adds `dueby check`: the errors of a policy, and advice about it. */
export function addCheckCommand(program: Command, shell: Shell): void {
  program
    .command('check')
    .description('print the errors of a policy, or advice about it, each with its line')
    .addOption(policyOption())
    .option(
      '--from <date>',
      'the first date to look at, such as 2024-01-01, or today (default: no advice about dates)',
    )
    .option('--through <date>', 'the last date to look at (default: a year after --from)')
    .option('--strict', 'exit with 1 for advice, too')
    .addOption(jsonOption())
    .addHelpText('after', EXAMPLES)
    .allowExcessArguments()
    .action(async (options, command) => {
      refuseArguments(command)
      const { printCheck } = await import('./print-check')
      return printCheck(options, shell)
    })
}

const EXAMPLES = `
Examples:
  dueby check --policy acme.yaml
  dueby check --policy acme.yaml --strict --from today`
