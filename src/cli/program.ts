import { Command } from '@commander-js/extra-typings'
import { version } from '../../package.json'
import { addBulkCommand } from './bulk/command'
import { addCalendarCommand } from './calendar/command'
import { addCheckCommand } from './check/command'
import { addCompareCommand } from './compare/command'
import { addCompletionCommand } from './completion/command'
import { addDueCommand } from './due/command'
import { addExplainCommand } from './explain/command'
import { addHelpCommand } from './help-command'
import { addHolidaysCommand } from './holidays/command'
import { addInitCommand } from './init/command'
import { suggestChoices } from './options/choices'
import { refuseTwoValues } from './options/repeated'
import { addPageCommand } from './page/command'
import { addQueueCommand } from './queue/command'
import { addReportCommand } from './report/command'
import { coloursOf } from './shell/colours'
import { exitCodesHelp } from './shell/exit-code'
import type { Shell } from './shell/machine'
import { printable } from './shell/printable'
import { addShowCommand } from './show/command'
import { addSqlCommand } from './sql/command'
import { addStatusCommand } from './status/command'

/** The width of help, that of the narrowest usual terminal. It does not depend on the terminal. */
const WIDTH = 80

/** The command with all its subcommands. They load what they need when they run. */
export function programFor(shell: Shell): Command {
  const { red } = coloursOf('err', shell)
  const program = new Command('dueby')
    .description('By when must we answer this ticket?')
    .version(
      `dueby ${version} (${shell.runtime})`,
      '-V, --version',
      'print the versions of dueby and of the time zone data',
    )
    .helpOption('-h, --help', 'print this help')
    .exitOverride()
    .showHelpAfterError('(run dueby --help for usage)')
    .configureOutput({
      writeOut: shell.out,
      writeErr: shell.err,
      outputError: (text, write) => write(printableUsageError(text).replace(/^error:/, red)),
      getOutHelpWidth: () => WIDTH,
      getErrHelpWidth: () => WIDTH,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .addHelpText('after', NOTES)
  addDueCommand(program, shell)
  addExplainCommand(program, shell)
  addBulkCommand(program, shell)
  addQueueCommand(program, shell)
  addReportCommand(program, shell)
  addStatusCommand(program, shell)
  addCalendarCommand(program, shell)
  addHolidaysCommand(program, shell)
  addCheckCommand(program, shell)
  addCompareCommand(program, shell)
  addShowCommand(program, shell)
  addSqlCommand(program, shell)
  addPageCommand(program, shell)
  addInitCommand(program, shell)
  addCompletionCommand(program, shell)
  for (const command of program.commands) {
    command.showHelpAfterError(`(run dueby ${command.name()} --help for usage)`)
    command.addHelpText('after', exitCodesHelp(OWN_CODES[command.name()]))
    suggestChoices(command)
    refuseTwoValues(command)
  }
  addHelpCommand(program)
  return program
}

/** The commands whose exit codes mean more than those of the others. */
const OWN_CODES: Readonly<Record<string, Parameters<typeof exitCodesHelp>[0]>> = {
  bulk: { ok: 'all rows have an answer', rejects: 'some rows were rejected' },
  queue: { ok: 'all tickets could be judged', rejects: 'some tickets were rejected; they are listed' },
  report: { ok: 'all tickets could be judged', rejects: 'some tickets were rejected; they are listed' },
  check: {
    ok: 'no error was found, and with --strict no advice',
    badInput: 'an error was found, or with --strict advice;\n     ',
  },
  compare: {
    ok: 'both policies could judge every ticket',
    rejects: 'some tickets could not be judged; they are listed',
  },
}

const CODES = exitCodesHelp({
  badInput: 'a check found errors, ',
  rejects: 'a file was processed, and some of its rows were rejected',
})

const NOTES = `${CODES}

Environment:
  DUEBY_POLICY  the policy to use without --policy
  NO_COLOR      if set, output has no colours; files and pipes never do

Examples:
  dueby due --tier standard --priority P1 --received 2023-12-26T10:00-08:00
  dueby due --help`

/** Line ends are from arguments, except the last one and the one before commander's suggestion. */
function printableUsageError(text: string): string {
  const [end = ''] = /(\n\(Did you mean [\w, -]+\?\))?\n$/.exec(text) ?? []
  return printable(text.slice(0, text.length - end.length)) + end
}
