import { type Intervals, unionOf } from '../../core/intervals'
import { weekdayOf } from '../../core/local-date'
import { DAY } from '../../core/time'
import { endOn, entryDays, type ParsedWeekly, rowsOn } from '../../schedule/parsed-schedule'
import type { Row } from '../../schedule/row'
import { at, localEnd, localStart } from '../../zone/segments'
import { forEachShowing } from '../../zone/showing'
import type { Zone } from '../../zone/zone'
import { countBelow } from '../lookup/search'
import { firstDayOf, type YearCompiler } from './year'

/** Turns local rows into instants: each row is cut to the zone's segments and shifted (S1). */
export function compileWeekly(parsed: ParsedWeekly, zone: Zone): YearCompiler {
  const entries = entryDays(parsed)
  return {
    intervalsOf(year): Intervals {
      const found: number[] = []
      let last = Number.NEGATIVE_INFINITY
      let isApart = true
      forEachRow(year, parsed, entries, zone, (_, start, end) => {
        isApart &&= start > last
        last = end
        found.push(start, end)
      })
      // Rows may touch, and where the clock falls back a later row can begin before an earlier one ends.
      return isApart ? found : unionOf([found])
    },
    businessDaysOf(year) {
      const found: number[] = []
      forEachRow(year, parsed, entries, zone, (day, start, end) => {
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
  }
}

/** Takes a stretch in which a row of a local date shows. */
type Found = (day: number, start: number, end: number) => void

/** Reports the rows of each local date of a year, in order of date. */
function forEachRow(year: number, parsed: ParsedWeekly, entries: Int32Array, zone: Zone, found: Found): void {
  const endDay = firstDayOf(year + 1)
  const { segments } = zone
  segments.cover((firstDayOf(year) - 5) * DAY, (endDay + 5) * DAY)
  for (let day = firstDayOf(year); day < endDay; ) {
    const index = segments.indexAt(day * DAY)
    const segment = at(segments.list, index)
    // Dates all of whose rows, those past midnight too, are further from any change of the clock than it can jump.
    const calmFrom = Math.ceil(localStart(segment) / DAY) + 2
    const calmUntil = Math.floor(localEnd(segment) / DAY) - 3
    // An entry decides over its own date, and over how far the rows of the date before it run.
    const entry = entries[countBelow(day, entries)] ?? endDay + 1
    const until = Math.min(calmUntil, entry - 1, endDay)
    if (day >= calmFrom && day < until) {
      forEachPlainRow(day, until, segment.offset, parsed, found)
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

/** The rows of dates that are as the week says, and show once and whole. */
function forEachPlainRow(
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
    // By index: the first question to a schedule waits for this loop.
    for (let i = 0; i < rows.length; i++) {
      const { start, end } = rows[i] as Row
      found(day, midnight + start, midnight + end)
    }
    weekday = weekday === 6 ? 0 : weekday + 1
    midnight += DAY
  }
}
