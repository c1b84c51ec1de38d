import { type Command, Option } from '@commander-js/extra-typings'
import { refuseArguments } from '../options/arguments'
import { jsonOption } from '../options/options'
import { many } from '../options/repeated'
import type { Shell } from '../shell/machine'

/** Adds `dueby holidays`: the holidays of a year, for a policy. */
export function addHolidaysCommand(program: Command, shell: Shell): void {
  program
    .command('holidays')
    .description('print the holidays of a year, from a calendar file or of a country, to paste into a policy')
    .argument('<period>', 'a year such as 2025, or a month such as 2025-12')
    .option('--ics <file>', 'a calendar file, .ics; - for standard input')
    .option('--country <code>', 'a country of the package date-holidays, such as DE')
    .option(
      '--state <code>',
      'a state of the country, such as BY; without one, only holidays of the whole country',
    )
    .option('--region <code>', 'a region of the state')
    .addOption(
      many(
        '--type <type>',
        'a type of holiday in the country, such as bank; repeat the option for more (default: "public")',
      ),
    )
    .option('--language <code>', 'the language of the names (default: that of the country)')
    .option('--free', 'also include events that the calendar file marks as free time')
    .option(
      '--zone <zone>',
      'the time zone in which an event from midnight to midnight is a whole day (default: that of the calendar)',
    )
    .addOption(
      new Option(
        '--policy <file>',
        'the policy whose hours are shortened on half days (default: no half days)',
      ),
    )
    .addOption(jsonOption())
    .addHelpText('after', EXAMPLES)
    .allowExcessArguments()
    .action(async (period, options, command) => {
      refuseArguments(command, 1)
      const { printHolidays } = await import('./print-holidays')
      await printHolidays(period, options, shell)
    })
}

const EXAMPLES = `
The package ical.js reads calendar files, and date-holidays has the holidays of
countries. Install the one that you need.

Examples:
  dueby holidays 2025 --country GB --state ENG
  dueby holidays 2025 --ics company.ics --policy acme.yaml`
