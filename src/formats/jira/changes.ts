import type { Path } from 'dueby'
import { describe, printable, shortened } from '../../core/describe'
import { instantFrom } from '../../core/instant'
import { isRecord } from '../../core/is-record'
import { type Item, itemsOf } from '../shared/items'
import type { Report } from '../shared/report'
import type { FieldChange, FieldValue } from '../tickets/gaps'
import { idOf } from '../tickets/id'

/** One changed field. */
export interface JiraChange extends FieldChange {
  readonly from: FieldValue
  readonly to: FieldValue
}

/** One entry of the changelog: everything that was changed at once. */
export interface JiraHistory {
  readonly path: Path
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly id: string | undefined
  readonly status: JiraChange | undefined
  readonly priority: JiraChange | undefined
  /** Moves no clock, but says who may be a customer. It is one of the others, too. */
  readonly reporter: JiraChange | undefined
  /** The other fields that were changed, each once. */
  readonly others: readonly string[]
}

/** Reads one entry of the changelog. */
export function jiraHistory({ given, path }: Item, report: Report): JiraHistory | undefined {
  const { created, items } = isRecord(given) ? given : {}
  const at = typeof created === 'string' ? instantFrom(created) : Number.NaN
  if (!isRecord(given) || Number.isNaN(at) || !Array.isArray(items)) {
    report.refused(
      path,
      `created ${describe(created)} and items ${describe(items)} are not those of a change. Expected { id, created, items }`,
    )
    return undefined
  }
  const found = new Map<string, JiraChange>()
  const others = new Set<string>()
  for (const item of itemsOf(items, [...path, 'items'], report)) {
    const { field, fieldId } = isRecord(item.given) ? item.given : {}
    if (!isRecord(item.given) || typeof field !== 'string') {
      report.refused(item.path, `its field is ${describe(field)}. Expected a name such as 'status'`)
      continue
    }
    // A field that someone added can have any name.
    const isOwn = item.given.fieldtype !== 'custom'
    // Jira Server has no ids, and there the name is that of the API.
    const own = typeof fieldId === 'string' ? fieldId : field
    const movesClocks = isOwn && (own === 'status' || own === 'priority')
    if (movesClocks || (isOwn && own === 'reporter')) {
      const before = found.get(own)
      if (before && movesClocks) report.kept(before.path, `${own}: changed again in the same entry`)
      const from = before?.from ?? sideOf(item.given, 'from')
      found.set(own, { path: item.path, from, to: sideOf(item.given, 'to') })
    }
    if (!movesClocks) others.add(printable(shortened(field)))
  }
  return {
    path,
    at,
    id: idOf(given.id),
    status: found.get('status'),
    priority: found.get('priority'),
    reporter: found.get('reporter'),
    others: [...others],
  }
}

/** The value before or after a change. Every object inherits a `toString`, so only an own one is the name. */
function sideOf(item: Readonly<Record<string, unknown>>, key: 'from' | 'to'): FieldValue {
  const named = `${key}String`
  const name = Object.hasOwn(item, named) ? item[named] : undefined
  return { name: nameOf(name), id: idOf(item[key]) }
}

/** The value of a field of the issue as it is now. */
export function currentValue(value: unknown): FieldValue {
  return isRecord(value)
    ? { name: nameOf(value.name), id: idOf(value.id) }
    : { name: undefined, id: undefined }
}

function nameOf(name: unknown): string | undefined {
  return typeof name === 'string' && name !== '' ? name : undefined
}
