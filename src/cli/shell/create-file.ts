import { rmSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { isSpecial } from './is-special'
import type { Sink } from './sink'

/** The signals that end a process, with their exit codes. */
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const

/**
 * Starts a file. It has a temporary name beside its place until all of it is written, and is removed if the process ends
 * before that. Devices and pipes are written to directly.
 */
export async function createFile(path: string): Promise<Sink> {
  const isDirect = await isSpecial(path)
  const partial = isDirect ? path : `${path}.${process.pid}.partial`
  const file = await open(partial, isDirect ? 'w' : 'wx')
  const forget = isDirect ? () => {} : removedAtExit(partial)
  const discard = async (): Promise<void> => {
    await file.close()
    if (!isDirect) await rm(partial, { force: true })
    forget()
  }
  return {
    discard,
    async write(text) {
      try {
        await file.writeFile(text)
        return true
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EPIPE') return false
        throw error
      }
    },
    async end() {
      await file.close()
      if (!isDirect) await rename(partial, path)
      forget()
    },
  }
}

/** Has a file removed when the process ends, also by Ctrl-C. Returns the function that takes that back. */
function removedAtExit(path: string): () => void {
  const remove = (): void => rmSync(path, { force: true })
  const exits = Object.entries(SIGNALS).map(([signal, code]) => [signal, () => process.exit(code)] as const)
  process.once('exit', remove)
  for (const [signal, exit] of exits) process.on(signal, exit)
  return () => {
    process.off('exit', remove)
    for (const [signal, exit] of exits) process.off(signal, exit)
  }
}
