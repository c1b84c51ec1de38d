import type { Issue } from 'dueby'
import { report } from '../../core/issue'
import { textFromDay } from '../../core/local-date'
import { REVERSED_RANGE } from '../../core/messages'
import { FIRST_DAY, LAST_DAY } from '../../core/time'

/** A range of local dates as day numbers, both included. */
export interface DateWindow {
  readonly first: number
  readonly last: number
}

/** The window that the options `from` and `through` describe; `undefined` unless both could be read. */
export function dateWindow(
  from: number | undefined,
  through: number | undefined,
  issues: Issue[],
): DateWindow | undefined {
  if (from === undefined || through === undefined) return undefined
  if (through < from)
    report(issues, REVERSED_RANGE, ['options', 'through'], textFromDay(through), `'${textFromDay(from)}'`)
  return { first: from, last: through }
}

/** The part of a window that a schedule can use (T4); empty, with `last` before `first`, if there is none. */
export function usableWindow({ first, last }: DateWindow): DateWindow {
  return { first: Math.max(first, FIRST_DAY), last: Math.min(last, LAST_DAY) }
}
