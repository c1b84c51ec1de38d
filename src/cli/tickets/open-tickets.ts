import type { CommandUnknownOpts } from '@commander-js/extra-typings'
import type { Policy, TicketEvent } from 'dueby'
import { describePlan } from '../bulk/columns/describe-plan'
import type { ColumnOptions } from '../bulk/columns/option-settings'
import { planColumns } from '../bulk/columns/plan-columns'
import type { PresetName } from '../bulk/columns/presets'
import { type ReadSettings, readSettings } from '../bulk/columns/read-settings'
import { openTable } from '../bulk/open-table'
import { isProblem, type Row, type RowProblem } from '../bulk/rows/row'
import { columnTimes } from '../bulk/time-settings'
import { InputError } from '../shell/input-error'
import type { Machine } from '../shell/machine'
import { exportKind, exportReader } from './exports-as-tickets'
import { readStatuses } from './read-statuses'
import { historyReader } from './rows-as-tickets'
import type { Ticket, TicketFile, UnreadTicket } from './ticket'

/** The options of a command that reads a file of tickets. */
export interface TicketOptions extends ColumnOptions {
  readonly policy?: string | undefined
  readonly preset?: PresetName | undefined
  readonly map?: string | undefined
  readonly format?: 'csv' | 'ndjson' | undefined
  readonly delimiter?: string | undefined
  readonly statuses?: string | undefined
}

/**
 * Opens a file of tickets: rows as CSV or NDJSON, or lines of NDJSON with the history of a ticket: `{ id, events }`, or
 * what the APIs of Zendesk and Jira return.
 */
export async function openTickets(
  file: string,
  options: TicketOptions,
  policy: Policy,
  command: CommandUnknownOpts,
  machine: Machine,
): Promise<TicketFile> {
  const read = await readSettings(options, policy, command, machine)
  const { what, table } = await openTable(file, options, read.settings, command, machine)
  const { header, batches } = table
  const { stated, eventsOf } = await readerFor(what, header, read, options, policy, command, machine)
  const idOf = idReader(header)
  return { what, stated, tickets: ticketsIn(batches, eventsOf, idOf) }
}

type EventsOf = (row: Row) => readonly TicketEvent[] | RowProblem

interface Reading {
  readonly stated: TicketFile['stated']
  readonly eventsOf: EventsOf
}

async function readerFor(
  what: string,
  header: readonly string[],
  { settings, names }: ReadSettings,
  options: TicketOptions,
  policy: Policy,
  command: CommandUnknownOpts,
  machine: Machine,
): Promise<Reading> {
  if (header.includes('events')) {
    return { stated: [['Tickets', 'histories, with their events']], eventsOf: ({ data }) => eventsIn(data) }
  }
  const kind = exportKind(header)
  if (kind !== undefined) {
    const statuses = options.statuses === undefined ? {} : await readStatuses(options.statuses, machine)
    const eventsOf = exportReader(kind, { settings, statuses, policy })
    const stated = kind === 'zendesk' ? 'audits of Zendesk' : 'issues of Jira with their changelog'
    return { stated: [['Tickets', stated]], eventsOf: ({ data = {} }) => eventsOf(data) }
  }
  const planned = planColumns(header, settings, policy)
  if ('problems' in planned) throw new InputError(`${what}: ${planned.problems.join('. ')}.`)
  const times = columnTimes(settings, policy, command, machine)
  const historyOf = historyReader(planned.plan, names, times, policy)
  return { stated: describePlan(planned.plan, names, times), eventsOf: ({ cells }) => historyOf(cells) }
}

function eventsIn(data: object | undefined): readonly TicketEvent[] | RowProblem {
  const events = (data as { events?: unknown } | undefined)?.events
  return Array.isArray(events) ? events : { column: 'events', reason: 'it is not a list of events' }
}

async function* ticketsIn(
  batches: AsyncIterable<readonly Row[]>,
  eventsOf: EventsOf,
  idOf: (row: Row) => string,
): AsyncGenerator<readonly (Ticket | UnreadTicket)[]> {
  for await (const batch of batches) {
    yield batch.map((row) => {
      const { line } = row
      const events = row.problem ?? eventsOf(row)
      return isProblem(events) ? { line, problem: events } : { line, id: idOf(row), events }
    })
  }
}

const IDS = ['id', 'key', 'number', 'ticketid', 'ticket', 'ticketnumber', 'issuekey', 'caseid', 'casenumber']

/** Reads how people call a ticket: a column with a usual name, else its line. */
function idReader(header: readonly string[]): (row: Row) => string {
  const plain = header.map((name) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''))
  const column = IDS.map((name) => plain.indexOf(name)).find((index) => index >= 0) ?? -1
  return ({ cells, line }) => cells[column] || `line ${line}`
}
