import type { ReportEntry } from './report-entry'

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

export function wordsOf(note: Note): string {
  return typeof note === 'string' ? note : note.words
}

export function keepsHours(note: Note): boolean {
  return typeof note !== 'string' && note.sameHours === true
}
