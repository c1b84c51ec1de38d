import { clipOf, type Intervals, unionOf } from '../../core/intervals'
import { weekdayOf } from '../../core/local-date'
import { range } from '../../core/range'
import { DAY } from '../../core/time'
import { endOn, type ParsedWeekly, rowsOn } from '../../schedule/parsed-schedule'
import type { Row } from '../../schedule/row'
import { changesIn, localEnd, localStart, type Segment } from '../../zone/segments'
import { forEachShowing } from '../../zone/showing'
import type { Zone } from '../../zone/zone'
import type { Compiler } from './compiler'
import { CLOSED_WEEK, type OrdinaryWeek, WEEK } from './ordinary-week'

/** Compiles weekly hours: each local row is clipped to the segments of the zone and shifted by their offsets (S1). */
export function compileWeekly(parsed: ParsedWeekly, zone: Zone): Compiler {
  const special = dayIntervals([...parsed.special.keys()].sort((a, b) => a - b).map((day) => [day, day]))
  const forEachRowIn = (first: number, end: number, found: Found): void =>
    forEachRow(first, end, parsed, entriesIn(first, end, parsed, special), zone, found)
  const weeks = new Map<number, OrdinaryWeek>()
  return {
    openAWeek: parsed.week.flat().reduce((sum, { start, end }) => sum + end - start, 0),
    intervalsIn(from, to): Intervals {
      const found: number[] = []
      let last = Number.NEGATIVE_INFINITY
      let isApart = true
      forEachRowIn(Math.floor(from / DAY) - MARGIN, Math.ceil(to / DAY) + MARGIN, (_, start, end) => {
        isApart &&= start > last
        last = end
        found.push(start, end)
      })
      // Rows may touch, and when the clock is set back a later row can begin before an earlier one ends.
      return clipOf(isApart ? found : unionOf([found]), from, to)
    },
    businessDaysIn(first, end) {
      const found: number[] = []
      forEachRowIn(first, end, (day, start, end) => {
        const last = found.length - 3
        if (last < 0 || found[last] !== day) {
          found.push(day, start, end)
          return
        }
        found[last + 1] = Math.min(found[last + 1] as number, start)
        found[last + 2] = Math.max(found[last + 2] as number, end)
      })
      return found
    },
    irregularIn(from, to) {
      const [first, end] = [Math.floor(from / DAY) - MARGIN, Math.ceil(to / DAY) + MARGIN]
      // Inside a long holiday every week is the same: closed.
      const edges = parsed.holidays.between(first, end).flatMap((holiday) => [
        [holiday.first, holiday.first],
        [holiday.last, holiday.last],
      ])
      const days = unionOf([dayIntervals(edges), clipOf(special, first, end + 1)])
      return unionOf([
        days.map((day, index) => (index % 2 === 0 ? day - MARGIN : day + MARGIN) * DAY),
        changesIn(from, to, zone).flatMap((at) => [at, at]),
      ])
    },
    weekAt(instant) {
      const { offset } = zone.segments.at(instant)
      if (parsed.holidays.nameOn(Math.floor((instant + offset) / DAY)) !== undefined) return CLOSED_WEEK
      const week = weeks.get(offset) ?? { key: String(offset), open: ordinaryWeek(offset, parsed) }
      weeks.set(offset, week)
      return week
    },
  }
}

// The most days between a local date and the same date in UTC, hours after midnight and corrected clocks included.
const MARGIN = 3

/** Receives the instants `[start, end)` at which the clock shows a row of a local date. */
type Found = (day: number, start: number, end: number) => void

/** The holidays and special dates in `[first, end]`, as half-open intervals of day numbers. */
function entriesIn(first: number, end: number, { holidays }: ParsedWeekly, special: Intervals): Intervals {
  const dates = holidays.between(first, end).map((range) => [range.first, range.last])
  return unionOf([dayIntervals(dates), clipOf(special, first, end + 1)])
}

function dayIntervals(ranges: readonly (readonly number[])[]): Intervals {
  return ranges.flatMap(([first = 0, last = 0]) => [first, last + 1])
}

/** The open intervals of a week without holidays and special hours, on a clock with a fixed offset (S1). */
function ordinaryWeek(offset: number, { week }: ParsedWeekly): Intervals {
  // The weeks before and after have hours that reach into this one.
  const rows = range(-7, 14).map((day) =>
    (week[weekdayOf(day)] as readonly Row[]).flatMap(({ start, end }) => [
      day * DAY + start - offset,
      day * DAY + end - offset,
    ]),
  )
  return clipOf(unionOf(rows), 0, WEEK)
}

/** Calls `found` for the rows of the local dates `[firstDay, endDay)`, in order of date. */
function forEachRow(
  firstDay: number,
  endDay: number,
  parsed: ParsedWeekly,
  entries: Intervals,
  zone: Zone,
  found: Found,
): void {
  const segments = zone.segments.between((firstDay - 5) * DAY, (endDay + 5) * DAY)
  let current = 0
  let next = 0
  for (let day = firstDay; day < endDay; ) {
    while ((segments[current] as Segment).end <= day * DAY) current++
    const segment = segments[current] as Segment
    // On these dates no row is near a clock change, not even its hours after midnight.
    const calmFrom = Math.ceil(localStart(segment) / DAY) + 2
    const calmUntil = Math.floor(localEnd(segment) / DAY) - 3
    // A holiday or special date decides its own rows, and where the rows of the date before it end (S3).
    while ((entries[next + 1] ?? Number.POSITIVE_INFINITY) <= day) next += 2
    const until = Math.min(calmUntil, (entries[next] ?? Number.POSITIVE_INFINITY) - 1, endDay)
    if (day >= calmFrom && day < until) {
      forEachOrdinaryRow(day, until, segment.offset, parsed, found)
      day = until
    } else {
      for (const row of rowsOn(day, parsed)) {
        const [from, to] = [day * DAY + row.start, day * DAY + endOn(day, row, parsed)]
        forEachShowing(from, to, zone, (start, end) => found(day, start, end))
      }
      day++
    }
  }
}

/** Calls `found` for the weekly rows of dates `[from, until)` that have no clock change, holiday or special hours. */
function forEachOrdinaryRow(
  from: number,
  until: number,
  offset: number,
  { week }: ParsedWeekly,
  found: Found,
): void {
  let weekday = weekdayOf(from)
  let midnight = from * DAY - offset
  for (let day = from; day < until; day++) {
    const rows = week[weekday] as readonly Row[]
    // An index is faster than an iterator here, and the first query of a schedule waits for this loop.
    for (let i = 0; i < rows.length; i++) {
      const { start, end } = rows[i] as Row
      found(day, midnight + start, midnight + end)
    }
    weekday = weekday === 6 ? 0 : weekday + 1
    midnight += DAY
  }
}
