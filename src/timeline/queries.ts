import type { Intervals } from '../core/intervals'
import { search } from './lookup/open-years'
import {
  closingAfterIn,
  closingBeforeIn,
  intervalsOf,
  openingAfterIn,
  openingBeforeIn,
} from './lookup/openings-and-closings'
import type { OpenTime } from './open-time'

/**
 * The first opening strictly after an instant.
 *
 * @param limit Openings after this instant may be missed.
 */
export function openingAfter(instant: number, { years }: OpenTime, limit?: number): number | undefined {
  const start = years.covering(instant)
  return search(years, start, 'later', (compiled) => openingAfterIn(compiled, instant), limit)
}

/**
 * The first closing strictly after an instant.
 *
 * @param limit Closings after this instant may be missed.
 */
export function closingAfter(instant: number, { years }: OpenTime, limit?: number): number | undefined {
  const start = years.covering(instant)
  return search(years, start, 'later', (compiled) => closingAfterIn(compiled, instant), limit)
}

/** The last opening strictly before an instant. */
export function openingBefore(instant: number, { years }: OpenTime): number | undefined {
  const start = years.covering(instant)
  return search(years, start, 'earlier', (compiled) => openingBeforeIn(compiled, instant))
}

/** The last closing strictly before an instant. */
export function closingBefore(instant: number, { years }: OpenTime): number | undefined {
  const start = years.covering(instant)
  return search(years, start, 'earlier', (compiled) => closingBeforeIn(compiled, instant))
}

/** The half-open open intervals in `[from, to)`, clipped to it. */
export function intervalsIn(from: number, to: number, { years }: OpenTime): Intervals {
  return intervalsOf(years.covering(from, to), from, to)
}
