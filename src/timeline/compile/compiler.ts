import type { Intervals } from '../../core/intervals'
import { memoized } from '../../core/memoized'
import { operandsOf, type ParsedSchedule } from '../../schedule/parsed-schedule'
import { zoneOfSchedule } from '../versions'
import { compileCombined } from './compile-combined'
import { compileSuccession } from './compile-succession'
import { compileWeekly } from './compile-weekly'
import { inBlocks } from './in-blocks'
import type { OrdinaryWeek } from './ordinary-week'

/** Turns the local hours of a schedule into instants, for any span of time. */
export interface Compiler {
  /** The half-open open intervals in `[from, to)`, clipped to it. */
  intervalsIn(from: number, to: number): Intervals
  /** The business days (S6) among the local dates `[first, end)`, in order, as `day number, opening, closing, …`. */
  businessDaysIn(first: number, end: number): readonly number[]
  /**
   * Intervals around everything that makes one week differ from the next; an empty one, `at, at`, where only the clock
   * changes. In between, every week is that of `weekAt`.
   */
  irregularIn(from: number, to: number): Intervals
  /** The week that is repeated around an instant, outside of `irregularIn`; `undefined` if that takes too many weeks. */
  weekAt(instant: number): OrdinaryWeek | undefined
  /** Roughly the open milliseconds of an ordinary week. It only decides the order in which operands are evaluated. */
  readonly openAWeek: number
}

export function compilerOf(parsed: ParsedSchedule): Compiler {
  switch (parsed.kind) {
    case 'weekly':
      return compileWeekly(parsed, zoneOfSchedule(parsed))
    case 'versions':
      return compileSuccession(parsed, compiledOnce())
    default:
      return compileCombined(
        parsed.kind,
        leavesOf(parsed.kind, parsed.operands).map(compiledOnce()),
        zoneOfSchedule(parsed),
      )
  }
}

/** Compiles the operands of one schedule. An operand that occurs twice is compiled once. */
function compiledOnce(): (parsed: ParsedSchedule) => Compiler {
  return memoized((parsed) =>
    parsed.kind === 'weekly' || parsed.kind === 'versions'
      ? compilerOf(parsed)
      : inBlocks(compilerOf(parsed)),
  )
}

/**
 * Flattens operands of the same kind, so that a long chain costs no more than a long list: a union of unions is one
 * union, and (a − b) − c is a without b and c.
 */
function leavesOf(kind: ParsedSchedule['kind'], operands: readonly ParsedSchedule[]): ParsedSchedule[] {
  const leaves = operands.flatMap((each, index) => {
    const isSame = each.kind === kind && (kind !== 'difference' || index === 0)
    return isSame ? leavesOf(kind, operandsOf(each)) : [each]
  })
  // In a union or an intersection, a repeated operand makes no difference.
  return kind === 'difference' ? leaves : [...new Set(leaves)]
}
