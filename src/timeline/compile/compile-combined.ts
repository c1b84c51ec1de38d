import {
  clipOf,
  complementOf,
  differenceOf,
  type Intervals,
  intersectionOf,
  unionOf,
} from '../../core/intervals'
import { range } from '../../core/range'
import { DAY } from '../../core/time'
import type { ParsedCombined } from '../../schedule/parsed-schedule'
import { forEachShowing } from '../../zone/showing'
import type { Zone } from '../../zone/zone'
import type { Compiler } from './compiler'
import { type OrdinaryWeek, repeatedIn, WEEK } from './ordinary-week'

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
  const ofOffsets = new Map<string, OrdinaryWeek>()

  const irregularIn = (from: number, to: number): Intervals =>
    unionOf(operands.map((operand) => operand.irregularIn(from, to)))

  /** The week of each combination of offsets is computed once, however many years have it (S7). */
  function weekAt(instant: number): OrdinaryWeek | undefined {
    const each = operands.map((operand) => operand.weekAt(instant)).filter((week) => week !== undefined)
    const weeks = each.reduce((all, week) => leastCommonMultiple(all, week.weeks), 1)
    if (each.length < operands.length || weeks > MOST_WEEKS) return undefined
    const key = `(${each.map((week) => week.key).join()})`
    const openOf = (week: OrdinaryWeek): Intervals =>
      week.weeks === weeks ? week.open : repeatedIn(0, weeks * WEEK, week)
    const known = ofOffsets.get(key) ?? { key, weeks, open: combined(kind, each, openOf) }
    ofOffsets.set(key, known)
    return known
  }

  function intervalsIn(from: number, to: number): Intervals {
    const computed = (start: number, end: number): Intervals =>
      combined(kind, operands, (operand) => operand.intervalsIn(start, end))
    if (to - from <= 3 * WEEK) return computed(from, to)
    if (core?.intervalsIn(from, to).length === 0) return []
    const irregular = clipOf(irregularIn(from, to), from, to)
    const regular = complementOf(irregular, from, to)
    return unionOf([
      unionOf(spansOf(irregular).map(([start, end]) => (start < end ? computed(start, end) : []))),
      unionOf(
        spansOf(regular).map(([start, end]) => {
          const week = weekAt(start)
          return week ? repeatedIn(start, end, week) : computed(start, end)
        }),
      ),
    ])
  }

  return {
    openAWeek: openAWeek(kind, operands),
    intervalsIn,
    irregularIn,
    weekAt,
    businessDaysIn: (first, end) =>
      businessDaysOf(intervalsIn((first - 2) * DAY, (end + 2) * DAY), first, end, zone),
  }
}

// About eight years. Weeks that are longer than that before they are repeated are computed one by one.
const MOST_WEEKS = 420

function leastCommonMultiple(a: number, b: number): number {
  let multiple = a
  while (multiple % b > 0) multiple += a
  return multiple
}

function spansOf(intervals: Intervals): [start: number, end: number][] {
  return range(0, intervals.length / 2).map((i) => [
    intervals[2 * i] as number,
    intervals[2 * i + 1] as number,
  ])
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

/** The open intervals of operands, each of which is evaluated only if it can make a difference. */
function combined<Operand>(
  kind: ParsedCombined['kind'],
  operands: readonly Operand[],
  openOf: (operand: Operand) => Intervals,
): Intervals {
  if (kind === 'union') return unionOf(operands.map(openOf))
  const [first, ...others] = operands
  let open = first === undefined ? [] : openOf(first)
  for (const operand of others) {
    if (open.length === 0) break
    const list = openOf(operand)
    open = kind === 'intersection' ? intersectionOf(open, list) : differenceOf(open, list)
  }
  return open
}

/**
 * A combined schedule has no rows. Its business days are the local dates of its zone that contain open time, each from
 * the first opening to the last closing (decision 0009).
 */
function businessDaysOf(open: Intervals, firstDay: number, endDay: number, zone: Zone): number[] {
  return range(firstDay, endDay).flatMap((day) => {
    const shown: number[] = []
    forEachShowing(day * DAY, (day + 1) * DAY, zone, (start, end) => shown.push(...clipOf(open, start, end)))
    const [opening] = shown
    return opening === undefined ? [] : [day, opening, shown.at(-1) as number]
  })
}
