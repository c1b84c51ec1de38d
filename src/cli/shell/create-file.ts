import { rmSync } from 'node:fs'
import { open, readlink, realpath, rename, rm, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Sink } from './sink'

/** The signals that end a process, with their exit codes. */
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const

/** A file that is written in pieces of text or of bytes. */
export interface FileSink extends Sink {
  write(content: string | Uint8Array): Promise<boolean>
}

/**
 * Starts a file. It has a temporary name beside its place until all of it is written, and is removed if the process ends
 * before that. It keeps the permissions of the file that it replaces, and a link stays a link. Devices and pipes are written
 * to directly.
 */
export async function createFile(path: string): Promise<FileSink> {
  const old = await stat(path).catch(() => undefined)
  const isDirect = old !== undefined && !old.isFile()
  const place = isDirect ? path : await behindLinks(path)
  const partial = isDirect ? path : `${place}.${process.pid}.partial`
  const mode = old?.isFile() ? old.mode & 0o777 : 0o666
  const file = await open(partial, isDirect ? 'w' : 'wx', mode)
  // The process can have a mask for new files. Not every file system has permissions.
  if (old?.isFile()) await file.chmod(mode).catch(() => {})
  const forget = isDirect ? () => {} : removedAtExit(partial)
  const discard = async (): Promise<void> => {
    await file.close()
    if (!isDirect) await rm(partial, { force: true })
    forget()
  }
  return {
    discard,
    async write(content) {
      try {
        await file.writeFile(content)
        return true
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EPIPE') return false
        throw error
      }
    },
    async end() {
      await file.close()
      if (!isDirect) await rename(partial, place)
      forget()
    },
  }
}

/** Where a link leads, or the link of a link, whether there is a file yet or not. One of a circle is replaced. */
async function behindLinks(path: string, most = 40): Promise<string> {
  const target = most > 0 ? await readlink(path).catch(() => undefined) : undefined
  // A relative link starts in the folder that it is really in, also if that folder is reached by a link.
  return target === undefined ? path : behindLinks(resolve(await realpath(dirname(path)), target), most - 1)
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
