import { type Command, type CommandUnknownOpts, Option, type OptionValues } from '@commander-js/extra-typings'
import {
  columnOption,
  mapOption,
  presetOption,
  setOption,
  ticketDisambiguationOption,
  ticketZoneOption,
  timesOption,
  valuesOption,
} from '../table/columns/column-options'
import { HELP_DESKS } from './exports'
import type { TicketOptions } from './open-tickets'

/** What the options about a file of tickets give, beside the policy. */
type Given = Omit<TicketOptions, 'policy'>

/** The description of the argument for a file of tickets. */
export const TICKETS = 'tickets or histories, as CSV or NDJSON; - or nothing for standard input'

/** Adds the options about a file of tickets, which are the same for every command that reads one. */
export function withTicketOptions<Args extends unknown[], Options extends OptionValues>(
  command: Command<Args, Options>,
): Command<Args, Options & Given> {
  const any: CommandUnknownOpts = command
  any
    .optionsGroup('Tickets:')
    .addOption(
      new Option('--input <format>', 'the format of the file (default: by its name or its start)').choices([
        'csv',
        'ndjson',
      ] as const),
    )
    .option(
      '--delimiter <character>',
      'what separates the cells of CSV: a character, or tab (default: as in the header)',
    )
    .option('--now <time>', 'the time at which open tickets are judged (default: the current time)')
    .option(
      '--lenient',
      'in histories, leave out single events that cannot have happened, instead of the whole ticket',
    )
    .option(
      '--statuses <file>',
      `what the statuses of a help desk mean, as JSON or YAML, for exports of ${HELP_DESKS}`,
    )
    .option(
      '--roles <file>',
      `who is an agent, a customer or a bot, by account id, as JSON or YAML, for exports of ${HELP_DESKS}`,
    )
    .optionsGroup('Columns:')
    .addOption(columnOption())
    .addOption(setOption())
    .addOption(valuesOption())
    .addOption(presetOption())
    .addOption(mapOption())
    .optionsGroup('Times:')
    .addOption(timesOption())
    .addOption(ticketZoneOption())
    .addOption(ticketDisambiguationOption())
  return command as unknown as Command<Args, Options & Given>
}
