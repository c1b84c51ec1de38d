import { newDateBudget } from '../shared/date-budget'
import { datedHours } from '../shared/dated-hours'
import { named } from '../shared/holiday-on'
import { knownThrough, NOTHING_KNOWN } from '../shared/known-through'
import { newReport } from '../shared/report'
import type { Imported } from '../shared/report-entry'
import { imported } from '../shared/report-result'
import { rowText } from '../shared/rows-of-day'
import { weeklyOf } from '../shared/weekly-of'
import { datesText, weekdaysText } from '../shared/words'
import { readZone } from '../shared/zone'
import { schemaOrgEntries } from './entries'
import { namesDates, namesHolidays, type SchemaOrgSpec, schemaOrgSpec } from './spec'
import { schemaOrgWeek } from './week'

/**
 * Reads opening hours as schema.org defines them: an `OpeningHoursSpecification`, a list of them, or anything that
 * has them as `openingHoursSpecification`, `specialOpeningHoursSpecification` or `hoursAvailable`, such as a
 * `LocalBusiness`. That thing can be in a list or in a `@graph` if nothing else there has hours. The hours of its
 * parts, such as a `department`, are refused, because they are not the hours of the whole.
 *
 * An entry with `validFrom` and `validThrough`, both included, becomes special hours, or a holiday if it says closed.
 * `PublicHolidays` is refused, because schema.org does not say which dates those are. `holidaysThrough` is the last
 * date of these entries (S10). With `PublicHolidays`, or if an entry with dates is refused, it is before all dates, so
 * that answers that depend on dates have a warning.
 *
 * @param data Any value, such as the result of `JSON.parse`.
 * @param options.timeZone The IANA zone of the hours; the format has no zones.
 * @returns The schedule and the report. Never throws: what cannot be read is `refused` in the report.
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
  const entries = found.map((item) => {
    const own = newReport(report.items)
    return { given: item.given, spec: schemaOrgSpec(item, own, budget), own }
  })
  const specs = entries.flatMap(({ spec }) => spec ?? [])
  const { week, dated, problemOf, notesOf } = schemaOrgWeek(specs)
  for (const { spec, own } of entries) {
    report.append(own)
    const problem = spec && problemOf(spec)
    if (problem !== undefined) report.refused(spec?.path ?? [], problem)
    else if (spec) report.kept(spec.path, meaningOf(spec), notesOf(spec))
  }
  const isUsable = timeZone !== undefined && specs.some((spec) => problemOf(spec) === undefined)
  if (!isUsable) return imported(undefined, report)
  const ofDates = datedHours(dated, week)
  const isUnknown = entries.some(({ given, spec, own }) => {
    const isRefused = own.entries.length > 0 || (spec && problemOf(spec) !== undefined)
    return namesHolidays(given) || (isRefused && namesDates(given))
  })
  const through = isUnknown
    ? NOTHING_KNOWN
    : knownThrough([...(ofDates.holidays ?? []), ...(ofDates.specialHours ?? [])])
  return imported(
    {
      ...named(name),
      timeZone,
      weekly: weeklyOf(week),
      ...ofDates,
      ...(through && { holidaysThrough: through }),
    },
    report,
  )
}

function meaningOf({ on, span }: SchemaOrgSpec): string {
  const hours = span ? rowText(span) : 'closed'
  if ('weekdays' in on) return `${weekdaysText(on.weekdays)}, ${hours}`
  return `${datesText(on.dates)}, ${hours}`
}
