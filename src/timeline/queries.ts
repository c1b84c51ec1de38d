import { clipOf, type Intervals } from '../core/intervals'
import { type OpenYears, search } from './lookup/open-years'
import { endOf, endsOf, intervalsOf, startOf, startsOf } from './lookup/prefix-sums'
import { countBelow, countUpTo } from './lookup/search'
import type { OpenTime } from './open-time'

/**
 * The first opening strictly after an instant.
 *
 * @param limit Openings after this instant may be missed.
 */
export function openingAfter(instant: number, { years }: OpenTime, limit?: number): number | undefined {
  const find = (compiled: OpenYears) => opening(countUpTo(instant, startsOf(compiled)), compiled)
  return search(years, years.covering(instant), 'later', find, limit)
}

/**
 * The first closing strictly after an instant.
 *
 * @param limit Closings after this instant may be missed.
 */
export function closingAfter(instant: number, { years }: OpenTime, limit?: number): number | undefined {
  const find = (compiled: OpenYears) => closing(countUpTo(instant, endsOf(compiled)), compiled)
  return search(years, years.covering(instant), 'later', find, limit)
}

/** The last opening strictly before an instant. */
export function openingBefore(instant: number, { years }: OpenTime): number | undefined {
  const find = (compiled: OpenYears) => opening(countBelow(instant, startsOf(compiled)) - 1, compiled)
  return search(years, years.covering(instant), 'earlier', find)
}

/** The last closing strictly before an instant. */
export function closingBefore(instant: number, { years }: OpenTime): number | undefined {
  const find = (compiled: OpenYears) => closing(countBelow(instant, endsOf(compiled)) - 1, compiled)
  return search(years, years.covering(instant), 'earlier', find)
}

/** The half-open open intervals in `[from, to)`, clipped to it. */
export function intervalsIn(from: number, to: number, { years }: OpenTime): Intervals {
  years.covering(from)
  const compiled = years.covering(to)
  const [first, end] = [countUpTo(from, endsOf(compiled)), countBelow(to, startsOf(compiled))]
  return clipOf(intervalsOf(compiled, first, end), from, to)
}

function opening(position: number, compiled: OpenYears): number | undefined {
  return position >= 0 && position < compiled.count ? startOf(position, compiled) : undefined
}

function closing(position: number, compiled: OpenYears): number | undefined {
  return position >= 0 && position < compiled.count ? endOf(position, compiled) : undefined
}
