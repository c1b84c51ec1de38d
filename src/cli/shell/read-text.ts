import { firstInvalid, invalidText } from './first-invalid'
import { InputError } from './input-error'
import type { Machine } from './machine'
import { reasonOf } from './reason-of'

/** The largest file that the command reads as a whole, in megabytes. */
const LIMIT = 10

/**
 * Reads a UTF-8 file as text, without a byte order mark.
 *
 * @param what The file as messages name it, such as `the policy 'acme.json'`.
 * @param limit The largest size, in megabytes.
 */
export async function readText(
  what: string,
  path: string,
  machine: Pick<Machine, 'readFile'>,
  limit: number = LIMIT,
): Promise<string> {
  const bytes = await bytesOf(what, path, limit, machine)
  if (bytes.length > limit * 1_000_000) {
    throw new InputError(`${what} is larger than ${limit} MB, the most that dueby reads of such a file.`)
  }
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
    throw new InputError(`${what} is UTF-16. Save it as UTF-8.`)
  }
  // No text file has such a byte. UTF-16 without a byte order mark has one in every second place.
  const zero = bytes.indexOf(0)
  if (zero >= 0) {
    throw new InputError(
      `${what} contains a zero byte at offset ${zero}, so it is not a text in UTF-8. Save it as UTF-8.`,
    )
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new InputError(`${what} is not UTF-8: ${invalidText(firstInvalid(bytes))}. Save it as UTF-8.`)
  }
}

async function bytesOf(
  what: string,
  path: string,
  limit: number,
  machine: Pick<Machine, 'readFile'>,
): Promise<Uint8Array> {
  try {
    return await machine.readFile(path, limit * 1_000_000 + 1)
  } catch (error) {
    throw new InputError(`${what} cannot be read: ${reasonOf(error)}`)
  }
}

function startsWith(bytes: Uint8Array, ...start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}
