import { clipOf, differenceOf, type Intervals, intersectionOf, unionOf } from '../../core/intervals'
import { range } from '../../core/range'
import { DAY } from '../../core/time'
import type { ParsedCombined } from '../../schedule/parsed-schedule'
import { forEachShowing } from '../../zone/showing'
import type { Zone } from '../../zone/zone'
import type { Compiler } from './compiler'
import { type OrdinaryWeek, repeatedIn, WEEK } from './ordinary-week'
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
  const weeks = new Map<string, OrdinaryWeek>()

  /**
   * The weeks of each combination of offsets are computed once, however many years have them (S7). `undefined` if they
   * take too long to come again.
   */
  function weekOf(
    key: string,
    each: readonly OrdinaryWeek[],
    ofKind: ParsedCombined['kind'] = kind,
  ): OrdinaryWeek | undefined {
    const known = weeks.get(key)
    if (known) return known
    const count = each.reduce((all, week) => leastCommonMultiple(all, week.weeks), 1)
    if (count > LONGEST) return undefined
    if (weeks.size >= MOST_WEEKS) weeks.clear()
    const openOf = (week: OrdinaryWeek): Intervals =>
      week.weeks === count ? week.open : repeatedIn(0, count * WEEK, week)
    const week = { key, weeks: count, open: combined(ofKind, each, openOf) }
    weeks.set(key, week)
    return week
  }

  function intervalsIn(from: number, to: number): Intervals {
    if (to - from <= 3 * WEEK) return combined(kind, operands, (operand) => operand.intervalsIn(from, to))
    if (core?.intervalsIn(from, to).length === 0) return []
    return unionOf(piecesIn(from, to, operands).map(openIn))
  }

  function openIn({ start, end, irregular, weeks: each, key }: Piece): Intervals {
    const computed = irregular.map((operand) => () => operand.intervalsIn(start, end))
    const isFirst = kind === 'difference' && irregular[0] === operands[0]
    const ofKind = isFirst ? 'union' : kind
    const repeated = (): Intervals => {
      const week = weekOf(key, each, ofKind)
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
      const each = operands.map((operand) => operand.weekAt(instant)).filter((week) => week !== undefined)
      return each.length < operands.length
        ? undefined
        : weekOf(`(${each.map(({ key }) => key).join()})`, each)
    },
    businessDaysIn: (first, end) =>
      businessDaysOf(intervalsIn((first - 2) * DAY, (end + 2) * DAY), first, end, zone),
  }
}

// Enough for the same years again and again.
const MOST_WEEKS = 1000

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
