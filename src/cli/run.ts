import { CommanderError } from '@commander-js/extra-typings'
import { programFor } from './program'
import { coloursOf } from './shell/colours'
import { EXIT } from './shell/exit-code'
import { guardInputs } from './shell/guard-inputs'
import { InputError, inputErrorText } from './shell/input-error'
import type { Machine } from './shell/machine'
import { UsageError } from './shell/usage-error'

/**
 * Runs the command and returns its exit code ({@link EXIT}). A failed write, which can be reported later, is the
 * caller's to handle.
 */
export async function run(args: readonly string[], machine: Machine): Promise<number> {
  let exitCode: number = EXIT.OK
  const exitWith = (code: number): void => {
    exitCode = code
  }
  try {
    await programFor({ ...guardInputs(machine), exitWith }).parseAsync(args, { from: 'user' })
    return exitCode
  } catch (error) {
    // Commander has printed its errors already.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.OK : EXIT.USAGE
    if (!(error instanceof InputError)) throw error
    machine.err(inputErrorText(error, coloursOf('err', machine)))
    return error instanceof UsageError ? EXIT.USAGE : EXIT.BAD_INPUT
  }
}
