import { DATES } from '../holidays/dates'

/** The days of one entry of `holidays` that was read without an issue, in order. */
export function daysOfEntry(entry: unknown): number[] {
  return [...(DATES.read([entry], [], [])?.keys() ?? [])].sort((a, b) => a - b)
}
