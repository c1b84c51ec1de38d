import type { Intervals } from '../../core/intervals'
import type { ParsedSchedule } from '../../schedule/parsed-schedule'
import { operandsOf } from '../../schedule/parsed-schedule'
import { zoneOfSchedule } from '../local-clock'
import { compileCombined } from './compile-combined'
import { compileSuccession } from './compile-succession'
import { compileWeekly } from './compile-weekly'
import { type Operand, operand } from './operand'

/** Compiles a schedule to instants, one year of local dates at a time. */
export interface YearCompiler {
  /** Open intervals. Those of a night into the next year belong to the year in which they begin. */
  intervalsOf(year: number): Intervals
  /** Business days (S6) as `day number, opening, closing, …`, in order of date. */
  businessDaysOf(year: number): readonly number[]
}

export function yearCompiler(parsed: ParsedSchedule): YearCompiler {
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

/** Compiles the operands of one schedule; one that occurs twice is compiled once. */
function compiledOnce(): (parsed: ParsedSchedule) => Operand {
  const known = new Map<ParsedSchedule, Operand>()
  return (parsed) => {
    const made = known.get(parsed) ?? operand(yearCompiler(parsed))
    known.set(parsed, made)
    return made
  }
}

/**
 * The operands of operands of the same kind, so that a long chain costs no more than a long list: a union of unions is
 * one union, and (a − b) − c is a without b and c.
 */
function leavesOf(kind: ParsedSchedule['kind'], operands: readonly ParsedSchedule[]): ParsedSchedule[] {
  const leaves = operands.flatMap((each, index) => {
    const isSame = each.kind === kind && (kind !== 'difference' || index === 0)
    return isSame ? leavesOf(kind, operandsOf(each)) : [each]
  })
  // Of a union or an intersection each operand counts once, wherever it occurs.
  return kind === 'difference' ? leaves : [...new Set(leaves)]
}
