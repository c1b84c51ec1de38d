import type { DatedHoliday, DateText } from 'dueby'
import { textFromDay } from '../../core/local-date'

/** A holiday on one date, or on a range of dates; both day numbers are included. */
export function holidayOn(first: number, last: number, name?: string): DatedHoliday {
  const [from, to] = [textFromDay(first) as DateText, textFromDay(last) as DateText]
  return { ...named(name), ...(from === to ? { on: from } : { from, to }) }
}

/** The `name` of an entry of a schedule, unless it is empty. */
export function named(name: string | undefined): { readonly name?: string } {
  return name === undefined || name === '' ? {} : { name }
}
