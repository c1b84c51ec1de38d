import type { Path } from 'dueby'
import { describe } from '../../../core/describe'
import { instantFrom } from '../../../core/instant'
import { isRecord } from '../../../core/is-record'
import { type Item, itemsOf } from '../../shared/items'
import type { Report } from '../../shared/report'
import { idOf } from '../../tickets/id'
import { refuseMorePages } from '../pages'

/** An audit: one update of a ticket, with everything that changed in it. */
export interface ZendeskAudit {
  readonly path: Path
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly id: string | undefined
  readonly ticketId: string | undefined
  readonly author: unknown
  readonly via: unknown
  readonly events: readonly Item[]
}

const EXAMPLE = '{ audits: [{ id, ticket_id, created_at, author_id, events }] }'

/** The audits of one ticket in order of time. Audits of other tickets are refused. None if pages are missing. */
export function zendeskAudits(data: unknown, report: Report): readonly ZendeskAudit[] {
  if (!isRecord(data) || !Array.isArray(data.audits)) {
    report.refused([], `${describe(data)} has no audits. Expected ${EXAMPLE}`)
    return []
  }
  // A clock that misses an answer is wrong.
  if (refuseMorePages(data, [], ['audits'], report)) return []
  if (data.audits.length === 0) report.refused(['audits'], 'the list is empty')
  const audits = itemsOf(data.audits, ['audits'], report)
    .flatMap((item) => readAudit(item, report) ?? [])
    .sort(inOrder)
  const seen = new Set<string>()
  return audits.filter(({ path, id, ticketId }) => {
    const isRepeated = id !== undefined && seen.has(id)
    const isOther = ticketId !== undefined && ticketId !== audits[0]?.ticketId
    if (isRepeated) report.kept(path, `repeats audit ${describe(id)}`)
    else if (isOther)
      report.refused(path, `it is about ticket ${describe(ticketId)}: pass the audits of one ticket`)
    if (id !== undefined) seen.add(id)
    return !isRepeated && !isOther
  })
}

function readAudit({ given, path }: Item, report: Report): ZendeskAudit | undefined {
  if (!isRecord(given)) {
    report.refused(path, `${describe(given)} is not an audit. Expected ${EXAMPLE}`)
    return undefined
  }
  const { created_at: created, events } = given
  const at = typeof created === 'string' ? instantFrom(created) : Number.NaN
  if (Number.isNaN(at)) {
    report.refused(path, `created_at is ${describe(created)}. Expected an instant, '2024-01-08T10:00:00Z'`)
    return undefined
  }
  const place = [...path, 'events']
  if (!Array.isArray(events)) report.refused(place, `${describe(events)} is not a list of events`)
  return {
    path,
    at,
    id: idOf(given.id),
    ticketId: idOf(given.ticket_id),
    author: given.author_id,
    via: given.via,
    events: Array.isArray(events) ? itemsOf(events, place, report) : [],
  }
}

/** In order of time. If two audits are in one second, the one with the lower id came first. */
function inOrder(a: ZendeskAudit, b: ZendeskAudit): number {
  return a.at - b.at || Number(a.id) - Number(b.id) || 0
}
