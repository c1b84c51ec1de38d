import { Command, CommanderError } from '@commander-js/extra-typings'
import { version } from '../../package.json'
import { addDueCommand } from './due-command'
import { InputError, inputErrorText } from './input-error'
import type { Machine } from './machine'
import { printable } from './printable'

/**
 * Runs the command and returns the exit code: 0 for an answer, 1 for bad input or a bad policy, 2 for a usage
 * error. A failed write, which can be reported later, is the caller's to handle.
 */
export function run(args: readonly string[], machine: Machine): number {
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
  addDueCommand(program, machine)
  for (const command of program.commands) {
    command.showHelpAfterError(`(run dueby ${command.name()} --help for usage)`)
  }

  try {
    program.parse(args, { from: 'user' })
    return 0
  } catch (error) {
    // Commander has printed its errors already.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (!(error instanceof InputError)) throw error
    machine.err(inputErrorText(error))
    return 1
  }
}

/** Line ends are from arguments, except the last one and the one before commander's suggestion. */
function printableUsageError(text: string): string {
  const [end = ''] = /(\n\(Did you mean [\w, -]+\?\))?\n$/.exec(text) ?? []
  return printable(text.slice(0, text.length - end.length)) + end
}
