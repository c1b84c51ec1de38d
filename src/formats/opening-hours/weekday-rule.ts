import { describe } from '../../core/describe'
import { WEEKDAYS } from '../../core/local-date'
import { type Note, sameHours } from '../shared/note'
import {
  closeRow,
  type Days,
  hasHours,
  MINUTES_IN_DAY,
  openRow,
  runsPastMidnight,
  WHOLE_DAY,
} from '../shared/open-minutes'
import type { OsmOutcome, OsmRule } from './rule'

/**
 * Applies a rule to the week. After `;` a rule replaces all hours on its calendar days, including those after
 * midnight of the night before, as in the reference implementation (opening_hours.js).
 */
export function applyWeekdayRule(rule: OsmRule, weekdays: readonly number[], week: Days): OsmOutcome {
  const { spans = [WHOLE_DAY], isOff, joinedBy, comment } = rule
  const isPartlyOff = isOff && rule.spans !== undefined
  const problem = problemOf(rule)
  if (problem !== undefined) return { problem }
  const notes: Note[] = [
    ...(comment === undefined || rule.isRemark
      ? []
      : [sameHours(`the comment ${describe(comment)} is left out`)]),
    ...(isOff && joinedBy === ',' ? [OFF_AFTER_COMMA] : []),
  ]
  if (
    !rule.namesDays &&
    rule.spans &&
    joinedBy === ';' &&
    !isOff &&
    weekdays.some((day) => hasHours(day, week))
  )
    notes.push(TIMES_ALONE)
  if ((joinedBy === ';' || isOff) && !isPartlyOff) notes.push(...replaceDays(weekdays, week))
  for (const day of weekdays) {
    for (const span of isPartlyOff ? spans : []) closeRow(day, span, week)
  }
  const overlaps = isOff ? [] : weekdays.flatMap((day) => spans.map((span) => openRow(day, span, week)))
  return {
    notes: overlaps.includes(true) ? [...notes, sameHours('overlaps hours before it: merged')] : notes,
  }
}

/** Why a rule has two possible meanings. */
function problemOf({ isOff, joinedBy, spans, namesDays }: OsmRule): string | undefined {
  return isOff || namesDays || !spans || joinedBy === ';' ? undefined : ADDED_TIMES_ALONE
}

/** OpenStreetMap closes then too, with a warning. */
export const OFF_AFTER_COMMA: Note = sameHours("off after ',' was read like off after ';'")
const ADDED_TIMES_ALONE = 'without days it is unclear whether times are for every day: name the days'
const TIMES_ALONE = "without days it is for every day and replaces all hours before it: join with ',' to add"

/** Removes the hours of days. Returns what that does to the nights around them. */
export function replaceDays(weekdays: readonly number[], week: Days): string[] {
  const isReplaced = (day: number): boolean => weekdays.includes((day + 7) % 7)
  const cut = weekdays.filter((day) => !isReplaced(day - 1) && runsPastMidnight(day - 1, week))
  const left = weekdays.filter((day) => !isReplaced(day + 1) && runsPastMidnight(day, week))
  for (const day of weekdays) {
    week(day)?.fill(0, 0, MINUTES_IN_DAY)
    week(day - 1)?.fill(0, MINUTES_IN_DAY)
  }
  return [
    ...cut.map(
      (day) => `hours of the night before ${WEEKDAYS[day]} end at midnight: join with ',' to keep them`,
    ),
    ...left.map((day) => `hours of the night that starts on ${WEEKDAYS[day]} stay open after midnight`),
  ]
}
