import { isRecord } from '../../core/is-record'
import { dayFromText } from '../../core/local-date'

/** The local dates of one entry, as day numbers, both ends included. */
export interface ListedDates {
  readonly first: number
  readonly last: number
}

/** The dates of an entry of `holidays` without issues; `undefined` for a yearly rule. */
export function listedDates(entry: unknown): ListedDates | undefined {
  if (!isRecord(entry) || 'every' in entry) return undefined
  const first = dayFromText(String(entry.on ?? entry.from))
  const last = dayFromText(String(entry.on ?? entry.to))
  if (first === undefined || last === undefined) return undefined
  return { first, last }
}
