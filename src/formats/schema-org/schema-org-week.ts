import type { Dated } from '../shared/dated-hours'
import { dateOf } from '../shared/local-dates'
import { nightNotes } from '../shared/night-notes'
import { closedDay, closedWeek, type Days, openRow } from '../shared/open-minutes'
import { shown } from '../shared/shown'
import { weekdaysText } from '../shared/weekly-of'
import type { SchemaOrgSpec } from './schema-org-spec'

/** Entries put together. */
export interface SchemaOrgWeek {
  readonly week: Days
  readonly dated: Dated
  /** Why an entry cannot stand beside the others. */
  problemOf(spec: SchemaOrgSpec): string | undefined
  /** What an entry lost or gained beside the others. */
  notesOf(spec: SchemaOrgSpec): readonly string[]
}

/** Entries for the same day add up; one that says closed where another says open contradicts it. */
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
    if (!spec.span && !problems.has(spec)) enter(spec, dated)
  }
  return {
    week,
    dated,
    problemOf: (spec) => problems.get(spec),
    notesOf: (spec) => [
      ...spec.notes,
      ...(merged.has(spec) ? ['shares time with an entry before it: merged'] : []),
      ...('dates' in spec.on ? nightNotes(spec.on.dates, dated, week) : []),
      ...otherName(spec, dated),
    ],
  }
}

/** Adds the row of an entry to its days. Says whether some of its time was open already. */
function openAll({ on, span, name }: SchemaOrgSpec, week: Days, dated: Dated): boolean {
  if (!span) return false
  if ('weekdays' in on) return on.weekdays.map((day) => openRow(day, span, week)).includes(true)
  enter({ on, name }, dated)
  return on.dates.map((day) => openRow(day, span, (at) => dated.get(at)?.minutes)).includes(true)
}

function enter({ on, name }: Pick<SchemaOrgSpec, 'on' | 'name'>, dated: Dated): void {
  const missing = 'dates' in on ? on.dates.filter((day) => !dated.has(day)) : []
  for (const day of missing) dated.set(day, { name, minutes: closedDay() })
}

/** A date has one name, that of the first entry which has hours there. */
function otherName({ on, name }: SchemaOrgSpec, dated: Dated): string[] {
  const other = 'dates' in on ? on.dates.find((day) => dated.get(day)?.name !== name) : undefined
  return name === undefined || other === undefined
    ? []
    : [`its name ${shown(name)} is left out where an entry before it has the date`]
}

function contradiction({ on }: SchemaOrgSpec, week: Days, dated: Dated): string | undefined {
  if ('dates' in on) {
    const day = on.dates.find((day) => dated.has(day))
    return day === undefined ? undefined : `it says closed, but another entry has hours on ${dateOf(day)}`
  }
  const open = on.weekdays.filter((day) => week(day)?.includes(1))
  return open.length === 0
    ? undefined
    : `it says closed, but another entry has hours on ${weekdaysText(open)}`
}
