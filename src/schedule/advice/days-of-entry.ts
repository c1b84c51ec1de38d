import { DATES } from '../holidays/dates'

/** The day numbers of one entry of `holidays` without issues, in order. */
export function daysOfEntry(entry: unknown): number[] {
  return [...(DATES.read([entry], [], [])?.keys() ?? [])].sort((a, b) => a - b)
}
