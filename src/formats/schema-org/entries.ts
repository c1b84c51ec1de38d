import type { Path } from 'dueby'
import { describe } from '../../core/describe'
import { isRecord } from '../../core/is-record'
import { type Item, itemsOf } from '../shared/items'
import { sameHours } from '../shared/note'
import { newReport, type Report } from '../shared/report'
import { droppedNameText, listed } from '../shared/words'

/** The entries of one business or person, not read yet, and its name. */
export interface SchemaOrgEntries {
  readonly entries: readonly Item[]
  readonly name?: string | undefined
}

/** The keys that say when. An entry without any of them says nothing. */
export const TIME_KEYS: readonly string[] = ['opens', 'closes', 'dayOfWeek', 'validFrom', 'validThrough']

const LISTS = ['openingHoursSpecification', 'specialOpeningHoursSpecification', 'hoursAvailable']
const TEXT = 'openingHours'

/** Finds the entries in the data. If more than one thing has hours, all of them are refused: none is preferred. */
export function schemaOrgEntries(data: unknown, report: Report): SchemaOrgEntries {
  const items = itemsIn(data, [], report).flatMap((item) => itemsOfGraph(item, report))
  const carriers = items.filter(({ given }) => isCarrier(given))
  const entries = items.filter(({ given }) => isEntry(given))
  const isOne = carriers.length === 0 || (carriers.length === 1 && entries.length === 0)
  const areFound = carriers.length + entries.length > 0
  for (const { given, path } of items) {
    if (!isCarrier(given) && !isEntry(given)) readOther({ given, path }, areFound, report)
    else if (!isOne) report.refused(path, 'other things beside it have hours too: pass one of them alone')
  }
  const [carrier] = carriers
  if (!isOne) return { entries: [] }
  return carrier ? entriesOf(carrier, report) : { entries }
}

const NO_HOURS = 'has no hours. Expected { openingHoursSpecification: [...] } or a list of entries'

/** Things beside the hours, such as a `WebSite`, do not affect them, unless they have hours inside. */
function readOther({ given, path }: Item, areHoursElsewhere: boolean, report: Report): void {
  if (!areHoursElsewhere || !isRecord(given)) {
    report.refused(path, `${describe(given)} ${NO_HOURS}`)
    return
  }
  const own = newReport(report.items)
  for (const key of Object.keys(given)) refuseHoursOfPart(given[key], [...path, key], own)
  if (own.isComplete()) report.kept(path, `${describe(given['@type'] ?? given)} has no hours`)
  else report.append(own)
}

/** The items of a list; anything else is a single item. */
function itemsIn(given: unknown, path: Path, report: Report): readonly Item[] {
  if (!Array.isArray(given)) return [{ given, path }]
  if (given.length === 0) report.refused(path, 'the list is empty')
  return itemsOf(given, path, report)
}

/** The items of a `@graph` in place of the object that has it, unless that object has hours itself. */
function itemsOfGraph(item: Item, report: Report): readonly Item[] {
  const { given, path } = item
  if (!isRecord(given) || !('@graph' in given)) return [item]
  const items = itemsIn(given['@graph'], [...path, '@graph'], report)
  return isCarrier(given) || isEntry(given) ? [item, ...items] : items
}

function isEntry(given: unknown): boolean {
  return isRecord(given) && TIME_KEYS.some((key) => key in given)
}

function isCarrier(given: unknown): given is Readonly<Record<string, unknown>> {
  return isRecord(given) && !isEntry(given) && [...LISTS, TEXT].some((key) => key in given)
}

function entriesOf({ given, path }: Item, report: Report): SchemaOrgEntries {
  if (!isCarrier(given)) return { entries: [] }
  if (TEXT in given)
    report.refused([...path, TEXT], 'hours in text form are not supported here: try fromOpeningHours')
  const others = Object.keys(given).filter((key) => key !== '@graph' && !LISTS.includes(key))
  for (const key of others) refuseHoursOfPart(given[key], [...path, key], report)
  const { name } = given
  if (name !== undefined && typeof name !== 'string')
    report.changed([...path, 'name'], sameHours(droppedNameText(name)))
  const lists = LISTS.filter((key) => key in given)
  return {
    entries: lists.flatMap((key) => itemsIn(given[key], [...path, key], report)),
    name: typeof name === 'string' ? name : undefined,
  }
}

/** Departments and contact points can have their own hours, which are not the hours of the whole. */
function refuseHoursOfPart(value: unknown, path: Path, report: Report): void {
  for (const item of Array.isArray(value) ? itemsOf(value, path, report) : [{ given: value, path }]) {
    const { given } = item
    const keys = isRecord(given) ? [...LISTS, TEXT].filter((key) => key in given) : []
    if (keys.length > 0)
      report.refused(item.path, `its ${listed(keys)} applies to this part only: pass it alone to read it`)
  }
}
