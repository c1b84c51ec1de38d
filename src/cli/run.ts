import { Command, CommanderError } from '@commander-js/extra-typings'
import { DuebyError } from 'dueby'
import { version } from '../../package.json'
import { addDueCommand } from './due-command'
import { InputError, UsageError } from './errors'
import type { Machine } from './machine'

/**
 * Runs the command and returns the exit code: 0 for an answer, 1 for bad input or a bad policy, 2 for a usage
 * error.
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
    .configureOutput({ writeOut: machine.out, writeErr: machine.err })
  addDueCommand(program, machine)

  try {
    program.parse(args, { from: 'user' })
    return 0
  } catch (error) {
    return exitCodeOf(error, machine)
  }
}

/** Adds what to do on the command line, which the library's messages cannot know. */
function hintFor(error: DuebyError | InputError): string {
  const lacksOffset =
    error instanceof DuebyError && error.issues.some(({ code }) => code === 'missing-offset')
  return lacksOffset ? 'If the time has no offset, give its zone with --zone.\n' : ''
}

function exitCodeOf(error: unknown, { err }: Machine): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (error instanceof UsageError) {
    err(`error: ${error.message}\n`)
    return 2
  }
  if (error instanceof DuebyError || error instanceof InputError) {
    err(`error: ${error.message}\n${hintFor(error)}`)
    return 1
  }
  throw error
}
