import { type Command, Option } from '@commander-js/extra-typings'
import { refuseArguments } from '../options/arguments'
import { jsonOption, policyOption } from '../options/options'
import type { Shell } from '../shell/machine'

/** Adds `dueby calendar`: the hours of a month or a year. */
export function addCalendarCommand(program: Command, shell: Shell): void {
  program
    .command('calendar')
    .description('print the hours of a month or a year, with holidays, special hours and seasons')
    .argument('[period]', 'a month such as 2023-12, or a year such as 2023 (default: this month)')
    .option('--tier <tier>', 'the tier whose hours to print, if tiers have their own')
    .addOption(new Option('--ics', 'print the holidays as iCalendar, for other calendars').conflicts('json'))
    .addOption(policyOption())
    .addOption(jsonOption())
    .addHelpText('after', EXAMPLES)
    .allowExcessArguments()
    .action(async (period, options, command) => {
      refuseArguments(command, 1)
      const { printCalendar } = await import('./print-calendar')
      await printCalendar(period, options, shell)
    })
}

const EXAMPLES = `
Examples:
  dueby calendar 2023-12
  dueby calendar 2024 --policy acme.yaml
  dueby calendar 2024 --ics > holidays.ics`
