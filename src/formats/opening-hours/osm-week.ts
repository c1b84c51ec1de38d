import type { Holiday } from 'dueby'
import { newDateBudget } from '../shared/date-budget'
import type { Dated } from '../shared/dated-hours'
import { daysOfHolidays } from '../shared/days-of-holidays'
import { nightNotes } from '../shared/night-notes'
import { closedWeek, type Days } from '../shared/open-minutes'
import { applyDateRule, touchedBy } from './osm-date-rule'
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
  const last = new Map<number, number>()
  for (const [index, rule] of rules.entries()) {
    const { on } = rule
    if (!('weekdays' in on)) continue
    outcomes.set(rule, applyWeekdayRule(rule, on.weekdays, week))
    for (const day of touchedBy(rule, on.weekdays)) last.set(day, index)
  }
  for (const [index, rule] of rules.entries()) {
    const { on } = rule
    if ('weekdays' in on) continue
    const laterOn = (weekdays: readonly number[]): OsmRule | undefined =>
      rules[Math.max(...weekdays.map((day) => last.get(day) ?? -1).filter((other) => other > index))]
    const around = { laterOn, week, dated, yearly, budget }
    outcomes.set(
      rule,
      'dates' in on ? applyDateRule(rule, on.dates, around) : applyYearlyRule(rule, on.yearly, around),
    )
  }
  const closed = dated.size > 0 ? daysOfHolidays(yearly) : new Set<number>()
  const nightsOf = (on: OsmRule['on']): readonly string[] => {
    if ('weekdays' in on) return []
    return 'dates' in on
      ? [...nightNotes(on.dates, dated, week), ...yearlyNotes(on.dates, dated, closed)]
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
