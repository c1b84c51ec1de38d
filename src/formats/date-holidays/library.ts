import type Holidays from 'date-holidays'
import type { HolidaysTypes } from 'date-holidays'
import { missingPeer } from '../shared/missing-peer'

/** A holiday as date-holidays lists it. */
export type ListedHoliday = HolidaysTypes.Holiday & { readonly note?: unknown }

export type HolidaysClass = typeof Holidays

/**
 * Loads date-holidays on first use, so that the other importers work where it is not installed. The import is inside
 * `try`, which tells bundlers that the package may be missing.
 *
 * @throws DuebyError `missing-peer`.
 */
export async function loadDateHolidays(): Promise<HolidaysClass> {
  try {
    const { default: found } = await import('date-holidays')
    return found
  } catch {
    throw missingPeer('date-holidays')
  }
}
