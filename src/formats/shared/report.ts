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
  /** Why it was changed or refused, for programs. Absent if none of the codes applies. */
  readonly code?: ReportCode
  /** The option of the call that is not usable, or that can change what becomes of the entry, for example `'roles'`. */
  readonly option?: string
  /** The value behind the `code`, as text: the priority, the status or the author. */
  readonly received?: string
  /** The number of the rule behind a change or a refusal, for example `'S3'`; `docs/rules.md` lists the rules. */
  readonly rule?: string
}

/**
 * Why an entry was changed or refused, for the reasons that a program can act on:
 *
 * - `'invalid-option'`: the option is not usable, and counts as not given.
 * - `'unknown-priority'`: `priorities` does not have the priority.
 * - `'missing-priority'`: there is no priority, and no `withoutPriority`.
 * - `'unknown-status'`: nothing says what the status means.
 * - `'unknown-role'`: nothing says whether the author is a customer or an agent.
 * - `'missing-target'`: an SLA policy has no first reply time for a priority.
 * - `'missing-items'`: the data says that items are missing, for example those of another page.
 * - `'missing-change'`: a change does not begin where the one before it ended.
 * - `'no-result'`: the entry could be read, but nothing came of the import as a whole. Other entries say why.
 */
export type ReportCode =
  | 'invalid-option'
  | 'unknown-priority'
  | 'missing-priority'
  | 'unknown-status'
  | 'unknown-role'
  | 'missing-target'
  | 'missing-items'
  | 'missing-change'
  | 'no-result'

/** The result of an import. */
export interface Imported {
  /** A schedule that `defineSchedule` accepts. Absent if nothing in the input is usable; then every entry is refused. */
  readonly schedule?: ScheduleInput
  /**
   * Whether the schedule gives the answers that the input gives, as far as anyone can tell (S10): nothing that affects open
   * time was changed or refused. A changed name or a comment that is left out does not count.
   */
  readonly complete: boolean
  /**
   * One or more entries for everything in the input, and for options that are not usable. Lists at most 1,000 of them.
   * If there are more, a last entry counts the others. Its `kind` is `'refused'` if any of them is refused, otherwise
   * `'changed'` if any is changed.
   */
  readonly report: readonly ReportEntry[]
}

/** One change to an entry or the reason for its refusal, in words. */
export type Note =
  | string
  | {
      readonly words: string
      /** The number of the rule that requires it. */
      readonly rule?: string
      /** The open time is the same with and without the change. */
      readonly sameHours?: true
      /** What programs can know of it. At most one note of an entry has it. */
      readonly reason?: Reason
    }

type Reason = Pick<ReportEntry, 'code' | 'option' | 'received'>

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
  /** Whether the result gives the answers of the input: no refusal, and no change without `sameHours` (S10). */
  isComplete(): boolean
  /** The items of the lists that may still be read for this report. */
  readonly items: ItemBudget
  /** Adds an entry that is in the result: changed if there are notes, otherwise kept. */
  kept(at: ReportEntry['at'], meaning: string, notes?: readonly Note[]): void
  changed(at: ReportEntry['at'], note: Note): void
  /** Adds an entry that is in the result as it is, with a warning about its open time. */
  warned(at: ReportEntry['at'], message: string): void
  refused(at: ReportEntry['at'], note: Note): void
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
  let isComplete = true
  const add = (entry: ReportEntry): void => {
    if (entries.length < MOST_ENTRIES) entries.push(entry)
    else others[entry.kind]++
  }
  const note = (
    kind: ReportEntry['kind'],
    at: ReportEntry['at'],
    words: string,
    notes: readonly Note[],
  ): void => {
    const said = notes.flatMap((each) => (typeof each === 'string' ? [] : each))
    const rule = said.find((each) => each.rule !== undefined)?.rule
    const reason = said.find((each) => each.reason)?.reason
    add({ kind, at, message: words, ...reason, ...(rule !== undefined && { rule }) })
  }
  return {
    entries,
    others,
    items,
    isComplete: () => isComplete,
    kept(at, meaning, notes = []) {
      if (!notes.every(keepsHours)) isComplete = false
      note(
        notes.length > 0 ? 'changed' : 'kept',
        at,
        shortList([meaning, ...notes.map(wordsOf)], '; '),
        notes,
      )
    },
    changed(at, change) {
      if (!keepsHours(change)) isComplete = false
      note('changed', at, wordsOf(change), [change])
    },
    warned(at, message) {
      isComplete = false
      note('kept', at, message, [])
    },
    refused(at, reason) {
      isComplete = false
      const option = optionAt(at)
      const words = wordsOf(reason)
      note('refused', at, words, [
        option === undefined ? reason : { words, reason: { code: 'invalid-option', option } },
      ])
    },
    append(other) {
      if (!other.isComplete()) isComplete = false
      for (const entry of other.entries) add(entry)
      for (const kind of KINDS) others[kind] += other.others[kind]
    },
  }
}

function wordsOf(note: Note): string {
  return typeof note === 'string' ? note : note.words
}

function keepsHours(note: Note): boolean {
  return typeof note !== 'string' && note.sameHours === true
}

/** The option of the call that a place is in. */
function optionAt(at: ReportEntry['at']): string | undefined {
  const [first, option] = Array.isArray(at) ? (at as Path) : []
  return first === 'options' && typeof option === 'string' ? option : undefined
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
  if (schedule && !errors.length)
    return { schedule, complete: report.isComplete(), report: allEntries(report) }
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
    const { kind, at, message: words, rule } = entry
    if (kind === 'refused') return entry
    const message = `it is readable, but there is no ${what} for it: ${words}`
    return { kind: 'refused', at, message, code: 'no-result', ...(rule !== undefined && { rule }) }
  })
  const problems = errors.map(
    ({ message, rule }): ReportEntry => ({ kind: 'refused', at: [], message, ...(rule && { rule }) }),
  )
  const shown = refused.slice(0, MOST_ENTRIES - problems.length)
  const more = refused.length - shown.length + others.kept + others.changed + others.refused
  return [...shown, ...problems, ...entryOfOthers({ kept: 0, changed: 0, refused: more })]
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
