import type { MonthDay, Season } from 'dueby'
import { textFromDay } from '../../core/local-date'
import type { Days } from '../shared/open-minutes'
import { weeklyOf } from '../shared/weekly-of'
import { DAYS_OF_YEAR, FIRST_OF_YEAR, LAST_OF_YEAR } from './dates'
import type { OsmRule } from './rule'

/** A part of every year with the same rules, as days of a leap year, both included. */
export interface YearPart {
  readonly first: number
  readonly last: number
}

/** The parts into which the rules for a part of the year divide it; one part if there are none. */
export function partsOfYear(rules: readonly OsmRule[]): readonly YearPart[] {
  const starts = new Set([FIRST_OF_YEAR])
  for (const { on } of rules) {
    const days = new Set('weekdays' in on ? on.within : [])
    for (const day of days) {
      if (!days.has(day - 1)) starts.add(day)
      if (!days.has(day + 1) && day < LAST_OF_YEAR) starts.add(day + 1)
    }
  }
  const sorted = [...starts].sort((a, b) => a - b)
  return sorted.map((first, at) => ({ first, last: (sorted[at + 1] ?? LAST_OF_YEAR + 1) - 1 }))
}

/** The parts whose week differs from the ordinary one, as seasons (S12). Parts with the same week that touch are one. */
export function seasonsOf(
  parts: readonly (YearPart & { readonly week: Days })[],
  ordinary: Days,
): readonly Season[] {
  const usual = JSON.stringify(weeklyOf(ordinary))
  const runs: { first: number; last: number; readonly text: string; readonly week: Days }[] = []
  for (const { first, last, week } of parts) {
    const text = JSON.stringify(weeklyOf(week))
    const run = runs.at(-1)
    if (run?.text === text) run.last = last
    else runs.push({ first, last, text, week })
  }
  const [start, end] = [runs[0], runs.at(-1)]
  // The end of the year and its start can be one season.
  if (start && end && start !== end && start.text === end.text) {
    start.first = end.first - DAYS_OF_YEAR
    runs.pop()
  }
  return runs
    .filter(({ text }) => text !== usual)
    .map(({ first, last, week }) => ({ from: monthDay(first), to: monthDay(last), weekly: weeklyOf(week) }))
}

function monthDay(day: number): MonthDay {
  const [, month, date] = textFromDay(day < FIRST_OF_YEAR ? day + DAYS_OF_YEAR : day)
    .split('-')
    .map(Number)
  return { month, day: date } as MonthDay
}
