/** Everything that the command needs from the machine. */
export interface Machine {
  out(text: string): void
  err(text: string): void
  readFile(path: string): string
  /** The time zone of the person who reads the output. */
  readonly timeZone: string
  /** The versions of the runtime and of its zone data, on which the answers depend (T6). */
  readonly runtime: string
}
