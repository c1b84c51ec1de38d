import type { DatedEntry } from './holidays/dated-entry'
import { isDated, isYearly, listedDates } from './holidays/listed-dates'
import type { ListedRange } from './holidays/named-dates'

/** Entries of a list by their dates. Of two that have a date, one by date goes first, then the first in the list (S11). */
export interface Listed<Entry> {
  /** Entries by date, then yearly ones. */
  readonly items: readonly Entry[]
  /** The number of ranges that yearly entries have in a year. */
  readonly perYear: number
  /** The entry that decides a date. */
  on(day: number): Entry | undefined
  /** The dates from `first` through `last`, as ranges in order, each with the position of its entry in `items`. */
  between(first: number, last: number): readonly ListedRange[]
}

export function listed<Entry extends DatedEntry>(entries: readonly Entry[]): Listed<Entry> {
  const items: readonly Entry[] = [...entries.filter(isDated), ...entries.filter(isYearly)]
  // A name would take precedence over the order of the list, so all have the same.
  const { perYear, rangeOn, between } = listedDates(
    items.map(({ dates }, position) => ({ name: '-', dates, position })),
  )
  return { items, perYear, between, on: (day) => items[rangeOn(day)?.position ?? -1] }
}
