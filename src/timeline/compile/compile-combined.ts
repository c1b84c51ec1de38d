import { clipOf, differenceOf, type Intervals, intersectionOf, unionOf } from '../../core/intervals'
import { DAY } from '../../core/time'
import type { ParsedCombined } from '../../schedule/parsed-schedule'
import { forEachShowing } from '../../zone/showing'
import type { Zone } from '../../zone/zone'
import { keepingRecent, type Operand } from './operand'
import { firstDayOf } from './year'
import type { YearCompiler } from './year-compiler'

/** Combines schedules by instants (S9), whatever zones they are in. */
export function compileCombined(
  kind: ParsedCombined['kind'],
  operands: readonly Operand[],
  zone: Zone,
): YearCompiler {
  /** The open time of a year with two days more on either side, because local dates reach into neighbouring years. */
  const openAround = keepingRecent((year) => {
    const [from, to] = [(firstDayOf(year) - 2) * DAY, (firstDayOf(year + 1) + 2) * DAY]
    return combine(
      kind,
      operands.map((operand) => operand.intervalsIn(from, to)),
    )
  })
  return {
    intervalsOf: (year) => clipOf(openAround(year), firstDayOf(year) * DAY, firstDayOf(year + 1) * DAY),
    businessDaysOf: (year) => businessDaysIn(openAround(year), firstDayOf(year), firstDayOf(year + 1), zone),
  }
}

function combine(kind: ParsedCombined['kind'], lists: readonly Intervals[]): Intervals {
  const [first = [], ...others] = lists
  if (kind === 'union') return unionOf(lists)
  if (kind === 'difference') return differenceOf(first, unionOf(others))
  return lists.reduce((open, list) => intersectionOf(open, list), first)
}

/**
 * A combined schedule has no rows. Its business days are the local dates of its zone that hold open time, each from
 * its first open instant to the end of its last.
 */
function businessDaysIn(open: Intervals, firstDay: number, endDay: number, zone: Zone): number[] {
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
