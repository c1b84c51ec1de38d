import type { DatedEntry } from './holidays/dated-entry'
import { isDated, isYearly, type ListedDates, listedDates } from './holidays/listed-dates'

/** Entries of a list by their dates. If two have a date, one by date takes precedence, then the first in the list (S11). */
export interface Listed<Entry> extends ListedDates {
  /** Entries by date, then yearly ones. The position of a range is that of its entry here. */
  readonly items: readonly Entry[]
}

/* @__NO_SIDE_EFFECTS__ */
export function listed<Entry extends DatedEntry>(entries: readonly Entry[]): Listed<Entry> {
  const items: readonly Entry[] = [...entries.filter(isDated), ...entries.filter(isYearly)]
  // A name would take precedence over the order of the list, so all have the same.
  return { items, ...listedDates(items.map(({ dates }, position) => ({ name: '-', dates, position }))) }
}

/** An empty list, always the same one. */
export const NO_ENTRIES: Listed<never> = listed<never>([])
