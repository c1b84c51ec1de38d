import type { Path, ScheduleInput } from 'dueby'

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
  /**
   * The option of the call that is not usable, or that can change what happens to the entry, for example
   * `'roles'`.
   */
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
 * - `'no-result'`: the entry could be read, but nothing was imported. Other entries say why.
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
   * One or more entries for everything in the input, and for options that are not usable. At most 1,000 entries are
   * listed. If there are more, a last entry counts the others. Its `kind` is `'refused'` if any of them is refused,
   * otherwise `'changed'` if any is changed.
   */
  readonly report: readonly ReportEntry[]
}

/** The kinds of entries, the most serious one first. */
export const KINDS = ['refused', 'changed', 'kept'] as const

export type EntryCounts = Record<ReportEntry['kind'], number>

/** The most entries of a report, so that a report about bad data of any size can be read (S7). */
export const MAX_ENTRIES = 1000
