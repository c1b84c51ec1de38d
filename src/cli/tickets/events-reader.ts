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
 * A reader of rows with the history of a ticket: `{ id, events }`, in CSV with the events as JSON, or what the APIs of Zendesk and Jira return.
 * `undefined` if the rows are flat.
 */
export async function eventsReader(
  header: readonly string[],
  options: { readonly statuses?: string | undefined; readonly settings: Settings },
  policy: Policy,
  machine: Machine,
): Promise<EventsReader | undefined> {
  const column = header.indexOf('events')
  if (column >= 0) {
    const eventsOf: EventsOf = ({ cells, data }) =>
      eventsIn(data ? (data as { events?: unknown }).events : cells[column])
    return { stated: 'histories, with their events', eventsOf }
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

/** The events of a list, or of its JSON text in a cell of CSV. */
function eventsIn(value: unknown): readonly TicketEvent[] | RowProblem {
  const events = typeof value === 'string' ? dataOf(value) : value
  return Array.isArray(events) ? events : { column: 'events', reason: 'it is not a list of events as JSON' }
}

function dataOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
