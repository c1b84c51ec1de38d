import { DuebyError } from '../core/error'
import { LAST_INSTANT } from '../core/time'

/** What is due, or the error that says why it never is. Instants are milliseconds since 1970. */
export type EverDue<T extends { readonly due: number }> = T | DuebyError

/** What is due; if its due time never comes within the supported range, the error that says so. */
export function everDue<T extends { readonly due: number }>(compute: () => T): EverDue<T> {
  try {
    return compute()
  } catch (error) {
    if (error instanceof DuebyError) return error
    throw error
  }
}

/** What is due first; of equals, the first one. What is never due is left out if the other is. */
export function firstDue<T extends { readonly due: number }>(one: EverDue<T>, other: EverDue<T>): EverDue<T> {
  if (other instanceof DuebyError) return one
  return one instanceof DuebyError || other.due < one.due ? other : one
}

/** The instant before which something else would be due first. */
export function dueOrEnd(found: EverDue<{ readonly due: number }>): number {
  return found instanceof DuebyError ? LAST_INSTANT : found.due
}

/** What is due. If nothing is, the error is thrown. */
export function dueOrThrow<T extends { readonly due: number }>(found: EverDue<T>): T {
  if (found instanceof DuebyError) throw found
  return found
}
