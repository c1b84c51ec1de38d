import { fstatSync, writeSync } from 'node:fs'
import type { Writable } from 'node:stream'

/**
 * Returns a function that writes texts to stdout or stderr.
 *
 * @param failed Called with the first error, during the write or later. It is not an error if a reader, `head` for
 *   example, closes the pipe early.
 */
export function writerTo(
  stream: Writable & { readonly fd: number },
  failed: (error: unknown) => void,
): (text: string) => void {
  let isBroken = false
  const fail = (error: NodeJS.ErrnoException): void => {
    if (isBroken) return
    isBroken = true
    if (error.code !== 'EPIPE') failed(error)
  }
  stream.on('error', fail)
  return (text) => {
    if (isBroken) return
    try {
      if (fstatSync(stream.fd).isFile()) writeToFile(stream.fd, text)
      else stream.write(text)
    } catch (error) {
      fail(error as NodeJS.ErrnoException)
    }
  }
}

/** A disk that is almost full accepts part of the text without an error. Node's own stream loses the rest. */
function writeToFile(fd: number, text: string): void {
  let bytes = Buffer.from(text)
  while (bytes.length > 0) bytes = bytes.subarray(writeSync(fd, bytes))
}
