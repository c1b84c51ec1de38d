import type { Path } from 'dueby'
import { isRecord } from '../shared/is-record'
import type { Report } from '../shared/report'
import { listed, shown } from '../shared/shown'

/** Entries as given, all of one business or person, and what that is called. */
export interface SchemaOrgEntries {
  readonly entries: readonly Part[]
  readonly name?: string | undefined
}

interface Part {
  readonly given: unknown
  readonly path: Path
}

/** What says when: an entry without any of these says nothing. */
export const OWN_KEYS: readonly string[] = ['opens', 'closes', 'dayOfWeek', 'validFrom', 'validThrough']
const LISTS = ['openingHoursSpecification', 'specialOpeningHoursSpecification', 'hoursAvailable']
const TEXT = 'openingHours'

/** Finds the entries in whatever carries them; of several that do none is chosen. */
export function schemaOrgEntries(data: unknown, report: Report): SchemaOrgEntries {
  const parts = partsOf(data, [], report).flatMap(({ given, path }) => graphOf(given, path, report))
  const carriers = parts.filter(({ given }) => isCarrier(given))
  const entries = parts.filter(({ given }) => isEntry(given))
  const isOne = carriers.length === 0 || (carriers.length === 1 && entries.length === 0)
  for (const { given, path } of parts) {
    if (!isCarrier(given) && !isEntry(given)) report.refused(path, `${shown(given)} ${NO_HOURS}`)
    else if (!isOne) report.refused(path, 'others beside it have hours too: give one of them alone')
  }
  const [carrier] = carriers
  if (!isOne) return { entries: [] }
  return carrier ? entriesOf(carrier, report) : { entries }
}

const NO_HOURS = 'holds no hours. Expected { openingHoursSpecification: [...] } or a list of them'

function partsOf(given: unknown, path: Path, report: Report): readonly Part[] {
  if (!Array.isArray(given)) return [{ given, path }]
  if (given.length === 0) report.refused(path, 'the list is empty')
  return given.map((part: unknown, index) => ({ given: part, path: [...path, index] }))
}

/** The parts of a `@graph` in place of what it stands in, unless that has hours itself. */
function graphOf(given: unknown, path: Path, report: Report): readonly Part[] {
  if (!isRecord(given) || !('@graph' in given)) return [{ given, path }]
  const parts = partsOf(given['@graph'], [...path, '@graph'], report)
  return isCarrier(given) || isEntry(given) ? [{ given, path }, ...parts] : parts
}

function isEntry(given: unknown): boolean {
  return isRecord(given) && OWN_KEYS.some((key) => key in given)
}

function isCarrier(given: unknown): given is Readonly<Record<string, unknown>> {
  return isRecord(given) && !isEntry(given) && [...LISTS, TEXT].some((key) => key in given)
}

function entriesOf({ given, path }: Part, report: Report): SchemaOrgEntries {
  if (!isCarrier(given)) return { entries: [] }
  if (TEXT in given)
    report.refused([...path, TEXT], 'hours in text form are not read here: try fromOpeningHours')
  const others = Object.keys(given).filter((key) => key !== '@graph' && !LISTS.includes(key))
  for (const key of others) refuseHoursOf(given[key], [...path, key], report)
  const { name } = given
  if (name !== undefined && typeof name !== 'string')
    report.changed([...path, 'name'], `the name ${shown(name)} is not text: left out`)
  const lists = LISTS.filter((key) => key in given)
  return {
    entries: lists.flatMap((key) => partsOf(given[key], [...path, key], report)),
    name: typeof name === 'string' ? name : undefined,
  }
}

/** What belongs to it, a department or a contact point, may have hours of its own. */
function refuseHoursOf(given: unknown, path: Path, report: Report): void {
  const parts = Array.isArray(given)
    ? given.map((part: unknown, index) => ({ part, at: [...path, index] }))
    : []
  for (const { part, at } of Array.isArray(given) ? parts : [{ part: given, at: path }]) {
    const keys = isRecord(part) ? [...LISTS, TEXT].filter((key) => key in part) : []
    if (keys.length > 0)
      report.refused(at, `its ${listed(keys)} is not that of the whole: give it alone to read it`)
  }
}
