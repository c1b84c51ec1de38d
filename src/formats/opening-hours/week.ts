import type { Holiday, Season, SpecialHours } from 'dueby'
import { range } from '../../core/range'
import { type Dated, nightNotes } from '../shared/dated-hours'
import type { Note } from '../shared/note'
import { type Days, runsPastMidnight } from '../shared/open-minutes'
import type { GivenHolidays } from './given-holidays'
import { applyHolidays, type HolidayOutcome } from './holiday-days'
import type { OsmOutcome, OsmRule } from './rule'
import { applyRulesForDates } from './rules-for-dates'
import type { OsmRefusal } from './rules-in-text'
import { newWeekEffects, weekOn } from './week-on'
import { weeksOfYear } from './weeks-of-year'
import { easterSundays } from './yearly-closures'
import { isFromEaster } from './yearly-dates'
import { yearlyNotes } from './yearly-rule'

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
  const isEasterNeeded = rules.some(({ on }) => 'yearly' in on && on.yearly.some(isFromEaster))
  const easters = isEasterNeeded ? easterSundays() : new Map<number, number>()
  const effects = newWeekEffects()
  const { outcomes, emptied } = effects
  const dated: Dated = new Map()
  const weeks = weeksOfYear(rules, (day) => weekOn(day, found, effects))
  const { yearly, hours, closed } = applyRulesForDates(rules, weeks, { dated, easters, outcomes })
  const { week, anyWeek, seasons, partOf } = weeks
  const onHolidays = applyHolidays(found, given, { partOf, anyWeek, dated, easters, outcomes })
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

const SEASON_NIGHTS: Note = {
  words: 'at the ends of its part of the year, hours after midnight can differ',
  rule: 'S12',
}
