import type { Input } from './open-input'
import type { Sink } from './sink'

/** Everything that the command needs from the machine. */
export interface Machine {
  out(text: string): void
  err(text: string): void
  /**
   * The content of a file, or of standard input for `-`, or its first `limit` bytes if it is longer. Devices and
   * pipes can be endless.
   */
  readFile(path: string, limit: number): Promise<Uint8Array>
  /** Writes a whole file. It gets its name only when all of it is on the disk. */
  writeFile(path: string, content: string | Uint8Array): Promise<void>
  /** Opens a file, or standard input for `-`, to read it in pieces. */
  openInput(path: string): Promise<Input>
  /** Starts a file that is written in pieces. It gets its name only when all of it is on the disk. */
  createFile(path: string): Promise<Sink>
  /** What tells a file, or standard input for `-`, from all others, whatever links lead to it; absent if there is none. */
  fileIdentity(path: string): Promise<string | undefined>
  /** Whether there is a file of this name. */
  isFile(path: string): Promise<boolean>
  /** Makes a folder, and those that it is in, unless it is there. */
  makeFolder(path: string): Promise<void>
  /** Writes a piece of a long output. `false` if nobody reads it, or if an error was reported. */
  written(text: string): Promise<boolean>
  /** The current time in whole seconds, as milliseconds since 1970. Only `now`, written by the user, asks for it. */
  now(): number
  readonly env: Readonly<Record<string, string | undefined>>
  /** Whether the output streams are terminals. */
  readonly isTerminal: { readonly out: boolean; readonly err: boolean }
  /** The time zone of the machine. Absent if it has no name, such as `UTC+3` in the variable TZ. */
  readonly timeZone: string | undefined
  /** The versions of the runtime and of its zone data, on which the answers depend (T6). */
  readonly runtime: string
  /** The version of the runtime's time zone data, such as `2026a`, if it is known. */
  readonly zoneDataVersion: string | undefined
  /** The file of the build with the style and the script of the support page. */
  pageTemplate(): Promise<string>
}

/** A machine that remembers which files it has read. */
export interface GuardedMachine extends Machine {
  /** Ends with a usage error if a file was read in this run: writing to it would lose it. */
  refuseInput(path: string): Promise<void>
}

/** The machine that a run uses, and the exit code of one that ends without an error. */
export interface Shell extends GuardedMachine {
  /** Sets the exit code: for a check that found something, or a file with rejected rows. */
  exitWith(code: number): void
}
