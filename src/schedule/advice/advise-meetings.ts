import { forEachOverlap } from '../../core/for-each-overlap'
import { isRecord } from '../../core/is-record'
import { type Issue, issue, MAX_ISSUES, type Path, pathText } from '../../core/issue'
import { textFromDay, yearOf } from '../../core/local-date'
import { range } from '../../core/range'
import { entriesOf } from '../holidays/dates'
import { datedRanges, isYearly } from '../holidays/listed-dates'
import type { ListedRange } from '../holidays/named-dates'
import { placedIn, shiftOf, type YearlyEntry } from '../holidays/placed-in'
import type { SpanOfDays } from './advice-span'
import { holidaysMeet, NO_FREE_DATE, SPECIAL_HOURS_MEET } from './messages'
import { remedyFor } from './remedy-for'

/** Advice about yearly entries of one list that have a date of the span in common, and holidays without a free date. */
export function adviseMeetings(
  data: Readonly<Record<string, unknown>>,
  path: Path,
  { from, through }: SpanOfDays,
): Issue[] {
  if (from === undefined || through === undefined) return []
  const years = range(yearOf(from) - 1, yearOf(through) + 2)
  return (['holidays', 'specialHours'] as const).flatMap((key) => {
    const list: readonly unknown[] = Array.isArray(data[key]) ? (data[key] as unknown[]) : []
    const entries = entriesOf([...list.entries()], [], [])
    const yearly = entries.filter(isYearly)
    const inSpan: ListedRange[] = years
      .flatMap(placedIn(yearly, datedRanges(entries)))
      .filter(({ first, last }) => first <= through && last >= from)
    const place = (position: number): Path => [...path, key, position]
    const nameOf = ({ name, position }: { readonly name: string; readonly position: number }): string =>
      name === '' ? pathText(place(position)) : `'${name}'`
    const entryAt = new Map(yearly.map((entry) => [entry.position, entry]))
    const days = new Map<number, number>()
    for (const { position, first } of inSpan)
      if (!days.has(position) && hasNoFreeDate(first, entryAt.get(position))) days.set(position, first)
    const stuck = [...days]
      .sort(([a], [b]) => a - b)
      .map(([position, day]) =>
        issue(NO_FREE_DATE, place(position), titleOf(list[position]), textFromDay(day)),
      )
    // A holiday within a closed week is not lost by mistake, so holidays are compared by their rules only.
    const dates = key === 'holidays' ? inSpan.filter(({ position }) => hasRule(list[position])) : inSpan
    const meetings = meetingsOf(dates, from).filter(([a, b]) => {
      return key !== 'holidays' || ruleText(list[a.position]) !== ruleText(list[b.position])
    })
    // No more than these would be listed.
    const met = meetings.slice(0, MAX_ISSUES + 1).map(([earlier, later, day]) => {
      const pair = [earlier, later].map(({ position }) => entryAt.get(position) as YearlyEntry)
      const message = key === 'holidays' ? holidaysMeet(remedyFor(pair, day, nameOf)) : SPECIAL_HOURS_MEET
      const what = `${textFromDay(day)}, a date of ${nameOf(earlier)}`
      return issue(message, place(later.position), titleOf(list[later.position]), what)
    })
    return [...stuck, ...met]
  })
}

/** Whether a holiday is still on a day of the weekend from which its rule moves it, because no other date was free. */
function hasNoFreeDate(first: number, entry: YearlyEntry | undefined): boolean {
  return entry !== undefined && shiftOf({ observed: entry.dates.observed, first }) === undefined
}

/** The first date that each entry shares with an earlier one in the list. */
function meetingsOf(
  ranges: readonly ListedRange[],
  from: number,
): (readonly [earlier: ListedRange, later: ListedRange, day: number])[] {
  const firstMeetings = new Map<number, readonly [ListedRange, ListedRange, number]>()
  forEachOverlap(ranges, (earlier, later, day) => {
    if (!firstMeetings.has(later.position))
      firstMeetings.set(later.position, [earlier, later, Math.max(day, from)])
  })
  return [...firstMeetings.values()]
}

function hasRule(entry: unknown): boolean {
  return isRecord(entry) && entry.every !== undefined
}

function ruleText(entry: unknown): string {
  return JSON.stringify(isRecord(entry) ? entry.every : undefined)
}

/** What the message calls an entry. */
function titleOf(entry: unknown): unknown {
  if (!isRecord(entry)) return entry
  const { name, every, from, to } = entry
  return name ?? every ?? { from, to }
}
