import { requireInRange } from '../core/checked-instant'
import { clipOf, type Intervals } from '../core/intervals'
import type { Compiled } from './lookup/compiled-years'
import { countEndedBefore, countEndedBy, endOf, intervalsOf } from './lookup/prefix-sums'
import { countBelow, countUpTo } from './lookup/search'
import { isOpenIn, latestIn, search } from './lookup/search-years'
import type { OpenTime } from './open-time'
import { neverOpens } from './search-failure'

/** Whether an instant lies in open time (S1). */
export function isOpenAt(instant: number, { years }: OpenTime): boolean {
  return isOpenIn(years.covering(instant), instant)
}

/** The latest instant with that much open time before it: `earliest` mirrored (S4). */
export function latest(amount: number, time: OpenTime): number {
  const { years } = time
  const found = search(years, years.current(), 'earlier', (compiled) => latestIn(compiled, amount))
  if (found === undefined) throw neverOpens(time, 'earlier')
  return requireInRange(found)
}

/** The first instant after this one at which closed turns to open. Not looked for past `limit`. */
export function openingAfter(instant: number, { years }: OpenTime, limit?: number): number | undefined {
  const find = (compiled: Compiled) => openingOf(countUpTo(instant, compiled.starts), compiled)
  return search(years, years.covering(instant), 'later', find, limit)
}

/** The first instant after this one at which open turns to closed. Not looked for past `limit`. */
export function closingAfter(instant: number, { years }: OpenTime, limit?: number): number | undefined {
  const find = (compiled: Compiled) => closingOf(countEndedBy(instant, compiled), compiled)
  return search(years, years.covering(instant), 'later', find, limit)
}

/** The last instant before this one at which closed turned to open. */
export function openingBefore(instant: number, { years }: OpenTime): number | undefined {
  const find = (compiled: Compiled) => openingOf(countBelow(instant, compiled.starts) - 1, compiled)
  return search(years, years.covering(instant), 'earlier', find)
}

/** The last instant before this one at which open turned to closed. */
export function closingBefore(instant: number, { years }: OpenTime): number | undefined {
  const find = (compiled: Compiled) => closingOf(countEndedBefore(instant, compiled) - 1, compiled)
  return search(years, years.covering(instant), 'earlier', find)
}

/** The open stretches in `[from, to)`, clipped to it. */
export function intervalsIn(from: number, to: number, { years }: OpenTime): Intervals {
  years.covering(from)
  const compiled = years.covering(to)
  const found = intervalsOf(compiled, countEndedBy(from, compiled), countBelow(to, compiled.starts))
  return clipOf(found, from, to)
}

function openingOf(index: number, { count, starts }: Compiled): number | undefined {
  return index >= 0 && index < count ? starts[index] : undefined
}

function closingOf(index: number, compiled: Compiled): number | undefined {
  return index >= 0 && index < compiled.count ? endOf(index, compiled) : undefined
}
