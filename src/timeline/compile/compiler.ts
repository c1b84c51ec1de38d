import { memoized } from '../../core/memoized'
import type { ParsedSchedule } from '../../schedule/parsed-schedule'
import { zoneOfSchedule } from '../versions'
import { compileCombined } from './compile-combined'
import { compileSuccession } from './compile-succession'
import { compileWeekly } from './compile-weekly'
import type { Span } from './span'

/** Turns the local hours of a schedule into instants, for any span of time. */
export interface Compiler {
  /** The open time in `[from, to)`, as consecutive spans. Most weeks are alike, so there are few of them (S7). */
  spansIn(from: number, to: number): readonly Span[]
}

export function compilerOf(parsed: ParsedSchedule): Compiler {
  switch (parsed.kind) {
    case 'weekly':
      return compileWeekly(parsed, zoneOfSchedule(parsed))
    case 'versions':
      return compileSuccession(parsed, memoized(compilerOf))
    default:
      return compileCombined(parsed.kind, leavesOf(parsed.kind, parsed.operands).map(memoized(compilerOf)))
  }
}

/**
 * Flattens operands of the same kind, so that a long chain costs no more than a long list: a union of unions is one
 * union, and (a − b) − c is a without b and c.
 */
function leavesOf(kind: ParsedSchedule['kind'], operands: readonly ParsedSchedule[]): ParsedSchedule[] {
  const leaves = operands.flatMap((each, index) => {
    const isSame = each.kind === kind && (kind !== 'difference' || index === 0)
    return isSame ? leavesOf(kind, each.operands) : [each]
  })
  // In a union or an intersection, a repeated operand makes no difference.
  return kind === 'difference' ? leaves : [...new Set(leaves)]
}
