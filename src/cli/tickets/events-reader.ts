import type { Policy, TicketEvent } from 'dueby'
import type { LabelledLines } from '../shell/labelled-lines'
import type { Machine } from '../shell/machine'
import { UsageError } from '../shell/usage-error'
import { eitherOf } from '../table/cells/name-reader'
import { FIELDS, type Field } from '../table/columns/field'
import { planColumns } from '../table/columns/plan-columns'
import type { PresetName } from '../table/columns/presets'
import type { Settings } from '../table/columns/settings'
import { isProblem, type Row, type RowProblem, type Table } from '../table/rows/row'
import { EXPORTS, exportWith, HELP_DESKS } from './exports'
import { exportReader } from './exports-as-tickets'
import { importNotes } from './import-notes'
import { type MeaningFiles, readMeanings } from './read-meanings'
import { withNames } from './with-names'

/** What was asked of the rows. */
export interface EventsOptions extends MeaningFiles {
  readonly settings: Settings
  readonly preset: PresetName | undefined
  /** Whether a zone has a use beside times in columns. */
  readonly usesZone: boolean
}

/** Gives the events of a row, or says why it has none. */
export type EventsOf = (row: Row) => readonly TicketEvent[] | RowProblem

/** How the rows of a file are read as histories. */
export interface EventsReader {
  /** What the rows are, for people. */
  readonly stated: string
  readonly eventsOf: EventsOf
  /** What was changed or left out in the rows so far. */
  notes(): LabelledLines
}

/**
 * A reader of rows with the history of a ticket: `{ id, events }`, in CSV with the events as JSON, or what the APIs of
 * Zendesk and Jira return. `undefined` if the rows are flat. If they could be either, the first row decides. Ends with a
 * usage error if an option is for exports, and the rows are not those of one.
 */
export async function eventsReader(
  { what, header, first }: Pick<Table, 'header' | 'first'> & { readonly what: string },
  options: EventsOptions,
  policy: Policy,
  machine: Machine,
): Promise<EventsReader | undefined> {
  const column = header.indexOf('events')
  const eventsOf: EventsOf = ({ cells, data }) =>
    eventsIn(data ? (data as { events?: unknown }).events : cells[column])
  // A flat row can have a column of the same name, for example with a count.
  const isFlat = !('problems' in planColumns(header, options.settings, policy))
  const found = exportWith(isFlat ? keysOfObjects(first?.data) : header)
  const keys = Object.keys(first?.data ?? {})
  const isExport = exportWith(keys) !== undefined && !keys.includes('events')
  if (column >= 0 && !isExport && (!isFlat || (first && !isProblem(eventsOf(first))))) {
    refuseMeanings(what, options)
    const stated = 'histories, with their events'
    refuseColumns(what, stated, options, [])
    const named: EventsOf = (row) => {
      const events = eventsOf(row)
      return isProblem(events) ? events : withNames(events, options.settings)
    }
    return { stated, eventsOf: named, notes: () => [] }
  }
  if (found === undefined) {
    // An empty file is of no kind.
    if (header.length > 0) refuseMeanings(what, options)
    return undefined
  }
  const { stated } = found
  refuseColumns(what, stated, options, ['tier'])
  const importer = await found.load()
  const meanings = await readMeanings(importer, options, machine)
  const notes = importNotes()
  const read = exportReader(importer, { settings: options.settings, meanings, policy, notes })
  return {
    stated,
    eventsOf: ({ data = {} }) => read(data),
    notes: notes.list,
  }
}

/** What the statuses and people of an export mean is of no use for other rows. */
function refuseMeanings(what: string, { statuses, roles }: MeaningFiles): void {
  const option = statuses !== undefined ? '--statuses' : roles !== undefined ? '--roles' : undefined
  if (option === undefined) return
  throw new UsageError(
    `${option} is for tickets from the APIs of ${HELP_DESKS}, with ${eitherOf(EXPORTS.map(({ key }) => key))}, but ${what} has no such tickets.`,
  )
}

/** Settings for the columns of rows, and for the times in them, are of no use for other rows. */
function refuseColumns(
  what: string,
  stated: string,
  { preset, usesZone, settings: { column, timeFormat, zone, disambiguation } }: EventsOptions,
  columns: readonly Field[],
): void {
  const { all: _, received: __, ...ofLater } = zone
  const useless = {
    preset: preset !== undefined,
    column: FIELDS.some((field) => column[field] !== undefined && !columns.includes(field)),
    'time-format': hasKeys(timeFormat),
    disambiguation: hasKeys(disambiguation),
    zone: hasKeys(usesZone ? ofLater : zone),
  }
  const [option] = Object.entries(useless).find(([, isGiven]) => isGiven) ?? []
  if (option === undefined) return
  throw new UsageError(`--${option} is for rows with a column for each field, but ${what} has ${stated}.`)
}

function hasKeys(data: object): boolean {
  return Object.keys(data).length > 0
}

function keysOfObjects(data: object = {}): readonly string[] {
  return Object.entries(data).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? key : [],
  )
}

/** The events of a list, or of its JSON text in a cell of CSV. */
function eventsIn(value: unknown): readonly TicketEvent[] | RowProblem {
  if (value === undefined) return { column: 'events', reason: 'it is missing, but the first ticket has it' }
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
