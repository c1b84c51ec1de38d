import type { Path } from 'dueby'
import { type ItemBudget, newItemBudget } from './items'
import { keepsHours, type Note, wordsOf } from './note'
import { type EntryCounts, KINDS, MAX_ENTRIES, type ReportEntry } from './report-entry'
import { shortList } from './words'

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

/** @param items Shared by all reports of a call. */
export function newReport(items: ItemBudget = newItemBudget()): Report {
  const entries: ReportEntry[] = []
  const others: EntryCounts = { kept: 0, changed: 0, refused: 0 }
  let isComplete = true
  const add = (entry: ReportEntry): void => {
    if (entries.length < MAX_ENTRIES) entries.push(entry)
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

/** The option of the call that a place is in. */
function optionAt(at: ReportEntry['at']): string | undefined {
  const [first, option] = Array.isArray(at) ? (at as Path) : []
  return first === 'options' && typeof option === 'string' ? option : undefined
}
