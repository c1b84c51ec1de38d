import { createFile } from './create-file'

/** Writes a whole file. */
export async function writeWholeFile(path: string, content: string | Uint8Array): Promise<void> {
  const file = await createFile(path)
  try {
    await file.write(content)
    await file.end()
  } catch (error) {
    await file.discard().catch(() => {})
    throw error
  }
}
