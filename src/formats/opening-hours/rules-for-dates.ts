import type { Holiday } from 'dueby'
import { newDateBudget } from '../shared/date-budget'
import type { Dated } from '../shared/dated-hours'
import { applyDateRule, touchedBy } from './date-rule'
import type { OsmOutcome, OsmRule } from './rule'
import type { WeeksOfYear } from './weeks-of-year'
import { type YearlyClosures, yearlyClosures } from './yearly-closures'
import { newYearlyHours, nthDates, type YearlyHours, yearlyKeysOn } from './yearly-hours'
import { applyNthRule, applyYearlyRule } from './yearly-rule'

interface OnDates {
  readonly dated: Dated
  readonly easters: ReadonlyMap<number, number>
  readonly outcomes: Map<OsmRule, OsmOutcome>
}

/** Applies the rules for dates and yearly dates. Those of dates go into `dated`. */
export function applyRulesForDates(
  rules: readonly OsmRule[],
  { anyWeek: week, problem }: WeeksOfYear,
  { dated, easters, outcomes }: OnDates,
): { readonly yearly: YearlyClosures; readonly hours: YearlyHours; readonly closed: readonly Holiday[] } {
  const yearly = yearlyClosures(easters)
  const hours = newYearlyHours(easters)
  const closed: Holiday[] = []
  const openOn = new Map<string, number>()
  const budget = newDateBudget()
  // The last rule for each weekday.
  const lastFor = new Map<number, number>()
  for (const [index, rule] of rules.entries()) {
    const { on } = rule
    if (!('weekdays' in on) || rule.isRemark) continue
    if (on.within && problem !== undefined) outcomes.set(rule, { problem })
    else for (const day of touchedBy(rule, on.weekdays)) lastFor.set(day, index)
  }
  for (const [index, rule] of rules.entries()) {
    const { on } = rule
    const laterOn = (weekdays: readonly number[]): OsmRule | undefined =>
      rules[Math.max(...weekdays.map((day) => lastFor.get(day) ?? -1).filter((other) => other > index))]
    if ('yearly' in on)
      outcomes.set(rule, applyYearlyRule(rule, on.yearly, { laterOn, week, yearly, hours, openOn }))
    else if ('nth' in on)
      outcomes.set(rule, applyNthRule(rule, nthDates(on.nth, on.months), { laterOn, hours, openOn, closed }))
    else if ('dates' in on) {
      const around = { laterOn, week, dated, budget, hasYearlyHours: hours.includes }
      const outcome = applyDateRule(rule, on.dates, around)
      outcomes.set(rule, outcome)
      if (rule.isOff || 'problem' in outcome) continue
      for (const day of on.dates) for (const key of yearlyKeysOn(day, easters)) openOn.set(key, day)
    }
  }
  return { yearly, hours, closed }
}
