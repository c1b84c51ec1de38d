import { InputError } from './input-error'
import type { GuardedMachine } from './machine'
import { reasonOf } from './reason-of'

/** Writes a file that an option names. It cannot be one of the inputs. */
export async function writeFile(
  path: string,
  content: string | Uint8Array,
  machine: GuardedMachine,
): Promise<void> {
  await machine.refuseInput(path)
  try {
    await machine.writeFile(path, content)
  } catch (error) {
    throw new InputError(`the file '${path}' cannot be written: ${reasonOf(error)}`)
  }
}
