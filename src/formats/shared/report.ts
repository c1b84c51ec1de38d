import { DuebyError, type Issue, type Path, parseSchedule, type ScheduleInput } from 'dueby'
import { type ItemBudget, newItemBudget } from './items'
import { listed, shortList } from './words'

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
   * `'kept'`: the result says the same as the entry. `'changed'`: the result has the entry with the changes that the
   * message names. `'refused'`: the entry is not in the result.
   */
  readonly kind: 'kept' | 'changed' | 'refused'
  /**
   * The place of the entry: keys and list positions from the outside in for data, a place in the text for text. An
   * empty path means the input as a whole; a path that starts with `'options'` means the options of the call.
   */
  readonly at: Path | TextPlace
  /** The entry as it was read, with its changes, or the reason for the refusal; for people, not for programs. */
  readonly message: string
  /** The number of the rule behind a change or a refusal, for example `'S3'`; `docs/rules.md` lists the rules. */
  readonly rule?: string
}

/** The result of an import. */
export interface Imported {
  /** A schedule that `defineSchedule` accepts. Absent if nothing in the input is usable; then every entry is refused. */
  readonly schedule?: ScheduleInput
  /**
   * Whether the schedule is open when the input says so, as far as anyone can tell (S10): nothing that affects open time
   * was changed or refused. A changed name or a comment that is left out does not count.
   */
  readonly complete: boolean
  /**
   * One or more entries for everything in the input, and for options that are not usable. Lists at most 1,000 of them.
   * If there are more, a last entry counts the others. Its `kind` is `'refused'` if any of them is refused, otherwise
   * `'changed'` if any is changed.
   */
  readonly report: readonly ReportEntry[]
}

/** One change to an entry, in words. */
export type Note =
  | string
  | {
      readonly words: string
      /** The number of the rule that requires it. */
      readonly rule?: string
      /** The open time is the same with and without the change. */
      readonly sameHours?: true
    }

/** A change of words or form that does not affect open time. */
export function sameHours(words: string): Note {
  return { words, sameHours: true }
}

/** A report while it is being written. */
export interface Report {
  /** The first entries. */
  readonly entries: readonly ReportEntry[]
  /** How many more entries there are of each kind. */
  readonly others: Readonly<EntryCounts>
  /** Whether nothing so far affects open time: no refusal, and no change but those with `sameHours` (S10). */
  isTrue(): boolean
  /** The items of the lists that may still be read for this report. */
  readonly items: ItemBudget
  /** Adds an entry that is in the result: changed if there are notes, otherwise kept. */
  read(at: ReportEntry['at'], meaning: string, notes?: readonly Note[]): void
  changed(at: ReportEntry['at'], note: Note): void
  /** Adds an entry that is in the result as it is, with a warning about its open time. */
  warned(at: ReportEntry['at'], message: string): void
  refused(at: ReportEntry['at'], message: string): void
  /** Adds the entries of another report. */
  append(other: Report): void
}

type EntryCounts = Record<ReportEntry['kind'], number>

/** The most entries of a report, so that a report about bad data of any size can be read (S7). */
const MOST_ENTRIES = 1000

/** @param items Shared by all reports of a call. */
export function newReport(items: ItemBudget = newItemBudget()): Report {
  const entries: ReportEntry[] = []
  const others: EntryCounts = { kept: 0, changed: 0, refused: 0 }
  let isTrue = true
  const see = (notes: readonly Note[]): void => {
    if (!notes.every((note) => typeof note !== 'string' && note.sameHours)) isTrue = false
  }
  const add = (entry: ReportEntry): void => {
    if (entries.length < MOST_ENTRIES) entries.push(entry)
    else others[entry.kind]++
  }
  return {
    entries,
    others,
    items,
    isTrue: () => isTrue,
    read(at, meaning, notes = []) {
      const kind = notes.length > 0 ? 'changed' : 'kept'
      const [rule] = notes.flatMap((note) => (typeof note === 'string' ? [] : (note.rule ?? [])))
      see(notes)
      const message = shortList([meaning, ...notes.map(wordsOf)], '; ')
      add({ kind, at, message, ...(rule !== undefined && { rule }) })
    },
    changed(at, note) {
      see([note])
      add({ kind: 'changed', at, message: wordsOf(note) })
    },
    warned(at, message) {
      isTrue = false
      add({ kind: 'kept', at, message })
    },
    refused(at, message) {
      isTrue = false
      add({ kind: 'refused', at, message })
    },
    append(other) {
      if (!other.isTrue()) isTrue = false
      for (const entry of other.entries) add(entry)
      for (const kind of KINDS) others[kind] += other.others[kind]
    },
  }
}

function wordsOf(note: Note): string {
  return typeof note === 'string' ? note : note.words
}

/** The most serious one first. */
const KINDS = ['refused', 'changed', 'kept'] as const

/** The entry that counts those that are not listed. */
function entryOfOthers(others: Readonly<EntryCounts>): ReportEntry[] {
  const found = KINDS.filter((kind) => others[kind] > 0)
  const [kind] = found
  if (!kind) return []
  const total = found.reduce((sum, each) => sum + others[each], 0)
  const counts = listed(found.map((each) => `${others[each]} ${each}`))
  const subject = total === 1 ? 'one more entry is' : `${total} more entries are`
  return [{ kind, at: [], message: `${subject} not listed: ${counts}`, rule: 'S7' }]
}

/** The result of an import. Without a usable schedule, entries that could be read are refused as well. */
export function imported(schedule: ScheduleInput | undefined, report: Report): Imported {
  const errors = schedule ? errorsOf(schedule) : []
  if (schedule && !errors.length) return { schedule, complete: report.isTrue(), report: allEntries(report) }
  return { complete: false, report: allRefused(report, errors, 'schedule') }
}

/** The entries of a report on a usable result. */
export function allEntries({ entries, others }: Report): readonly ReportEntry[] {
  return [...entries, ...entryOfOthers(others)]
}

/**
 * The entries of a report without a usable result: those that could be read are refused as well.
 *
 * @param errors Why the result is not usable.
 * @param what What an entry would be part of.
 */
export function allRefused(
  { entries, others }: Report,
  errors: readonly Issue[],
  what: string,
): readonly ReportEntry[] {
  const refused = entries.map((entry): ReportEntry => {
    const message = `it is readable, but there is no ${what} for it: ${entry.message}`
    return entry.kind === 'refused' ? entry : { ...entry, kind: 'refused', message }
  })
  const problems = errors.map(
    ({ message, rule }): ReportEntry => ({ kind: 'refused', at: [], message, ...(rule && { rule }) }),
  )
  const shown = refused.slice(0, MOST_ENTRIES - problems.length)
  const more = refused.length - shown.length + others.kept + others.changed + others.refused
  return [...shown, ...problems, ...entryOfOthers({ kept: 0, changed: 0, refused: more })]
}

/** Whether everything in the input is in the result unchanged. */
export function isComplete({ entries, others }: Report): boolean {
  return entries.every(({ kind }) => kind === 'kept') && others.changed + others.refused === 0
}

/** The issues of a schedule; no advice, which would take longer. */
export function errorsOf(schedule: unknown): readonly Issue[] {
  try {
    parseSchedule(schedule)
    return []
  } catch (error) {
    if (error instanceof DuebyError) return error.issues
    throw error
  }
}
