import { InputError } from './input-error'
import type { Machine } from './machine'
import { reasonOf } from './reason-of'

/** The largest file that the command reads, in megabytes. */
const LIMIT = 10

/**
 * Reads a UTF-8 file as text, without a byte order mark.
 *
 * @param what The file as messages name it, such as `the policy 'acme.json'`.
 */
export async function readText(
  what: string,
  path: string,
  machine: Pick<Machine, 'readFile'>,
): Promise<string> {
  const bytes = await bytesOf(what, path, machine)
  if (bytes.length > LIMIT * 1_000_000) {
    throw new InputError(`${what} is larger than ${LIMIT} MB, the largest file that dueby reads.`)
  }
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
    throw new InputError(`${what} is UTF-16. Save it as UTF-8.`)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new InputError(`${what} is not UTF-8: ${firstInvalid(bytes)}. Save it as UTF-8.`)
  }
}

async function bytesOf(what: string, path: string, machine: Pick<Machine, 'readFile'>): Promise<Uint8Array> {
  try {
    return await machine.readFile(path, LIMIT * 1_000_000 + 1)
  } catch (error) {
    throw new InputError(`${what} cannot be read: ${reasonOf(error)}`)
  }
}

/**
 * The first byte that is not UTF-8, and its place. A lenient decoder replaces such bytes by U+FFFD and keeps
 * everything before them, so the lengths of the characters add up to the offset.
 */
function firstInvalid(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  let [offset, line, column] = [0, 1, 1]
  for (const character of text) {
    if (character === '\uFFFD' && !startsWith(bytes.subarray(offset), 0xef, 0xbf, 0xbd)) break
    if (character === '\n') [line, column] = [line + 1, 1]
    else if (offset > 0 || character !== '\uFEFF') column++
    offset += Buffer.byteLength(character)
  }
  const byte = bytes[offset]?.toString(16).toUpperCase()
  return `byte 0x${byte} at offset ${offset} (line ${line}, column ${column})`
}

function startsWith(bytes: Uint8Array, ...start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}
