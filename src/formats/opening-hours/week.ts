import type { Holiday, Season, SpecialHours } from 'dueby'
import { range } from '../../core/range'
import { newDateBudget } from '../shared/date-budget'
import { type Dated, nightNotes } from '../shared/dated-hours'
import type { Note } from '../shared/note'
import { closedWeek, type Days, runsPastMidnight } from '../shared/open-minutes'
import { applyDateRule, touchedBy } from './date-rule'
import type { GivenHolidays } from './given-holidays'
import { applyHolidays, type HolidayOutcome } from './holiday-days'
import type { OsmOutcome, OsmRule } from './rule'
import type { OsmRefusal } from './rules-in-text'
import { partsOfYear, seasonsOf } from './seasons'
import { newWeekEffects, weekOn } from './week-on'
import { easterSundays, yearlyClosures } from './yearly-closures'
import { isFromEaster } from './yearly-dates'
import { newYearlyHours, nthDates, yearlyKeysOn } from './yearly-hours'
import { applyNthRule, applyYearlyRule, yearlyNotes } from './yearly-rule'

/** All rules combined. */
export interface OsmWeek {
  readonly week: Days
  readonly dated: Dated
  /** The parts of the year with other weeks. */
  readonly seasons: readonly Season[]
  /** The hours of yearly dates. */
  readonly hours: readonly SpecialHours[]
  /** The dates that are closed every year. */
  readonly yearly: readonly Holiday[]
  /** The effect of the rules on the given holidays. */
  readonly holidays: HolidayOutcome
  outcomeOf(rule: OsmRule): OsmOutcome
  /** The weekdays that lose their hours because a refused rule replaces them. */
  emptiedBy(refusal: OsmRefusal): readonly number[]
}

/** Applies the rules in order: those for weekdays, then those for dates, then to the given holidays all of them. */
export function osmWeek(found: readonly (OsmRule | OsmRefusal)[], given: GivenHolidays): OsmWeek {
  const rules = found.filter((one) => 'on' in one)
  const dated: Dated = new Map()
  const isEasterNeeded = rules.some(({ on }) => 'yearly' in on && on.yearly.some(isFromEaster))
  const easters = isEasterNeeded ? easterSundays() : new Map<number, number>()
  const yearly = yearlyClosures(easters)
  const hours = newYearlyHours(easters)
  const closed: Holiday[] = []
  const openOn = new Map<string, number>()
  const budget = newDateBudget()
  const effects = newWeekEffects()
  const { outcomes, emptied } = effects
  const last = new Map<number, number>()
  const indices = new Map(rules.map((rule, index) => [rule, index]))
  const weekOf = (day: number | undefined): Days => weekOn(day, found, effects)
  const week = weekOf(undefined)
  const parts = partsOfYear(rules)
  const tooMany = parts.length > MOST_PARTS
  const ofYear =
    tooMany || parts.length === 1 ? [] : parts.map((part) => ({ ...part, week: weekOf(part.first) }))
  const seasons = seasonsOf(ofYear, week)
  const weeks = [week, ...ofYear.map((part) => part.week)]
  const anyWeek = anyOf(weeks)
  for (const rule of rules) {
    const { on } = rule
    if (!('weekdays' in on) || rule.isRemark) continue
    if (on.within && tooMany) outcomes.set(rule, { problem: TOO_MANY_PARTS })
    else for (const day of touchedBy(rule, on.weekdays)) last.set(day, indices.get(rule) ?? -1)
  }
  for (const [index, rule] of rules.entries()) {
    const { on } = rule
    if ('weekdays' in on) continue
    const laterOn = (weekdays: readonly number[]): OsmRule | undefined =>
      rules[Math.max(...weekdays.map((day) => last.get(day) ?? -1).filter((other) => other > index))]
    if ('yearly' in on) {
      outcomes.set(rule, applyYearlyRule(rule, on.yearly, { laterOn, week: anyWeek, yearly, hours, openOn }))
      continue
    }
    if ('nth' in on) {
      outcomes.set(rule, applyNthRule(rule, nthDates(on.nth, on.months), { laterOn, hours, openOn, closed }))
      continue
    }
    const outcome = applyDateRule(rule, on.dates, {
      laterOn,
      week: anyWeek,
      dated,
      budget,
      hasYearlyHours: hours.includes,
    })
    outcomes.set(rule, outcome)
    if (rule.isOff || 'problem' in outcome) continue
    for (const day of on.dates) for (const key of yearlyKeysOn(day, easters)) openOn.set(key, day)
  }
  const onHolidays = applyHolidays(found, given, {
    partOf: (yearDay) => (ofYear.length > 0 ? parts.find(({ last }) => yearDay <= last)?.first : undefined),
    anyWeek,
    dated,
    easters,
    outcomes,
  })
  const notesAboutNights = (on: OsmRule['on']): readonly Note[] => {
    if ('weekdays' in on)
      return on.within && range(0, 7).some((day) => runsPastMidnight(day, anyWeek)) ? [SEASON_NIGHTS] : []
    return 'dates' in on
      ? [...nightNotes(on.dates, dated, anyWeek), ...yearlyNotes(on.dates, dated, yearly)]
      : nightNotes(range(0, 7), new Map(), anyWeek)
  }
  return {
    week,
    dated,
    yearly: [...onHolidays.closed, ...yearly.holidays, ...closed],
    hours: hours.entries(),
    holidays: onHolidays,
    seasons,
    emptiedBy: (refusal) => emptied.get(refusal) ?? [],
    outcomeOf: (rule) => {
      const outcome = outcomes.get(rule) ?? { notes: [] }
      if ('problem' in outcome) return outcome
      return {
        notes: [
          ...rule.notes,
          ...outcome.notes,
          ...notesAboutNights(rule.on),
          ...onHolidays.notesAbout(rule),
        ],
      }
    },
  }
}

/** Each part is computed with all rules, so their number is limited (S7). */
const MOST_PARTS = 24
const TOO_MANY_PARTS = `the rules divide the year into more than ${MOST_PARTS} parts`
const SEASON_NIGHTS: Note = {
  words: 'at the ends of its part of the year, hours after midnight can differ',
  rule: 'S12',
}

function anyOf(weeks: readonly Days[]): Days {
  const merged = closedWeek()
  for (const day of range(0, 7)) {
    for (const week of weeks)
      week(day)?.forEach((open, minute) => {
        if (open === 1) merged(day)?.fill(1, minute, minute + 1)
      })
  }
  return merged
}
