/** What the command needs of the machine it runs on. */
export interface Machine {
  out(text: string): void
  err(text: string): void
  readFile(path: string): string
  /** The zone of the person who reads the output. */
  readonly timeZone: string
  /** The runtime and its zone data, whose age decides how current the answers are (T6). */
  readonly runtime: string
}
