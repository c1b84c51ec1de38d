import { stat } from 'node:fs/promises'

/** Whether a path is a device, a pipe or something else that is there and is not a file. */
export async function isSpecial(path: string): Promise<boolean> {
  try {
    return !(await stat(path)).isFile()
  } catch {
    return false
  }
}
