import type { Holiday } from 'dueby'
import { range } from '../../core/range'
import { newDateBudget } from '../shared/date-budget'
import { type Dated, nightNotes } from '../shared/dated-hours'
import { closedWeek, type Days, hasHours } from '../shared/open-minutes'
import type { Note } from '../shared/report'
import { applyDateRule, touchedBy } from './date-rule'
import type { OsmOutcome, OsmRule } from './rule'
import type { OsmRefusal } from './rules-in-text'
import { applyWeekdayRule, replaceDays } from './weekday-rule'
import { easterSundays, yearlyClosures, yearlyDaysOn } from './yearly-closures'
import { isFromEaster, type YearlyDay } from './yearly-dates'
import { applyYearlyRule, yearlyNotes } from './yearly-rule'

/** All rules combined. */
export interface OsmWeek {
  readonly week: Days
  readonly dated: Dated
  /** The dates that are closed every year. */
  readonly yearly: readonly Holiday[]
  outcomeOf(rule: OsmRule): OsmOutcome
  /** The weekdays that lose their hours because a refused rule replaces them. */
  emptiedBy(refusal: OsmRefusal): readonly number[]
}

/** Applies the rules in order, those for weekdays first and those for dates after them. */
export function osmWeek(found: readonly (OsmRule | OsmRefusal)[]): OsmWeek {
  const rules = found.filter((one) => 'on' in one)
  const week = closedWeek()
  const dated: Dated = new Map()
  const isEasterNeeded = rules.some(({ on }) => 'yearly' in on && on.yearly.some(isFromEaster))
  const easters = isEasterNeeded ? easterSundays() : new Map<number, number>()
  const yearly = yearlyClosures(easters)
  const openOn = new Map<YearlyDay, number>()
  const budget = newDateBudget()
  const outcomes = new Map<OsmRule, OsmOutcome>()
  const last = new Map<number, number>()
  const indices = new Map(rules.map((rule, index) => [rule, index]))
  const emptied = new Map<OsmRefusal, readonly number[]>()
  for (const rule of found) {
    if ('problem' in rule) {
      emptied.set(rule, emptiedBy(rule, week))
      continue
    }
    const { on } = rule
    if (!('weekdays' in on) || rule.isRemark) continue
    outcomes.set(rule, applyWeekdayRule(rule, on.weekdays, week))
    for (const day of touchedBy(rule, on.weekdays)) last.set(day, indices.get(rule) ?? -1)
  }
  for (const [index, rule] of rules.entries()) {
    const { on } = rule
    if ('weekdays' in on) continue
    const laterOn = (weekdays: readonly number[]): OsmRule | undefined =>
      rules[Math.max(...weekdays.map((day) => last.get(day) ?? -1).filter((other) => other > index))]
    if ('yearly' in on) {
      outcomes.set(rule, applyYearlyRule(rule, on.yearly, { laterOn, week, yearly, openOn }))
      continue
    }
    const outcome = applyDateRule(rule, on.dates, { laterOn, week, dated, budget })
    outcomes.set(rule, outcome)
    if (rule.isOff || 'problem' in outcome) continue
    for (const day of on.dates) for (const each of yearlyDaysOn(day, easters)) openOn.set(each, day)
  }
  const notesAboutNights = (on: OsmRule['on']): readonly Note[] => {
    if ('weekdays' in on) return []
    return 'dates' in on
      ? [...nightNotes(on.dates, dated, week), ...yearlyNotes(on.dates, dated, yearly)]
      : nightNotes(range(0, 7), new Map(), week)
  }
  return {
    week,
    dated,
    yearly: yearly.holidays,
    emptiedBy: (refusal) => emptied.get(refusal) ?? [],
    outcomeOf: (rule) => {
      const outcome = outcomes.get(rule) ?? { notes: [] }
      if ('problem' in outcome) return outcome
      return { notes: [...rule.notes, ...outcome.notes, ...notesAboutNights(rule.on)] }
    },
  }
}

/** Removes the hours that a refused rule replaces: no reading of the text has them (S10). */
function emptiedBy({ replaced = [] }: OsmRefusal, week: Days): readonly number[] {
  const days = replaced.filter((day) => hasHours(day, week))
  replaceDays(days, week)
  return days
}
