import { fstatSync, writeSync } from 'node:fs'
import type { Writable } from 'node:stream'

/** A standard stream of the process. */
export interface Output {
  write(text: string): void
  /** Resolves when the stream has taken the text: `false` if the reader has closed it, or an error was reported. */
  written(text: string): Promise<boolean>
}

/** Returns only the `write` of {@link outputTo}. */
export function writerTo(
  stream: Writable & { readonly fd: number },
  failed: (error: unknown) => void,
): (text: string) => void {
  return outputTo(stream, failed).write
}

/**
 * Writes texts to stdout or stderr.
 *
 * @param failed Called with the first error, during the write or later. It is not an error if a reader, `head` for
 *   example, closes the pipe early.
 */
export function outputTo(
  stream: Writable & { readonly fd: number },
  failed: (error: unknown) => void,
): Output {
  let isBroken = false
  const fail = (error: NodeJS.ErrnoException): void => {
    if (isBroken) return
    isBroken = true
    if (error.code !== 'EPIPE') failed(error)
  }
  stream.on('error', fail)
  const send = (text: string, done: () => void): void => {
    try {
      if (!isBroken && !fstatSync(stream.fd).isFile()) {
        stream.write(text, done)
        return
      }
      if (!isBroken) writeToFile(stream.fd, text)
    } catch (error) {
      fail(error as NodeJS.ErrnoException)
    }
    done()
  }
  return {
    write: (text) => send(text, () => {}),
    written: (text) =>
      new Promise((resolve) => {
        // The callback of a failed write comes before the event of its error.
        send(text, () => setImmediate(() => resolve(!isBroken)))
      }),
  }
}

/** A disk that is almost full accepts part of the text without an error. Node's own stream loses the rest. */
function writeToFile(fd: number, text: string): void {
  let bytes = Buffer.from(text)
  while (bytes.length > 0) bytes = bytes.subarray(writeSync(fd, bytes))
}
