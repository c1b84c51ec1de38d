import { stat } from 'node:fs/promises'

/** Whether a path is a file that is there. */
export async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}
