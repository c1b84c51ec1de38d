import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Makes a folder and those that it is in, if they are not there. Node's own way never ends in some folders, like `/proc`. */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ENOENT' || dirname(path) === path) await keepIfFolder(path, error)
    else {
      await makeFolder(dirname(path))
      // Where the parent folder exists and takes no folders, this fails again.
      await mkdir(path)
    }
  }
}

/** What exists already is fine if it is a folder. */
async function keepIfFolder(path: string, error: unknown): Promise<void> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isDirectory()) throw error
}
