import { partsOf, type Rules } from '../schedule/rules'
import { type Zone, zoneOf } from '../zone/zone'
import { compileCombined } from './compile-combined'
import { compileVersions } from './compile-versions'
import { compileWeekly } from './compile-weekly'
import { type Part, partOf } from './part'
import type { YearCompiler } from './year'

/** How the years of a schedule are compiled, whatever it is made of. */
export function yearCompiler(rules: Rules): YearCompiler {
  const zone = zoneOfRules(rules)
  switch (rules.kind) {
    case 'weekly':
      return compileWeekly(rules, zone)
    case 'versions':
      return compileVersions(rules.versions.map(({ from, rules }) => ({ from, part: partOfRules(rules) })))
    default:
      return compileCombined(rules.kind, leavesOf(rules.kind, rules.parts).map(partOfRules), zone)
  }
}

function partOfRules(rules: Rules): Part {
  return partOf(yearCompiler(rules), zoneOfRules(rules))
}

/** The clock that the local dates of a schedule are read on, as corrected (T6). */
export function zoneOfRules({ timeZone, corrections }: Rules): Zone {
  return zoneOf(timeZone, corrections)
}

/**
 * The parts of parts of the same kind, so that a long chain costs no more than a long list: a union of
 * unions is one union, and (a − b) − c is a without b and c.
 */
function leavesOf(kind: Rules['kind'], parts: readonly Rules[]): Rules[] {
  return parts.flatMap((part, index) => {
    const isSame = part.kind === kind && (kind !== 'difference' || index === 0)
    return isSame ? leavesOf(kind, partsOf(part)) : [part]
  })
}
