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
import { fileOption } from '../options/output-file'
import { metricOption, priorityOption, receivedOption, tierOption } from '../options/request'
import type { Shell } from '../shell/machine'

/** Adds `dueby explain`: the ledger of a due time, as text, data or a picture. */
export function addExplainCommand(program: Command, shell: Shell): void {
  program
    .command('explain')
    .description('explain a due time: what counted, what did not and why, as text or as a picture')
    .addOption(tierOption())
    .addOption(priorityOption())
    .addOption(receivedOption())
    .addOption(metricOption())
    .addOption(zoneOption())
    .addOption(timeFormatOption())
    .addOption(disambiguationOption())
    .addOption(showInOption('the zone to show times in, instead of that of the policy, but not in pictures'))
    .addOption(fileOption('--svg <file>', 'also draw it, as SVG'))
    .addOption(fileOption('--png <file>', 'also draw it, as PNG; needs the package @resvg/resvg-js'))
    .option(
      '--width <pixels>',
      'the width of the picture, from 320 to 4000 (default: 720); a PNG has twice as many pixels',
    )
    .addOption(policyOption())
    .addOption(jsonOption())
    .addHelpText('after', EXAMPLES)
    .allowExcessArguments()
    .action(async (options, command) => {
      refuseArguments(command)
      const { tier, priority, received } = options
      const request = required(command, { tier, priority, received })
      const { printExplanation } = await import('./print-explanation')
      await printExplanation({ ...options, ...request }, command, shell)
    })
}

const EXAMPLES = `
Examples:
  dueby explain --tier standard --priority P1 --received 2023-12-22T17:00 \\
    --zone America/Los_Angeles
  dueby explain --tier standard --priority P1 \\
    --received 2023-12-22T17:00-08:00 --svg due.svg --png due.png`
