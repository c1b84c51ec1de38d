import { type Command, Option } from '@commander-js/extra-typings'
import { refuseArguments } from '../options/arguments'
import { policyOption } from '../options/options'
import { outOption, outputFile } from '../options/output-file'
import type { Shell } from '../shell/machine'

/** Adds `dueby page`: a policy as a support page that answers questions. */
export function addPageCommand(program: Command, shell: Shell): void {
  program
    .command('page')
    .description('write a policy as a support page for customers: one HTML file with a calculator')
    .addOption(policyOption())
    .addOption(outOption())
    .addOption(
      new Option(
        '--language <language>',
        'the language of the page: en, de, or a regional form such as en-GB (default: en)',
      ).conflicts('labels'),
    )
    .option('--labels <file>', 'the texts of the page in another language or other words, as JSON or YAML')
    .option(
      '--from <date>',
      'the first day that the page shows, such as 2024-01-31, or today (default: today)',
    )
    .addHelpText('after', EXAMPLES)
    .allowExcessArguments()
    .action(async (options, command) => {
      refuseArguments(command)
      const { writePage } = await import('./write-page')
      await writePage({ ...options, out: outputFile(options.out) }, shell)
    })
}

const EXAMPLES = `
The page opens from disk and makes no request. It shows hours, holidays,
response times and how to choose a priority, and calculates by when a request
will be answered. Names and targets are written as in the policy.

Examples:
  dueby page --out support.html
  dueby page --policy acme.yaml --language de --out support.html
  dueby page --policy acme.yaml --labels francais.yaml --out support.html`
