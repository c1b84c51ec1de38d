import { clipOf, type Intervals, unionOf } from '../../core/intervals'
import { weekdayOf } from '../../core/local-date'
import { DAY } from '../../core/time'
import { endOn, type ParsedWeekly, rowsOn } from '../../schedule/parsed-schedule'
import type { Row } from '../../schedule/row'
import { changesIn, localEnd, localStart, type Segment } from '../../zone/segments'
import { forEachShowing } from '../../zone/showing'
import type { Zone } from '../../zone/zone'
import type { Compiler } from './compiler'

/** Turns local rows into instants: each row is clipped to the segments of the zone and shifted by their offsets (S1). */
export function compileWeekly(parsed: ParsedWeekly, zone: Zone): Compiler {
  const special = dayIntervals([...parsed.special.keys()].sort((a, b) => a - b).map((day) => [day, day]))
  const forEachRowIn = (first: number, end: number, found: Found): void =>
    forEachRow(first, end, parsed, entriesIn(first, end, parsed, special), zone, found)
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
      // Rows may touch, and where the clock is set back a later row can begin before an earlier one ends.
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
      // In the middle of a long holiday every week is the same: closed.
      const edges = parsed.holidays.between(first, end).flatMap((holiday) => [
        [holiday.first, holiday.first],
        [holiday.last, holiday.last],
      ])
      const days = unionOf([dayIntervals(edges), clipOf(special, first, end + 1)])
      return unionOf([
        days.map((day, index) => (index % 2 === 0 ? day - MARGIN : day + MARGIN) * DAY),
        changesIn(first * DAY, end * DAY, zone).flatMap((at) => [at - MARGIN * DAY, at + MARGIN * DAY]),
      ])
    },
  }
}

// Local dates can be shown this far from the same date in UTC, hours after midnight and corrected clocks included.
const MARGIN = 3

/** Takes an interval of instants at which the clock shows a row of a local date. */
type Found = (day: number, start: number, end: number) => void

/** The dates with an entry of their own among `[first, end]`, as intervals of day numbers. */
function entriesIn(first: number, end: number, { holidays }: ParsedWeekly, special: Intervals): Intervals {
  const dates = holidays.between(first, end).map((range) => [range.first, range.last])
  return unionOf([dayIntervals(dates), clipOf(special, first, end + 1)])
}

function dayIntervals(ranges: readonly (readonly number[])[]): Intervals {
  return ranges.flatMap(([first = 0, last = 0]) => [first, last + 1])
}

/** Reports the rows of the local dates `[firstDay, endDay)`, in order of date. */
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
    // On these dates no row, not even its part after midnight, comes near a change of the clock.
    const calmFrom = Math.ceil(localStart(segment) / DAY) + 2
    const calmUntil = Math.floor(localEnd(segment) / DAY) - 3
    // An entry decides its own date, and where the rows of the date before it end.
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

/** Reports the rows of dates `[from, until)` that follow the week and are shown once and whole. */
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
    for (const { start, end } of week[weekday] as readonly Row[]) found(day, midnight + start, midnight + end)
    weekday = weekday === 6 ? 0 : weekday + 1
    midnight += DAY
  }
}
