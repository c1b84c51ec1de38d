import { operandsOf, type ParsedSchedule } from '../../schedule/parsed-schedule'
import { type Zone, zoneOf } from '../../zone/zone'
import { compileCombined } from './compile-combined'
import { compileVersions } from './compile-succession'
import { compileWeekly } from './compile-weekly'
import { type Operand, operandOf } from './operand'
import type { YearCompiler } from './year'

/** How the years of a schedule are compiled, whatever it is made of. */
export function yearCompiler(parsed: ParsedSchedule): YearCompiler {
  const zone = zoneOfSchedule(parsed)
  switch (parsed.kind) {
    case 'weekly':
      return compileWeekly(parsed, zone)
    case 'versions':
      return compileVersions(parsed.versions.map(({ from, rules }) => ({ from, part: partOfRules(rules) })))
    default:
      return compileCombined(parsed.kind, leavesOf(parsed.kind, parsed.operands).map(partOfRules), zone)
  }
}

function partOfRules(parsed: ParsedSchedule): Operand {
  return operandOf(yearCompiler(parsed), zoneOfSchedule(parsed))
}

/** The clock that the local dates of a schedule are read on, as corrected (T6). */
export function zoneOfSchedule({ timeZone, corrections }: ParsedSchedule): Zone {
  return zoneOf(timeZone, corrections)
}

/**
 * The parts of parts of the same kind, so that a long chain costs no more than a long list: a union of
 * unions is one union, and (a − b) − c is a without b and c.
 */
function leavesOf(kind: ParsedSchedule['kind'], parts: readonly ParsedSchedule[]): ParsedSchedule[] {
  return parts.flatMap((part, index) => {
    const isSame = part.kind === kind && (kind !== 'difference' || index === 0)
    return isSame ? leavesOf(kind, operandsOf(part)) : [part]
  })
}
