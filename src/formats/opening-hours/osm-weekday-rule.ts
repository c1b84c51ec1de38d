import { modulo7, WEEKDAYS } from '../shared/local-dates'
import { closeRow, DAY, type Days, openByAny, openRow, runsPastMidnight } from '../shared/open-minutes'
import type { OsmOutcome, OsmRule } from './osm-rule'

/**
 * Applies a rule to the week. After `;` it replaces all that earlier rules have on its calendar days, hours
 * of the night before among it, as the reference implementation (opening_hours.js) does.
 */
export function applyWeekdayRule(rule: OsmRule, weekdays: readonly number[], week: Days): OsmOutcome {
  const { spans = [{ start: 0, end: DAY }], isOff, joinedBy, comment } = rule
  const isPartlyOff = isOff && rule.spans !== undefined
  const problem = problemOf(rule, weekdays, week)
  if (problem !== undefined) return { problem }
  const notes = comment === undefined ? [] : [`the comment '${comment}' is left out`]
  if (joinedBy === ';' && !isPartlyOff) notes.push(...replaceDays(weekdays, week))
  for (const day of weekdays) {
    for (const span of isPartlyOff ? spans : []) closeRow(day, span, week)
  }
  const overlaps = isOff ? [] : weekdays.flatMap((day) => spans.map((span) => openRow(day, span, week)))
  return { notes: overlaps.includes(true) ? [...notes, 'shares time with hours before it: merged'] : notes }
}

/** Two ways to read a rule, and no telling which. */
function problemOf(
  { isOff, joinedBy, spans, namesDays }: OsmRule,
  weekdays: readonly number[],
  week: Days,
): string | undefined {
  if (!weekdays.some((day) => hasHours(day, week))) return undefined
  if (isOff) return joinedBy === ',' ? OFF_AFTER_COMMA : undefined
  return namesDays || !spans ? undefined : TIMES_ALONE
}

/** Why a rule that closes cannot follow a comma. */
export const OFF_AFTER_COMMA = "off after ',' does not say whether it adds or replaces: join it by ';'"
const TIMES_ALONE = 'times without days do not say whether they add or replace: name the days'

/** Whether a calendar day has any hours, those of the night before included. */
export function hasHours(day: number, week: Days): boolean {
  const isOpen = openByAny(day, week)
  for (let minute = 0; minute < DAY; minute++) if (isOpen(minute)) return true
  return false
}

function replaceDays(weekdays: readonly number[], week: Days): string[] {
  const isReplaced = (day: number): boolean => weekdays.includes(modulo7(day))
  const cut = weekdays.filter((day) => !isReplaced(day - 1) && runsPastMidnight(day - 1, week))
  const left = weekdays.filter((day) => !isReplaced(day + 1) && runsPastMidnight(day, week))
  for (const day of weekdays) {
    week(day)?.fill(0, 0, DAY)
    week(day - 1)?.fill(0, DAY)
  }
  return [
    ...cut.map(
      (day) => `hours of the night before ${WEEKDAYS[day]} end at midnight: join by ',' to keep them`,
    ),
    ...left.map((day) => `hours that began on ${WEEKDAYS[day]} stay open after its midnight`),
  ]
}
