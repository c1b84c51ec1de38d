import type { Path } from 'dueby'
import { datedHours } from '../shared/dated-hours'
import { isRecord } from '../shared/is-record'
import { datesText } from '../shared/local-dates'
import { readZone } from '../shared/read-zone'
import { type Imported, imported, newReport, type Report } from '../shared/report'
import { rowText } from '../shared/rows-of-day'
import { shown } from '../shared/shown'
import { weekdaysText, weeklyOf } from '../shared/weekly-of'
import { type SchemaOrgSpec, schemaOrgSpec } from './schema-org-spec'
import { schemaOrgWeek } from './schema-org-week'

/**
 * Opening hours as schema.org has them: an `OpeningHoursSpecification`, a list of them, or what carries them
 * as `openingHoursSpecification` and `specialOpeningHoursSpecification`, such as a `LocalBusiness`.
 *
 * An entry with `validFrom` and `validThrough` becomes special hours, or holidays when it says closed. Public
 * holidays are refused, for schema.org does not say when they are.
 *
 * @param data Any value, such as the result of `JSON.parse`. Nothing is thrown: what is wrong is `refused`.
 * @param options The zone on whose wall clock the hours are read: the format itself has none.
 *
 * @example
 * import { fromSchemaOrg } from 'dueby/import'
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
  const entries = entriesIn(data, report).map(({ given, path }) => {
    const own = newReport()
    return { spec: schemaOrgSpec(given, path, own), own }
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
    isUsable ? { timeZone, weekly: weeklyOf(week), ...datedHours(dated, week) } : undefined,
    report,
  )
}

interface Entry {
  readonly given: unknown
  readonly path: Path
}

const LISTS = ['openingHoursSpecification', 'specialOpeningHoursSpecification']
const OWN_KEYS = ['opens', 'closes', 'dayOfWeek', 'validFrom', 'validThrough']

function entriesIn(data: unknown, report: Report): readonly Entry[] {
  if (Array.isArray(data)) return entriesOf(data, [], report)
  if (!isRecord(data)) return refuse(data, report)
  if (OWN_KEYS.some((key) => key in data)) return [{ given: data, path: [] }]
  if ('openingHours' in data) {
    report.refused(['openingHours'], 'hours in text form are not read here: try fromOpeningHours')
  }
  const lists = LISTS.filter((key) => key in data)
  if (lists.length === 0 && !('openingHours' in data)) return refuse(data, report)
  return lists.flatMap((key) => entriesOf(data[key], [key], report))
}

function entriesOf(given: unknown, path: Path, report: Report): readonly Entry[] {
  if (!Array.isArray(given)) return [{ given, path }]
  if (given.length === 0) report.refused(path, 'the list is empty')
  return given.map((entry: unknown, index) => ({ given: entry, path: [...path, index] }))
}

function refuse(data: unknown, report: Report): readonly Entry[] {
  report.refused(
    [],
    `${shown(data)} holds no hours. Expected { openingHoursSpecification: [...] } or a list of them`,
  )
  return []
}

function meaningOf({ on, span }: SchemaOrgSpec): string {
  const hours = span ? rowText(span.start, span.end) : 'closed'
  if ('weekdays' in on) return `${weekdaysText(on.weekdays)}, ${hours}`
  const [first = 0, last = first] = [on.dates[0], on.dates.at(-1)]
  const count = on.dates.length
  return `${count === last - first + 1 ? '' : `${count} dates from `}${datesText(first, last)}, ${hours}`
}
