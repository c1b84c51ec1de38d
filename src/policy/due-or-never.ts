import type { DuebyError } from '../core/error'
import { isNoAnswer } from '../core/no-answer'
import { LAST_INSTANT } from '../core/time'

/** Something with a due time, in milliseconds since 1970. */
interface HasDue {
  readonly due: number
}

/** What is never due. Its due time is after all others, so that whatever is due comes first. */
interface NeverDue extends HasDue {
  readonly error: DuebyError
}

/** What is due, or never. Compare only `due`. */
export type DueOrNever<T extends HasDue> = T | NeverDue

/** What is due. If its due time does not come within the supported range, it is never due. */
export function dueOrNever<T extends HasDue>(compute: () => T): DueOrNever<T> {
  try {
    return compute()
  } catch (error) {
    if (isNoAnswer(error)) return { due: LAST_INSTANT + 1, error }
    throw error
  }
}

/** What is due. Throws if it never is. */
export function dueOrThrow<T extends HasDue>(found: DueOrNever<T>): T {
  if ('error' in found) throw found.error
  return found
}
