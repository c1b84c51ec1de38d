import {
  clipOf,
  complementOf,
  differenceOf,
  type Intervals,
  intersectionOf,
  unionOf,
} from '../../core/intervals'
import { DAY } from '../../core/time'
import type { ParsedCombined } from '../../schedule/parsed-schedule'
import { forEachShowing } from '../../zone/showing'
import type { Zone } from '../../zone/zone'
import type { Compiler } from './compiler'

const WEEK = 7 * DAY

/** Combines schedules by their open instants (S9). They can be in different zones. */
export function compileCombined(
  kind: ParsedCombined['kind'],
  given: readonly Compiler[],
  zone: Zone,
): Compiler {
  const operands = mostTellingFirst(kind, given)
  // If the first two leave nothing open, the others are not evaluated, however many there are (S7).
  const core =
    kind !== 'union' && operands.length > 2 ? compileCombined(kind, operands.slice(0, 2), zone) : undefined

  const irregularIn = (from: number, to: number): Intervals =>
    unionOf(operands.map((operand) => operand.irregularIn(from, to)))

  /** The open intervals. A run of equal weeks is computed once, however long it is (S7). */
  function intervalsIn(from: number, to: number): Intervals {
    if (to - from <= 3 * WEEK) return combine(kind, operands, from, to)
    if (core?.intervalsIn(from, to).length === 0) return []
    const irregular = clipOf(irregularIn(from, to), from, to)
    const regular = complementOf(irregular, from, to)
    const found = [irregular, regular].map((spans) => {
      const open: Intervals[] = []
      for (let i = 0; i < spans.length; i += 2)
        open.push(repeatingIn(spans[i] as number, spans[i + 1] as number, spans === regular))
      return unionOf(open)
    })
    return unionOf(found)
  }

  /** The open intervals of a span. If all its weeks are equal, only the first one is computed and then repeated. */
  function repeatingIn(from: number, to: number, isRegular: boolean): Intervals {
    if (!isRegular || to - from <= WEEK) return combine(kind, operands, from, to)
    const week = combine(kind, operands, from, from + WEEK)
    if (week.length === 0) return week
    const weeks: Intervals[] = []
    for (let start = from; start < to; start += WEEK) weeks.push(week.map((edge) => edge + start - from))
    return clipOf(unionOf(weeks), from, to)
  }

  return {
    openAWeek: openAWeek(kind, operands),
    intervalsIn,
    irregularIn,
    businessDaysIn: (first, end) =>
      businessDaysOf(intervalsIn((first - 2) * DAY, (end + 2) * DAY), first, end, zone),
  }
}

/**
 * Puts the most selective operands first, so that an empty result is found early. The order does not change the
 * result.
 */
function mostTellingFirst(kind: ParsedCombined['kind'], operands: readonly Compiler[]): readonly Compiler[] {
  const [first, ...others] = operands
  if (kind === 'intersection') return operands.toSorted((a, b) => a.openAWeek - b.openAWeek)
  if (kind === 'union' || !first) return operands
  return [first, ...others.sort((a, b) => b.openAWeek - a.openAWeek)]
}

function openAWeek(kind: ParsedCombined['kind'], [first, ...others]: readonly Compiler[]): number {
  const each = first?.openAWeek ?? 0
  return kind === 'union' ? others.reduce((sum, other) => sum + other.openAWeek, each) : each
}

function combine(
  kind: ParsedCombined['kind'],
  operands: readonly Compiler[],
  from: number,
  to: number,
): Intervals {
  if (kind === 'union') return unionOf(operands.map((operand) => operand.intervalsIn(from, to)))
  const [first, ...others] = operands
  let open = first?.intervalsIn(from, to) ?? []
  for (const operand of others) {
    if (open.length === 0) break
    const list = operand.intervalsIn(from, to)
    open = kind === 'intersection' ? intersectionOf(open, list) : differenceOf(open, list)
  }
  return open
}

/**
 * A combined schedule has no rows. Its business days are the local dates of its zone that contain open time, each from
 * the first opening to the last closing (decision 0009).
 */
function businessDaysOf(open: Intervals, firstDay: number, endDay: number, zone: Zone): number[] {
  const days: number[] = []
  let first = 0
  for (let day = firstDay; day < endDay; day++) {
    let opening = Number.POSITIVE_INFINITY
    let closing = Number.NEGATIVE_INFINITY
    forEachShowing(day * DAY, (day + 1) * DAY, zone, (start, end) => {
      while (first < open.length && (open[first + 1] as number) <= start - DAY) first += 2
      for (let i = first; i < open.length && (open[i] as number) < end; i += 2) {
        const from = Math.max(open[i] as number, start)
        const to = Math.min(open[i + 1] as number, end)
        if (from >= to) continue
        opening = Math.min(opening, from)
        closing = Math.max(closing, to)
      }
    })
    if (opening < closing) days.push(day, opening, closing)
  }
  return days
}
