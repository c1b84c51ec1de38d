import type { IcalReader } from './ical-reader'

/** An event that is being read, and what was found so far. */
export interface IcalReading {
  readonly reader: IcalReader
  /** Why it cannot be read. */
  readonly problems: string[]
  /** What was read otherwise than it is written. */
  readonly notes: string[]
}
