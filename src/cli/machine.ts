/** Everything that the command needs from the machine. */
export interface Machine {
  out(text: string): void
  err(text: string): void
  /** The content of a file, or its first `limit` bytes if it is longer. Devices and pipes can be endless. */
  readFile(path: string, limit: number): Uint8Array
  /** The time zone of the person who reads the output. */
  readonly timeZone: string
  /** The versions of the runtime and of its zone data, on which the answers depend (T6). */
  readonly runtime: string
}
