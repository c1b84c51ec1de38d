import { DuebyError, defineSchedule, type Issue, type Path, type ScheduleInput } from 'dueby'

/** A place in a text. */
export interface TextPlace {
  /** The number of UTF-16 code units before the place, as in `String.prototype.slice`. */
  readonly index: number
  /** The part of the text that starts there. */
  readonly text: string
}

/** What an importer did with one entry of the input. */
export interface ReportEntry {
  /**
   * `'kept'`: the schedule says the same as the entry. `'changed'`: the schedule has the entry with the changes that
   * the message names. `'refused'`: the entry is not in the schedule.
   */
  readonly kind: 'kept' | 'changed' | 'refused'
  /**
   * The place of the entry: keys and list positions from the outside in for data, a place in the text for text. An
   * empty path means the input as a whole; a path that starts with `'options'` means the options of the call.
   */
  readonly at: Path | TextPlace
  /** The entry as it was read, with its changes, or the reason for the refusal; for people, not for programs. */
  readonly message: string
  /** The number of the rule behind a change or a refusal, such as `'S3'`; the pages in `docs/concepts/` list the rules. */
  readonly rule?: string
}

/** The result of an import. */
export interface Imported {
  /** A schedule that `defineSchedule` accepts. Absent if nothing in the input is usable; then every entry is refused. */
  readonly schedule?: ScheduleInput
  /** One or more entries for everything in the input, and for options that are not usable. */
  readonly report: readonly ReportEntry[]
}

/** One change to an entry, in words, with the number of the rule that requires it. */
export type Note = string | { readonly words: string; readonly rule: string }

/** A report while it is being written. */
export interface Report {
  readonly entries: readonly ReportEntry[]
  /** Adds an entry that is in the schedule: changed if there are notes, otherwise kept. */
  read(at: ReportEntry['at'], meaning: string, notes?: readonly Note[]): void
  changed(at: ReportEntry['at'], message: string): void
  refused(at: ReportEntry['at'], message: string): void
  append(entries: readonly ReportEntry[]): void
}

export function newReport(): Report {
  const entries: ReportEntry[] = []
  return {
    entries,
    read(at, meaning, notes = []) {
      const kind = notes.length > 0 ? 'changed' : 'kept'
      const words = notes.map((note) => (typeof note === 'string' ? note : note.words))
      const [rule] = notes.flatMap((note) => (typeof note === 'string' ? [] : note.rule))
      entries.push({ kind, at, message: [meaning, ...words].join('; '), ...(rule !== undefined && { rule }) })
    },
    changed: (at, message) => entries.push({ kind: 'changed', at, message }),
    refused: (at, message) => entries.push({ kind: 'refused', at, message }),
    append(others) {
      // A call with all of them as arguments could exceed the stack.
      for (const other of others) entries.push(other)
    },
  }
}

/** The result of an import. Without a usable schedule, entries that could be read are refused as well. */
export function imported(schedule: ScheduleInput | undefined, { entries }: Report): Imported {
  const errors = schedule ? errorsOf(schedule) : []
  if (schedule && errors.length === 0) return { schedule, report: entries }
  const refused = entries.map((entry): ReportEntry => {
    const message = `it is readable, but there is no schedule for it: ${entry.message}`
    return entry.kind === 'refused' ? entry : { ...entry, kind: 'refused', message }
  })
  const problems = errors.map(
    ({ message, rule }): ReportEntry => ({ kind: 'refused', at: [], message, ...(rule && { rule }) }),
  )
  return { report: [...refused, ...problems] }
}

/** The issues of a schedule; no advice, which would take longer. */
export function errorsOf(schedule: ScheduleInput): readonly Issue[] {
  try {
    defineSchedule(schedule)
    return []
  } catch (error) {
    if (error instanceof DuebyError) return error.issues
    throw error
  }
}
