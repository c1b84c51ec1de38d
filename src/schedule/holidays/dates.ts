import type { Issue, Path } from '../../core/issue'
import { choice, listOf, optional, type Reader } from '../../core/reader'
import { type DatedEntry, datedEntry } from './dated-entry'
import { type ListedDates, listedDates } from './listed-dates'
import type { Observed } from './yearly-rule'

/** The values of `observed` (S14). */
export const OBSERVED: readonly Observed[] = [
  'nearest weekday',
  'next weekday',
  'sunday to monday',
  'next free weekday',
  'sunday to next free day',
  'none',
]
const ENTRY = datedEntry(
  "an object such as { name: 'Christmas Day', on: '2023-12-25' }",
  {},
  {
    observed: optional(choice(OBSERVED)),
  },
)

/** Reads a list of dates, ranges, yearly rules and yearly ranges. A date that is listed twice gets its first name. */
export const DATES: Reader<ListedDates> = listOf(
  "a list such as [{ name: 'Christmas Day', on: '2023-12-25' }]",
  ENTRY,
  listedDates,
)

type Positioned = readonly (readonly [position: number, entry: unknown])[]

/** Reads entries of a list of dates, each with its position in the list. */
export function readEntries(entries: Positioned, path: Path, issues: Issue[]): ListedDates {
  return listedDates(entriesOf(entries, path, issues))
}

/** Reads entries of a list of dates like {@link readEntries}, but does not merge their dates. */
export function entriesOf(entries: Positioned, path: Path, issues: Issue[]): DatedEntry[] {
  return entries.flatMap(([position, entry]) => ENTRY.read(entry, [...path, position], issues) ?? [])
}
