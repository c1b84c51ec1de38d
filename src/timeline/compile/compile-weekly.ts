import { clipOf, type Intervals, unionOf } from '../../core/intervals'
import { modulo } from '../../core/modulo'
import { range } from '../../core/range'
import { DAY } from '../../core/time'
import { daysIn } from '../../schedule/holidays/named-dates'
import { endOn, type ParsedWeekly, rowsOn, weeklyRowsOn } from '../../schedule/parsed-schedule'
import type { Row } from '../../schedule/row'
import type { Week } from '../../schedule/weekly'
import { changesIn, localEnd, localStart, type Segment } from '../../zone/segments'
import { forEachShowing } from '../../zone/showing'
import type { Zone } from '../../zone/zone'
import type { Compiler } from './compiler'
import { CLOSED_WEEK, type OrdinaryWeek } from './ordinary-week'

/** Compiles weekly hours: each local row is clipped to the segments of the zone and shifted by their offsets (S1). */
export function compileWeekly(parsed: ParsedWeekly, zone: Zone): Compiler {
  const { special, holidays, seasons } = parsed
  const forEachRowIn = (first: number, end: number, found: Found): void =>
    forEachRow(first, end, parsed, zone, found)
  const weeks = new Map<string, OrdinaryWeek>()
  return {
    openAWeek: Math.max(...[parsed, ...seasons.items].map(({ week }) => openAWeek(week))),
    intervalsIn(from, to): Intervals {
      const found: number[] = []
      forEachRowIn(Math.floor(from / DAY) - LATEST, Math.ceil(to / DAY) + EARLIEST, (_, start, end) => {
        found.push(start, end)
      })
      // Rows may touch, and when the clock is set back a later row can begin before an earlier one ends.
      return clipOf(unionOf([found]), from, to)
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
      const [first, end] = [Math.floor(from / DAY) - LATEST - 1, Math.ceil(to / DAY) + EARLIEST]
      // Inside a long entry or a season, every week is the same.
      const ranges = [holidays, special, seasons].map((dates) =>
        dates
          .between(first, end)
          .flatMap((range) => [range.first, range.first + 1, range.last, range.last + 1]),
      )
      const days = unionOf(ranges)
      return unionOf([
        days.map((day, index) => (index % 2 === 0 ? day - EARLIEST : day + LATEST) * DAY),
        changesIn(from, to, zone).flatMap((at) => [at, at]),
      ])
    },
    weekAt(instant) {
      const { offset } = zone.segments.at(instant)
      const day = Math.floor((instant + offset) / DAY)
      const entry = special.rangeOn(day)
      if (!entry && holidays.nameOn(day) !== undefined) return CLOSED_WEEK
      const season = entry ? undefined : seasons.rangeOn(day)
      const key = `${offset} ${entry?.position ?? ''} ${season?.position ?? ''}`
      const rows = entry && special.items[entry.position]?.rows
      const week = (season && seasons.items[season.position]?.week) ?? parsed.week
      // Each date of a long entry cuts the night before it short (S3).
      const days = rows
        ? Array<Week[number]>(7).fill(rows.map((row) => ({ ...row, end: Math.min(row.end, DAY) })))
        : week
      const known = weeks.get(key) ?? ordinaryWeek(offset, days, parsed)
      weeks.set(key, known)
      return known
    },
  }
}

function openAWeek(week: Week): number {
  return week.flat().reduce((sum, { start, end }) => sum + end - start, 0) / (week.length / 7)
}

// A clock differs from UTC by less than a day (T6). So the hours of a date begin at most one day before the same date in
// UTC, and end at most two days after it: one for the clock, and one for hours after midnight.
const EARLIEST = 1
const LATEST = 2

/** Receives the instants `[start, end)` at which the clock shows a row of a local date. */
type Found = (day: number, start: number, end: number) => void

/** The open intervals of a week without holidays and special hours, on a clock with a fixed offset (S1). */
function ordinaryWeek(offset: number, week: Week, { origin }: ParsedWeekly): OrdinaryWeek {
  // The weeks before and after have hours that reach into this one.
  const rows = range(-7, week.length + 7).map((day) =>
    weeklyRowsOn(day, week, { origin }).flatMap(({ start, end }) => [
      day * DAY + start - offset,
      day * DAY + end - offset,
    ]),
  )
  return { weeks: week.length / 7, open: clipOf(unionOf(rows), 0, week.length * DAY) }
}

/** Calls `found` for the rows of the local dates `[firstDay, endDay)`, in order of date. */
function forEachRow(firstDay: number, endDay: number, parsed: ParsedWeekly, zone: Zone, found: Found): void {
  const entries = unionOf([parsed.holidays, parsed.special].map((dates) => daysIn(firstDay, endDay, dates)))
  const seasons = parsed.seasons.between(firstDay, endDay)
  let season = 0
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
    while ((seasons[season]?.last ?? day) < day) season++
    const { first, last, position } = seasons[season] ?? NO_SEASON
    const isInSeason = first <= day
    const until = Math.min(
      calmUntil,
      (entries[next] ?? Number.POSITIVE_INFINITY) - 1,
      isInSeason ? last + 1 : first,
      endDay,
    )
    if (day >= calmFrom && day < until) {
      const week = isInSeason ? (parsed.seasons.items[position] ?? parsed).week : parsed.week
      forEachOrdinaryRow(day, until, segment.offset, { week, origin: parsed.origin }, found)
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

const NO_SEASON = { first: Number.POSITIVE_INFINITY, last: 0, position: -1 }

/** Calls `found` for the weekly rows of dates `[from, until)` that have no clock change, holiday or special hours. */
function forEachOrdinaryRow(
  from: number,
  until: number,
  offset: number,
  { week, origin }: Pick<ParsedWeekly, 'week' | 'origin'>,
  found: Found,
): void {
  let turn = modulo(from - origin, week.length)
  let midnight = from * DAY - offset
  for (let day = from; day < until; day++) {
    const rows = week[turn] as readonly Row[]
    // An index is faster than an iterator here, and the first query of a schedule waits for this loop.
    for (let i = 0; i < rows.length; i++) {
      const { start, end } = rows[i] as Row
      found(day, midnight + start, midnight + end)
    }
    turn = turn === week.length - 1 ? 0 : turn + 1
    midnight += DAY
  }
}
