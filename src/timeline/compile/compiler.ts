import type { Intervals } from '../../core/intervals'
import { operandsOf, type ParsedSchedule } from '../../schedule/parsed-schedule'
import { zoneOfSchedule } from '../local-clock'
import { compileCombined } from './compile-combined'
import { compileSuccession } from './compile-succession'
import { compileWeekly } from './compile-weekly'

/** Turns what a schedule says about local dates into instants, for any span of time. */
export interface Compiler {
  /** The open intervals in `[from, to)`, clipped to it. */
  intervalsIn(from: number, to: number): Intervals
  /** The business days (S6) of the dates `[first, end)`, as `day number, opening, closing, …` in order. */
  businessDaysIn(first: number, end: number): readonly number[]
  /** The parts of `[from, to)` near which hours change from one week to the next. Elsewhere every week is the same. */
  irregularIn(from: number, to: number): Intervals
  /** Roughly how much is open in an ordinary week, to look at the most telling operand first. */
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
  const known = new Map<ParsedSchedule, Compiler>()
  return (parsed) => {
    const compiler = known.get(parsed) ?? compilerOf(parsed)
    known.set(parsed, compiler)
    return compiler
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
  // An operand of a union or an intersection counts once, wherever it occurs.
  return kind === 'difference' ? leaves : [...new Set(leaves)]
}
