import type { Path } from 'dueby'
import { describe } from '../../core/describe'
import type { Report } from '../shared/report'

/** A value of a field: its name, its id, or both. With neither the field is empty. */
export interface FieldValue {
  readonly name: string | undefined
  readonly id: string | undefined
}

/** One change of a field. */
export interface FieldChange {
  readonly path: Path
  /** The value before it; `undefined` or empty if the data does not say. */
  readonly from: FieldValue | undefined
  /** The value after it; `undefined` if the data does not say. */
  readonly to: FieldValue | undefined
}

/**
 * Reports each change of a field that does not begin where the one before it ended. The history keeps the value that the
 * changes lead to, because nobody knows when the missing one happened.
 *
 * @param field What the field is called in messages.
 * @param changes In order of time.
 * @param current The field as it is now, if the data says so, and where.
 */
export function reportGaps(
  field: string,
  changes: readonly FieldChange[],
  report: Report,
  current?: { readonly path: Path; readonly value: FieldValue },
): void {
  let known: FieldValue | undefined
  for (const { path, from, to } of changes) {
    if (known && from && differ(known, from))
      report.changed(path, {
        words: `the ${field} before this change was ${wordsOf(from)}, but the changes so far lead to ${wordsOf(known)}: a change seems to be missing, and ${wordsOf(known)} counts until here`,
        reason: { code: 'missing-change' },
      })
    known = to
  }
  if (known && current && differ(known, current.value))
    report.changed(current.path, {
      words: `the ${field} is ${wordsOf(current.value)} now, but its changes lead to ${wordsOf(known)}: a change seems to be missing, and ${wordsOf(known)} counts`,
      reason: { code: 'missing-change' },
    })
}

/** Whether a value is said to be another one. One name or one id in common is enough: statuses are renamed. */
function differ(known: FieldValue, said: FieldValue): boolean {
  if (isEmpty(said)) return false
  if (isEmpty(known)) return true
  const ids = known.id !== undefined && said.id !== undefined
  const names = known.name !== undefined && said.name !== undefined
  if ((ids && known.id === said.id) || (names && known.name === said.name)) return false
  return ids || names
}

function isEmpty({ name, id }: FieldValue): boolean {
  return name === undefined && id === undefined
}

function wordsOf(value: FieldValue): string {
  return isEmpty(value) ? 'none' : describe(value.name ?? value.id)
}
