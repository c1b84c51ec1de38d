import { open } from 'node:fs/promises'

/** A file that is read in pieces. */
export interface Input {
  readonly bytes: AsyncIterable<Uint8Array>
  /** The size in bytes. Absent for standard input, a pipe or a device. */
  readonly size?: number
}

const PIECE = 1 << 16

/** Opens a file, or standard input for `-`. */
export async function openInput(path: string): Promise<Input> {
  if (path === '-') return { bytes: process.stdin }
  const file = await open(path)
  const { size } = await file.stat()
  return { bytes: file.createReadStream({ highWaterMark: PIECE }), ...(size > 0 && { size }) }
}
