import type { CommandUnknownOpts } from '@commander-js/extra-typings'
import { type Issue, type Policy, ticketHistory } from 'dueby'
import { needsZone, nowOf } from '../options/now'
import { refuseSecondStandardInput } from '../options/one-standard-input'
import type { LabelledLines } from '../shell/labelled-lines'
import type { Machine } from '../shell/machine'
import { inHistoryReason } from '../shell/words'
import { problemOf } from '../table/cells/problems-of'
import { rowReader } from '../table/cells/row-reader'
import { columnError } from '../table/columns/column-error'
import { columnTimes } from '../table/columns/column-times'
import { describePlan } from '../table/columns/describe-plan'
import { guessColumns } from '../table/columns/guess'
import { idColumn, positionOf } from '../table/columns/id-column'
import { irregularLines, irregularTimes } from '../table/columns/irregular-times'
import type { ColumnOptions } from '../table/columns/option-settings'
import { planColumns } from '../table/columns/plan-columns'
import type { PresetName } from '../table/columns/presets'
import { type ReadSettings, readSettings } from '../table/columns/read-settings'
import type { Settings } from '../table/columns/settings'
import { openTable } from '../table/open-table'
import { isProblem, type Row, type RowProblem } from '../table/rows/row'
import { type EventsOf, eventsReader } from './events-reader'
import type { MeaningFiles } from './read-meanings'
import type { Ticket, TicketFile, UnreadTicket } from './ticket'

/** The options of a command that reads a file of tickets. */
export interface TicketOptions extends ColumnOptions, MeaningFiles {
  readonly policy?: string | undefined
  readonly preset?: PresetName | undefined
  readonly map?: string | undefined
  readonly input?: 'csv' | 'ndjson' | undefined
  readonly delimiter?: string | undefined
  readonly now?: string | undefined
  readonly lenient?: true | undefined
  readonly groupBy?: readonly string[] | undefined
}

/** Ends with a usage error if several inputs of such a command are standard input. */
export function refuseSharedInput(
  file: string,
  { map, statuses, roles }: TicketOptions,
  policies: Readonly<Record<string, string>>,
): void {
  refuseSecondStandardInput({
    ...policies,
    'the tickets': file,
    '--map': map,
    '--statuses': statuses,
    '--roles': roles,
  })
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
  const times = columnTimes(read.settings, policy, command, machine)
  const now = nowOf(options.now, times.received.options, machine)
  const { what, table, notes: tableNotes } = await openTable(file, options, read.settings, command, machine)
  const { header, batches } = table
  const histories = await eventsReader(
    { what, ...table },
    { ...options, ...read, usesZone: needsZone(options.now) },
    policy,
    machine,
  )
  const reading: Reading = histories
    ? { stated: [['Tickets', histories.stated]], eventsOf: histories.eventsOf, problemOf: historyProblem }
    : flatReader(what, header, read, times, policy)
  const notes = (): LabelledLines => [
    ...tableNotes(),
    ...irregularTimes(times).flatMap(irregularLines),
    ...(histories?.notes() ?? []),
  ]
  const { stated, problemOf, eventsOf } = reading
  const idOf = idReader(what, header, read.settings)
  const groups = (options.groupBy ?? []).map((name) => positionOf(name, '--group-by', what, header))
  const source = file === '-' ? what : file
  const history = options.lenient ? 'lenient' : 'strict'
  const tickets = ticketsIn(batches, eventsOf, idOf, groups)
  return { source, stated, now, history, problemOf, notes, tickets }
}

interface Reading extends Pick<TicketFile, 'stated' | 'problemOf'> {
  readonly eventsOf: EventsOf
}

function historyProblem(issue: Issue): RowProblem {
  return { column: '', reason: inHistoryReason(issue) }
}

type Times = ReturnType<typeof columnTimes>

/** Flat rows as histories. */
function flatReader(
  what: string,
  header: readonly string[],
  { settings, names }: ReadSettings,
  times: Times,
  policy: Policy,
): Reading {
  const planned = planColumns(header, settings, policy)
  if ('problems' in planned) throw columnError(what, planned.problems, header)
  const { plan } = planned
  const read = rowReader(plan, names, times, policy)
  return {
    stated: describePlan(plan, names, times, true),
    eventsOf: ({ cells }) => read(cells, ticketHistory),
    problemOf: (issue) => problemOf(issue, plan),
  }
}

async function* ticketsIn(
  batches: AsyncIterable<readonly Row[]>,
  eventsOf: EventsOf,
  idOf: (row: Row) => string,
  groups: readonly number[],
): AsyncGenerator<readonly (Ticket | UnreadTicket)[]> {
  for await (const batch of batches) {
    yield batch.map((row) => {
      const { line, cells } = row
      const events = row.problem ?? eventsOf(row)
      const id = idOf(row)
      if (isProblem(events)) return { line, id, problem: events }
      return { line, id, events, groups: groups.map((column) => (cells[column] ?? '').trim()) }
    })
  }
}

/** Reads how people call a ticket: the column that the settings name, else one with a usual name, else its line. */
function idReader(what: string, header: readonly string[], settings: Settings): (row: Row) => string {
  const [usual] = guessColumns('id', header)
  const column = idColumn(what, header, settings) ?? (usual === undefined ? -1 : header.indexOf(usual))
  return ({ cells, line }) => cells[column] || `line ${line}`
}
