import type { Season } from 'dueby'
import { range } from '../../core/range'
import { closedWeek, type Days } from '../shared/open-minutes'
import type { OsmRule } from './rule'
import { partsOfYear, seasonsOf } from './seasons'

/** The weeks of the parts of a year. */
export interface WeeksOfYear {
  /** The week of rules without months. */
  readonly week: Days
  /** What is open in any of the weeks. */
  readonly anyWeek: Days
  readonly seasons: readonly Season[]
  /** Why rules for parts of the year have no effect, if there are too many parts. */
  readonly problem: string | undefined
  /** The first day of the part of the year with this day of a leap year; `undefined` if the year has one part. */
  readonly partOf: (yearDay: number) => number | undefined
}

/** Applies the rules for weekdays, in each part of the year. */
export function weeksOfYear(
  rules: readonly OsmRule[],
  weekOf: (day: number | undefined) => Days,
): WeeksOfYear {
  const week = weekOf(undefined)
  const parts = partsOfYear(rules)
  const areTooMany = parts.length > MAX_PARTS
  const own =
    areTooMany || parts.length === 1 ? [] : parts.map((part) => ({ ...part, week: weekOf(part.first) }))
  return {
    week,
    anyWeek: anyOf([week, ...own.map((part) => part.week)]),
    seasons: seasonsOf(own, week),
    problem: areTooMany ? `the rules divide the year into more than ${MAX_PARTS} parts` : undefined,
    partOf: (yearDay) => own.find(({ last }) => yearDay <= last)?.first,
  }
}

/** Each part is computed with all rules, so their number is limited (S7). */
const MAX_PARTS = 24

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
