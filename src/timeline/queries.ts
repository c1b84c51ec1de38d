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
  const find = (compiled: OpenYears) => {
    const position = countUpTo(instant, startsOf(compiled))
    return position < compiled.count ? startOf(position, compiled) : undefined
  }
  return search(years, years.covering(instant), 'later', find, limit)
}

/**
 * The first closing strictly after an instant.
 *
 * @param limit Closings after this instant may be missed.
 */
export function closingAfter(instant: number, { years }: OpenTime, limit?: number): number | undefined {
  const find = (compiled: OpenYears) => {
    const position = countUpTo(instant, endsOf(compiled))
    return position < compiled.count ? endOf(position, compiled) : undefined
  }
  return search(years, years.covering(instant), 'later', find, limit)
}

/** The last opening strictly before an instant. */
export function openingBefore(instant: number, { years }: OpenTime): number | undefined {
  const find = (compiled: OpenYears) => {
    const count = countBelow(instant, startsOf(compiled))
    return count > 0 ? startOf(count - 1, compiled) : undefined
  }
  return search(years, years.covering(instant), 'earlier', find)
}

/** The last closing strictly before an instant. */
export function closingBefore(instant: number, { years }: OpenTime): number | undefined {
  const find = (compiled: OpenYears) => {
    const count = countBelow(instant, endsOf(compiled))
    return count > 0 ? endOf(count - 1, compiled) : undefined
  }
  return search(years, years.covering(instant), 'earlier', find)
}

/** The half-open open intervals in `[from, to)`, clipped to it. */
export function intervalsIn(from: number, to: number, { years }: OpenTime): Intervals {
  years.covering(from)
  const compiled = years.covering(to)
  const [first, end] = [countUpTo(from, endsOf(compiled)), countBelow(to, startsOf(compiled))]
  return clipOf(intervalsOf(compiled, first, end), from, to)
}
