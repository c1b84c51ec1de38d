import type { Holiday } from 'dueby'
import { newDateBudget } from '../shared/date-budget'
import type { Dated } from '../shared/dated-hours'
import { nightNotes } from '../shared/night-notes'
import { closedWeek, type Days } from '../shared/open-minutes'
import { applyDateRule } from './osm-date-rule'
import type { OsmOutcome, OsmRule } from './osm-rule'
import { applyWeekdayRule } from './osm-weekday-rule'
import { applyYearlyRule, yearlyNotes } from './osm-yearly-rule'

/** Rules put together. */
export interface OsmWeek {
  readonly week: Days
  readonly dated: Dated
  /** Closed dates of every year. */
  readonly yearly: readonly Holiday[]
  outcomeOf(rule: OsmRule): OsmOutcome
}

/** Each rule in its turn, those for dates after those for weekdays. */
export function osmWeek(rules: readonly OsmRule[]): OsmWeek {
  const week = closedWeek()
  const dated: Dated = new Map()
  const yearly: Holiday[] = []
  const budget = newDateBudget()
  const outcomes = new Map<OsmRule, OsmOutcome>()
  for (const rule of rules) {
    const { on } = rule
    if ('weekdays' in on) outcomes.set(rule, applyWeekdayRule(rule, on.weekdays, week))
  }
  for (const [index, rule] of rules.entries()) {
    const { on } = rule
    if ('weekdays' in on) continue
    const around = { later: rules.slice(index + 1), week, dated, yearly, budget }
    outcomes.set(
      rule,
      'dates' in on ? applyDateRule(rule, on.dates, around) : applyYearlyRule(rule, on.yearly, around),
    )
  }
  const nightsOf = (on: OsmRule['on']): readonly string[] => {
    if ('weekdays' in on) return []
    return 'dates' in on
      ? [...nightNotes(on.dates, dated, week), ...yearlyNotes(on.dates, dated, yearly)]
      : nightNotes([0, 1, 2, 3, 4, 5, 6], new Map(), week)
  }
  return {
    week,
    dated,
    yearly,
    outcomeOf: (rule) => {
      const outcome = outcomes.get(rule) ?? { notes: [] }
      if ('problem' in outcome) return outcome
      return { notes: [...rule.notes, ...outcome.notes, ...nightsOf(rule.on)] }
    },
  }
}
