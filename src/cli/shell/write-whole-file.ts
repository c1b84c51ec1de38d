import { open, rename, rm, writeFile } from 'node:fs/promises'
import { isSpecial } from './is-special'

/**
 * Writes a file under a temporary name beside its place, and renames it when all of it is written. Devices and
 * pipes are written to directly.
 */
export async function writeWholeFile(path: string, content: string | Uint8Array): Promise<void> {
  if (await isSpecial(path)) return writeFile(path, content)
  const partial = `${path}.${process.pid}.partial`
  try {
    const file = await open(partial, 'wx')
    try {
      await file.writeFile(content)
    } finally {
      await file.close()
    }
    await rename(partial, path)
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
}
