import { fstatSync } from 'node:fs'
import { stat } from 'node:fs/promises'

/**
 * What tells a file from all others, whatever links lead to it: its device and its number there. `undefined` for a device
 * or a pipe, and where there is no file. `-` is standard input.
 */
export async function fileIdentity(path: string): Promise<string | undefined> {
  try {
    const found = path === '-' ? fstatSync(0, { bigint: true }) : await stat(path, { bigint: true })
    return found.isFile() ? `${found.dev}:${found.ino}` : undefined
  } catch {
    return undefined
  }
}
