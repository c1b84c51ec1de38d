import { Command, CommanderError } from '@commander-js/extra-typings'
import { version } from '../../package.json'
import { addBulkCommand } from './bulk/command'
import { addCheckCommand } from './check/command'
import { addDueCommand } from './due/command'
import { addExplainCommand } from './explanation/command'
import { addInitCommand } from './init/command'
import { EXIT } from './shell/exit-code'
import { InputError, inputErrorText } from './shell/input-error'
import type { Machine, Shell } from './shell/machine'
import { printable } from './shell/printable'
import { addShowCommand } from './show/command'
import { addStatusCommand } from './status/command'

/**
 * Runs the command and returns the exit code: 0 for an answer, 1 for bad input or a bad policy, 2 for a usage
 * error. A failed write, which can be reported later, is the caller's to handle.
 */
export async function run(args: readonly string[], machine: Machine): Promise<number> {
  const program = new Command('dueby')
    .description('By when must we answer this ticket?')
    .version(
      `dueby ${version} (${machine.runtime})`,
      '-V, --version',
      'print the versions of dueby and of the time zone data',
    )
    .exitOverride()
    .showHelpAfterError('(run dueby --help for usage)')
    .configureOutput({
      writeOut: machine.out,
      writeErr: machine.err,
      outputError: (text, write) => write(printableUsageError(text)),
    })
  let exitCode: number = EXIT.OK
  const shell: Shell = {
    ...machine,
    exitWith: (code) => {
      exitCode = code
    },
  }
  addDueCommand(program, shell)
  addExplainCommand(program, shell)
  addStatusCommand(program, shell)
  addCheckCommand(program, shell)
  addShowCommand(program, shell)
  addInitCommand(program, shell)
  addBulkCommand(program, shell)
  for (const command of program.commands) {
    command.showHelpAfterError(`(run dueby ${command.name()} --help for usage)`)
  }

  try {
    await program.parseAsync(args, { from: 'user' })
    return exitCode
  } catch (error) {
    // Commander has printed its errors already.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.OK : EXIT.USAGE
    if (!(error instanceof InputError)) throw error
    machine.err(inputErrorText(error))
    return EXIT.BAD_INPUT
  }
}

/** Line ends are from arguments, except the last one and the one before commander's suggestion. */
function printableUsageError(text: string): string {
  const [end = ''] = /(\n\(Did you mean [\w, -]+\?\))?\n$/.exec(text) ?? []
  return printable(text.slice(0, text.length - end.length)) + end
}
