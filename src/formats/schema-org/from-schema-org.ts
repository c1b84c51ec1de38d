import { newDateBudget } from '../shared/date-budget'
import { datedHours, named } from '../shared/dated-hours'
import { datesText } from '../shared/local-dates'
import { readZone } from '../shared/read-zone'
import { type Imported, imported, newReport } from '../shared/report'
import { rowText } from '../shared/rows-of-day'
import { weekdaysText, weeklyOf } from '../shared/weekly-of'
import { schemaOrgEntries } from './schema-org-entries'
import { type SchemaOrgSpec, schemaOrgSpec } from './schema-org-spec'
import { schemaOrgWeek } from './schema-org-week'

/**
 * Opening hours as schema.org has them: an `OpeningHoursSpecification`, a list of them, or what carries them
 * as `openingHoursSpecification`, `specialOpeningHoursSpecification` or `hoursAvailable`, such as a `LocalBusiness`;
 * that in a list or `@graph`, too, where it is the only one with hours. The hours of its parts, such as a
 * `department`, are not its own and are refused.
 *
 * An entry with `validFrom` and `validThrough` becomes special hours, or holidays when it says closed. Public
 * holidays are refused, for schema.org does not say when they are.
 *
 * @param data Any value, such as the result of `JSON.parse`. Nothing is thrown: what is wrong is `refused`.
 * @param options The zone on whose wall clock the hours are read: the format itself has none.
 *
 * @example
 * import { fromSchemaOrg } from 'dueby/formats'
 * const { schedule, report } = fromSchemaOrg(
 *   [{ dayOfWeek: ['Monday', 'Tuesday'], opens: '00:00', closes: '23:59' }],
 *   { timeZone: 'Europe/Berlin' },
 * )
 * schedule?.weekly // => { 'mon-tue': ['00:00-24:00'] }
 * report[0].message // => "mon, tue, 00:00-24:00; closes '23:59' was read as 24:00"
 */
export function fromSchemaOrg(data: unknown, options: { readonly timeZone: string }): Imported {
  const report = newReport()
  const timeZone = readZone(options, report)
  const { entries: found, name } = schemaOrgEntries(data, report)
  const budget = newDateBudget()
  const entries = found.map(({ given, path }) => {
    const own = newReport()
    return { spec: schemaOrgSpec(given, path, own, budget), own }
  })
  const specs = entries.flatMap(({ spec }) => spec ?? [])
  const { week, dated, problemOf, notesOf } = schemaOrgWeek(specs)
  for (const { spec, own } of entries) {
    report.append(own.entries)
    const problem = spec && problemOf(spec)
    if (problem !== undefined) report.refused(spec?.path ?? [], problem)
    else if (spec) report.read(spec.path, meaningOf(spec), notesOf(spec))
  }
  const isUsable = timeZone !== undefined && specs.some((spec) => problemOf(spec) === undefined)
  return imported(
    isUsable ? { ...named(name), timeZone, weekly: weeklyOf(week), ...datedHours(dated, week) } : undefined,
    report,
  )
}

function meaningOf({ on, span }: SchemaOrgSpec): string {
  const hours = span ? rowText(span.start, span.end) : 'closed'
  if ('weekdays' in on) return `${weekdaysText(on.weekdays)}, ${hours}`
  const [first = 0, last = first] = [on.dates[0], on.dates.at(-1)]
  const count = on.dates.length
  return `${count === last - first + 1 ? '' : `${count} dates from `}${datesText(first, last)}, ${hours}`
}
