import { DuebyError, defineSchedule, type Path, type ScheduleInput } from 'dueby'

/** A place in a text: how many characters stand before it, and what stands there. */
export interface TextPlace {
  readonly index: number
  readonly text: string
}

/** What became of one entry of the input: kept as it was, changed as the message says, or refused. */
export interface ReportEntry {
  readonly kind: 'kept' | 'changed' | 'refused'
  /** Keys and list positions in data, or a place in a text. */
  readonly at: Path | TextPlace
  readonly message: string
}

/** What an importer found: a schedule that `defineSchedule` accepts, unless nothing could be used. */
export interface Imported {
  readonly schedule?: ScheduleInput
  /** What became of every entry of the input. */
  readonly report: readonly ReportEntry[]
}

/** A report as it is being written. */
export interface Report {
  readonly entries: readonly ReportEntry[]
  kept(at: ReportEntry['at'], message: string): void
  changed(at: ReportEntry['at'], message: string): void
  refused(at: ReportEntry['at'], message: string): void
  append(entries: readonly ReportEntry[]): void
  /** Kept, unless there is a note about what had to be changed. */
  read(at: ReportEntry['at'], message: string, notes: readonly string[]): void
}

export function newReport(): Report {
  const entries: ReportEntry[] = []
  const add = (kind: ReportEntry['kind'], at: ReportEntry['at'], message: string): void => {
    entries.push({ kind, at, message })
  }
  return {
    entries,
    kept: (at, message) => add('kept', at, message),
    changed: (at, message) => add('changed', at, message),
    refused: (at, message) => add('refused', at, message),
    append: (others) => entries.push(...others),
    read: (at, message, notes) =>
      add(notes.length > 0 ? 'changed' : 'kept', at, [message, ...notes].join('; ')),
  }
}

/** The result of an import. Without a schedule nothing was kept, whatever could be read. */
export function imported(schedule: ScheduleInput | undefined, { entries }: Report): Imported {
  const problems = schedule ? problemsOf(schedule) : []
  if (schedule && problems.length === 0) return { schedule, report: entries }
  const report = entries.map(
    ({ kind, at, message }): ReportEntry =>
      kind === 'refused'
        ? { kind, at, message }
        : { kind: 'refused', at, message: `there is no schedule to hold it: ${message}` },
  )
  return {
    report: [...report, ...problems.map((message) => ({ kind: 'refused', at: [], message }) as const)],
  }
}

/** What `defineSchedule` would not accept. */
export function problemsOf(schedule: ScheduleInput): readonly string[] {
  try {
    defineSchedule(schedule)
    return []
  } catch (error) {
    if (error instanceof DuebyError) return error.issues.map(({ message }) => message)
    throw error
  }
}
