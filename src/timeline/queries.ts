import { clipOf, type Intervals } from '../core/intervals'
import { type OpenYears, positionAt, search } from './lookup/open-years'
import { intervalsOf } from './lookup/prefix-sums'
import { countBelow, countUpTo } from './lookup/search'
import type { OpenTime } from './open-time'

/** Whether an instant is in open time (S1). */
export function isOpenAt(instant: number, { years }: OpenTime): boolean {
  const compiled = years.covering(instant)
  return (compiled.starts[positionAt(instant, compiled)] as number) <= instant
}

/** The first opening after an instant. With a limit, openings after it may be missed. */
export function openingAfter(instant: number, { years }: OpenTime, limit?: number): number | undefined {
  const find = ({ count, starts }: OpenYears) => inside(countUpTo(instant, starts), count, starts)
  return search(years, years.covering(instant), 'later', find, limit)
}

/** The first closing after an instant. With a limit, closings after it may be missed. */
export function closingAfter(instant: number, { years }: OpenTime, limit?: number): number | undefined {
  const find = ({ count, ends }: OpenYears) => inside(countUpTo(instant, ends), count, ends)
  return search(years, years.covering(instant), 'later', find, limit)
}

/** The last opening before an instant. */
export function openingBefore(instant: number, { years }: OpenTime): number | undefined {
  const find = ({ count, starts }: OpenYears) => inside(countBelow(instant, starts) - 1, count, starts)
  return search(years, years.covering(instant), 'earlier', find)
}

/** The last closing before an instant. */
export function closingBefore(instant: number, { years }: OpenTime): number | undefined {
  const find = ({ count, ends }: OpenYears) => inside(countBelow(instant, ends) - 1, count, ends)
  return search(years, years.covering(instant), 'earlier', find)
}

/** The open intervals in `[from, to)`, clipped to it. */
export function intervalsIn(from: number, to: number, { years }: OpenTime): Intervals {
  years.covering(from)
  const compiled = years.covering(to)
  const found = intervalsOf(compiled, countUpTo(from, compiled.ends), countBelow(to, compiled.starts))
  return clipOf(found, from, to)
}

/** The value at a position, without the sentinel after the last one. */
function inside(position: number, count: number, values: Float64Array): number | undefined {
  return position >= 0 && position < count ? values[position] : undefined
}
