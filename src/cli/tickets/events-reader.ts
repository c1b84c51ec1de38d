import type { Policy, TicketEvent } from 'dueby'
import type { Settings } from '../bulk/columns/settings'
import type { Row, RowProblem } from '../bulk/rows/row'
import type { Machine } from '../shell/machine'
import { exportKind, exportReader } from './exports-as-tickets'
import { readStatuses } from './read-statuses'

/** Gives the events of a row, or says why it has none. */
export type EventsOf = (row: Row) => readonly TicketEvent[] | RowProblem

/** How the rows of a file are read as histories. */
export interface EventsReader {
  /** What the rows are, for people. */
  readonly stated: string
  readonly eventsOf: EventsOf
}

/**
 * A reader of lines with the history of a ticket: `{ id, events }`, or what the APIs of Zendesk and Jira return.
 * `undefined` if the rows are flat.
 */
export async function eventsReader(
  header: readonly string[],
  options: { readonly statuses?: string | undefined; readonly settings: Settings },
  policy: Policy,
  machine: Machine,
): Promise<EventsReader | undefined> {
  if (header.includes('events')) {
    return { stated: 'histories, with their events', eventsOf: ({ data }) => eventsIn(data) }
  }
  const kind = exportKind(header)
  if (kind === undefined) return undefined
  const statuses = options.statuses === undefined ? {} : await readStatuses(options.statuses, machine)
  const eventsOf = exportReader(kind, { settings: options.settings, statuses, policy })
  return {
    stated: kind === 'zendesk' ? 'audits of Zendesk' : 'issues of Jira with their changelog',
    eventsOf: ({ data = {} }) => eventsOf(data),
  }
}

function eventsIn(data: object | undefined): readonly TicketEvent[] | RowProblem {
  const events = (data as { events?: unknown } | undefined)?.events
  return Array.isArray(events) ? events : { column: 'events', reason: 'it is not a list of events' }
}
