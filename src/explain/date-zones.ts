import type { ParsedLedger } from './read-ledger'

/** The zones of the local dates of a ledger: that of the schedule, or those of its versions in order. */
export function dateZones({ own: { timeZone }, days }: ParsedLedger): string {
  return [...new Set(days?.map(({ zone = timeZone }) => zone) ?? [timeZone])].join(', then ')
}
