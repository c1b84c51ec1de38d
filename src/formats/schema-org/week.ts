import { describe } from '../../core/describe'
import { textFromDay } from '../../core/local-date'
import { type Dated, nightNotes } from '../shared/dated-hours'
import { type Note, sameHours } from '../shared/note'
import { closedDay, closedWeek, type Days, openRow } from '../shared/open-minutes'
import { weekdaysText } from '../shared/words'
import type { SchemaOrgSpec } from './spec'

/** All entries combined. */
export interface SchemaOrgWeek {
  readonly week: Days
  readonly dated: Dated
  /** Why an entry contradicts the others. */
  problemOf(spec: SchemaOrgSpec): string | undefined
  /** What changes in an entry because of the others. */
  notesOf(spec: SchemaOrgSpec): readonly Note[]
}

/** The hours of entries for the same day add up. An entry that says closed contradicts one that has hours. */
export function schemaOrgWeek(specs: readonly SchemaOrgSpec[]): SchemaOrgWeek {
  const week = closedWeek()
  const dated: Dated = new Map()
  const merged = new Set<SchemaOrgSpec>()
  const problems = new Map<SchemaOrgSpec, string>()
  for (const spec of specs.filter(({ span }) => span)) {
    if (openAll(spec, week, dated)) merged.add(spec)
  }
  for (const spec of specs.filter(({ span }) => !span)) {
    const problem = contradiction(spec, week, dated)
    if (problem !== undefined) problems.set(spec, problem)
  }
  for (const spec of specs) {
    if (!spec.span && !problems.has(spec)) addDates(spec, dated)
  }
  return {
    week,
    dated,
    problemOf: (spec) => problems.get(spec),
    notesOf: (spec) => [
      ...spec.notes,
      ...(merged.has(spec) ? [sameHours('overlaps an entry before it: merged')] : []),
      ...('dates' in spec.on ? nightNotes(spec.on.dates, dated, week) : []),
      ...otherName(spec, dated),
    ],
  }
}

/** Adds the row of an entry to its days. Returns whether some of its time was already open. */
function openAll(spec: SchemaOrgSpec, week: Days, dated: Dated): boolean {
  const { on, span } = spec
  if (!span) return false
  if ('weekdays' in on) return on.weekdays.map((day) => openRow(day, span, week)).includes(true)
  addDates(spec, dated)
  return on.dates.map((day) => openRow(day, span, (at) => dated.get(at)?.minutes)).includes(true)
}

function addDates({ on, name }: SchemaOrgSpec, dated: Dated): void {
  const missing = 'dates' in on ? on.dates.filter((day) => !dated.has(day)) : []
  for (const day of missing) dated.set(day, { name, minutes: closedDay() })
}

/** A date has one name: that of the first entry for it. */
function otherName({ on, name }: SchemaOrgSpec, dated: Dated): Note[] {
  const other = 'dates' in on ? on.dates.find((day) => dated.get(day)?.name !== name) : undefined
  return name === undefined || other === undefined
    ? []
    : [sameHours(`its name ${describe(name)} is left out where an entry before it has the same date`)]
}

function contradiction({ on }: SchemaOrgSpec, week: Days, dated: Dated): string | undefined {
  if ('dates' in on) {
    const day = on.dates.find((day) => dated.has(day))
    return day === undefined
      ? undefined
      : `it says closed, but another entry has hours on ${textFromDay(day)}`
  }
  const open = on.weekdays.filter((day) => week(day)?.includes(1))
  return open.length === 0
    ? undefined
    : `it says closed, but another entry has hours on ${weekdaysText(open)}`
}
