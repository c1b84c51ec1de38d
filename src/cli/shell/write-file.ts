import { InputError } from './input-error'
import type { Machine } from './machine'
import { reasonOf } from './reason-of'

/** Writes a file that an option names. */
export async function writeFile(path: string, content: string | Uint8Array, machine: Machine): Promise<void> {
  try {
    await machine.writeFile(path, content)
  } catch (error) {
    throw new InputError(`the file '${path}' cannot be written: ${reasonOf(error)}`)
  }
}
