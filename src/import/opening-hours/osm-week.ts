import type { Dated } from '../shared/dated-hours'
import { nightNotes } from '../shared/night-notes'
import { closedWeek, type Days } from '../shared/open-minutes'
import { applyDateRule } from './osm-date-rule'
import type { OsmOutcome, OsmRule } from './osm-rule'
import { applyWeekdayRule } from './osm-weekday-rule'

/** Rules put together. */
export interface OsmWeek {
  readonly week: Days
  readonly dated: Dated
  outcomeOf(rule: OsmRule): OsmOutcome
}

/** Each rule in its turn, those for dates after those for weekdays. */
export function osmWeek(rules: readonly OsmRule[]): OsmWeek {
  const week = closedWeek()
  const dated: Dated = new Map()
  const outcomes = new Map<OsmRule, OsmOutcome>()
  for (const rule of rules) {
    const { on } = rule
    if ('weekdays' in on) outcomes.set(rule, applyWeekdayRule(rule, on.weekdays, week))
  }
  for (const [index, rule] of rules.entries()) {
    const { on } = rule
    if (!('dates' in on)) continue
    outcomes.set(rule, applyDateRule(rule, on.dates, { later: rules.slice(index + 1), week, dated }))
  }
  return {
    week,
    dated,
    outcomeOf: (rule) => {
      const outcome = outcomes.get(rule) ?? { notes: [] }
      if ('problem' in outcome) return outcome
      const nights = 'dates' in rule.on ? nightNotes(rule.on.dates, dated, week) : []
      return { notes: [...rule.notes, ...outcome.notes, ...nights] }
    },
  }
}
