import { clipOf, differenceOf, type Intervals, intersectionOf, unionOf } from '../../core/intervals'
import { range } from '../../core/range'
import { DAY } from '../../core/time'
import type { ParsedCombined } from '../../schedule/parsed-schedule'
import { forEachShowing } from '../../zone/showing'
import type { Zone } from '../../zone/zone'
import type { Compiler } from './compiler'
import {
  MOST_WEEKS,
  type NumberedWeek,
  numberedWeeks,
  type OrdinaryWeek,
  repeatedIn,
  WEEK,
} from './ordinary-week'
import { type Piece, piecesIn } from './pieces'

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
  const numbered = numberedWeeks()
  const weekAt = (operand: Compiler, instant: number): NumberedWeek | undefined => {
    const week = operand.weekAt(instant)
    return week && numbered(week)
  }
  const weeks = new Map<string, OrdinaryWeek>()

  /**
   * Each combination of weeks is computed once, however often it comes (S7). `undefined` if it takes too long to come
   * again.
   */
  function weekOf(each: readonly NumberedWeek[], ofKind = kind): OrdinaryWeek | undefined {
    // Only a difference depends on the order and the number of equal weeks.
    const distinct = ofKind === 'difference' ? each : [...new Set(each)]
    const key = ofKind + distinct.map(({ number }) => number).join()
    const known = weeks.get(key)
    if (known) return known
    const count = distinct.reduce((all, week) => leastCommonMultiple(all, week.weeks), 1)
    if (count > LONGEST) return undefined
    if (weeks.size >= MOST_WEEKS) weeks.clear()
    const openOf = (week: OrdinaryWeek): Intervals =>
      week.weeks === count ? week.open : repeatedIn(0, count * WEEK, week)
    const week = { weeks: count, open: combined(ofKind, distinct, openOf) }
    weeks.set(key, week)
    return week
  }

  function intervalsIn(from: number, to: number): Intervals {
    if (core?.intervalsIn(from, to).length === 0) return []
    return unionOf(piecesIn(from, to, operands, weekAt).map(openIn))
  }

  function openIn({ start, end, irregular, weeks: each }: Piece<NumberedWeek>): Intervals {
    const computed = irregular.map((operand) => () => operand.intervalsIn(start, end))
    const isFirst = kind === 'difference' && irregular[0] === operands[0]
    const ofKind = isFirst ? 'union' : kind
    const repeated = (): Intervals => {
      const week = weekOf(each, ofKind)
      return week
        ? repeatedIn(start, end, week)
        : combined(ofKind, each, (one) => repeatedIn(start, end, one))
    }
    const lists =
      each.length === 0
        ? computed
        : isFirst
          ? [...computed.slice(0, 1), repeated, ...computed.slice(1)]
          : [repeated, ...computed]
    return combined(kind, lists, (list) => list())
  }

  return {
    openAWeek: openAWeek(kind, operands),
    intervalsIn,
    irregularIn: (from, to) => unionOf(operands.map((operand) => operand.irregularIn(from, to))),
    weekAt(instant) {
      const each = operands.map((operand) => weekAt(operand, instant)).filter((week) => week !== undefined)
      return each.length < operands.length ? undefined : weekOf(each)
    },
    businessDaysIn: (first, end) =>
      businessDaysOf(intervalsIn((first - 2) * DAY, (end + 2) * DAY), first, end, zone),
  }
}

// About eight years. Weeks that are longer than that before they are repeated are computed one by one.
const LONGEST = 420

function leastCommonMultiple(a: number, b: number): number {
  let multiple = a
  while (multiple % b > 0) multiple += a
  return multiple
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
