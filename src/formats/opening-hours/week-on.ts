import { range } from '../../core/range'
import { closedWeek, type Days, hasHours } from '../shared/open-minutes'
import type { OsmOutcome, OsmRule } from './rule'
import type { OsmRefusal } from './rules-in-text'
import { applyWeekdayRule, replaceDays } from './weekday-rule'
import type { HolidayKind } from './weekdays'

/** The effect of each rule on the weeks that were computed. */
export interface WeekEffects {
  readonly outcomes: Map<OsmRule, OsmOutcome>
  /** The weekdays that lose their hours to a refused rule. */
  readonly emptied: Map<OsmRefusal, readonly number[]>
}

export function newWeekEffects(): WeekEffects {
  return { outcomes: new Map(), emptied: new Map() }
}

/**
 * The week of a day of the year, or the ordinary week: that of the rules for all of the year.
 *
 * @param kinds For the week in which every day is a holiday of these kinds.
 */
export function weekOn(
  day: number | undefined,
  found: readonly (OsmRule | OsmRefusal)[],
  { outcomes, emptied }: WeekEffects,
  kinds: readonly HolidayKind[] = [],
): Days {
  const week = closedWeek()
  for (const rule of found) {
    if ('problem' in rule) {
      emptied.set(rule, [...new Set([...(emptied.get(rule) ?? []), ...emptiedBy(rule, week, kinds)])])
      continue
    }
    const { on } = rule
    if (!('weekdays' in on) || rule.isRemark) continue
    if (on.within && (day === undefined || !on.within.includes(day))) continue
    const weekdays = weekdaysOn(rule, on.weekdays, kinds)
    const before = outcomes.get(rule)
    const outcome = applyWeekdayRule(rule, weekdays, week)
    outcomes.set(rule, before ? both(before, outcome) : outcome)
  }
  return week
}

/** The weekdays of a rule. `PH` stands for any weekday that is a holiday, and `PH Mo-Fr` only for these. */
function weekdaysOn(
  { holidays, isOnHolidays }: OsmRule,
  weekdays: readonly number[],
  kinds: readonly HolidayKind[],
): readonly number[] {
  const isHoliday = holidays.some(({ text }) => kinds.includes(text))
  if (isOnHolidays) return isHoliday ? weekdays : []
  return isHoliday ? EVERY_DAY : weekdays
}

const EVERY_DAY = range(0, 7)

/** Removes the hours that a refused rule replaces: no reading of the text has them (S10). */
function emptiedBy(
  { replaced = [], replacedHolidays = [] }: OsmRefusal,
  week: Days,
  kinds: readonly HolidayKind[],
): readonly number[] {
  const asked = replacedHolidays.some((kind) => kinds.includes(kind)) ? EVERY_DAY : replaced
  const days = asked.filter((day) => hasHours(day, week))
  replaceDays(days, week)
  return days
}

/** What a rule means in two parts of the year. */
function both(one: OsmOutcome, other: OsmOutcome): OsmOutcome {
  if ('problem' in one) return one
  if ('problem' in other) return other
  const words = new Map([...one.notes, ...other.notes].map((note) => [JSON.stringify(note), note]))
  return { notes: [...words.values()] }
}
