import { type Command, Option } from '@commander-js/extra-typings'
import { refuseArguments } from '../options/arguments'
import { formatByName } from '../options/format-by-name'
import { jsonFormatOption, policyOption } from '../options/options'
import { outOption, outputFile } from '../options/output-file'
import type { Shell } from '../shell/machine'

/** Adds `dueby show`: a policy as a page or as data. */
export function addShowCommand(program: Command, shell: Shell): void {
  program
    .command('show')
    .description('print a policy: targets, hours, holidays, exceptions and rules')
    .addOption(policyOption())
    .addOption(
      new Option(
        '--format <format>',
        'what to write; table is plain text for the terminal (default: by the ending of --out, else table)',
      ).choices(['table', 'markdown', 'html', 'json', 'yaml'] as const),
    )
    .addOption(jsonFormatOption())
    .addOption(outOption())
    .addHelpText('after', EXAMPLES)
    .allowExcessArguments()
    .action(async ({ json, ...options }, command) => {
      refuseArguments(command)
      const { printPolicy } = await import('./print-policy')
      const out = outputFile(options.out)
      const format = json ? 'json' : (options.format ?? formatByName(out, FORMATS) ?? 'table')
      await printPolicy({ ...options, out, format }, shell)
    })
}

const FORMATS = {
  md: 'markdown',
  html: 'html',
  htm: 'html',
  json: 'json',
  yaml: 'yaml',
  yml: 'yaml',
} as const

const EXAMPLES = `
Examples:
  dueby show
  dueby show --policy acme.yaml --out support.html`
