import { resolve } from 'node:path'
import type { CommandUnknownOpts } from '@commander-js/extra-typings'
import { showInZone } from 'dueby'
import { nowOf } from '../options/now'
import type { NamedPolicy } from '../policy-file/read-policy'
import { InputError } from '../shell/input-error'
import type { LabelledLines } from '../shell/labelled-lines'
import type { GuardedMachine } from '../shell/machine'
import { quotedList } from '../shell/name-list'
import { columnTimes } from '../table/columns/column-times'
import { readSettings } from '../table/columns/read-settings'
import { openTable } from '../table/open-table'
import type { Row, RowProblem } from '../table/rows/row'
import type { TicketOptions } from '../tickets/open-tickets'
import { wallClockIn } from '../times/wall-clock-in'
import { addedColumns } from './answers/added-columns'
import type { Cell } from './answers/cells'
import { readingOf } from './answers/reading'
import { outputTimes } from './output-times'
import { rejectsPath } from './rejects-file'
import { outputFormat, resultsFor } from './results/output-format'
import type { Results } from './results/results'

/** The options of `dueby bulk`. */
export interface BulkOptions extends TicketOptions {
  readonly out?: string | undefined
  readonly rejects?: string | undefined
  readonly format?: 'csv' | 'ndjson' | undefined
  readonly prefix?: string | undefined
  readonly outFormat?: string | undefined
  readonly outZone?: string | undefined
  readonly excel?: true | undefined
  readonly bom?: true | undefined
  readonly quiet?: true | undefined
}

/** Everything that is known before the first row is answered. */
export interface Job {
  readonly batches: AsyncIterable<readonly Row[]>
  /** The size of the input in bytes, if it is known. */
  readonly size: number | undefined
  bytesRead(): number
  answer(row: Row): readonly Cell[] | RowProblem
  /** What to say about the rows so far. */
  notes(): LabelledLines
  readonly results: Results
  /** What the output begins with: a byte order mark, or nothing. */
  readonly mark: string
  readonly rejectsPath: string
  /** What is used, as lines of a label and a text. */
  readonly stated: LabelledLines
}

/** Opens the input, and decides on columns, times and the output. Ends with an error if something does not fit. */
export async function prepare(
  file: string,
  options: BulkOptions,
  named: NamedPolicy,
  command: CommandUnknownOpts,
  machine: GuardedMachine,
): Promise<Job> {
  const { merged } = named
  const { settings, ...read } = await readSettings(options, merged, command, machine)
  const times = columnTimes(settings, merged, command, machine)
  const timeCell = outputTimes(options, settings, merged, command, machine)
  const now = nowOf(options.now, times.received.options, machine)

  const input = await openTable(file, options, settings, command, machine)
  const { header } = input.table
  const reading = await readingOf(input, { settings, ...read, times, now, timeCell, options }, named, machine)
  const { stated, withStates, answerRow, notes } = reading
  const format = outputFormat(options, input, command)
  const added = addedColumns(merged, withStates, options.prefix ?? '')
  const taken = added.filter((name) => header.includes(name))
  if (taken.length > 0) {
    throw new InputError(
      `${input.what} has the ${taken.length === 1 ? 'column' : 'columns'} ${quotedList(taken)} already. Give the added columns other names with --prefix, such as --prefix new_.`,
    )
  }
  const path = options.rejects ?? rejectsPath(file, options.out, format)
  // The file is made with the first reject, which is too late to say so.
  await machine.refuseInput(path)
  if (options.out !== undefined && (await areSame(path, options.out, machine)))
    command.error(`error: --out and --rejects name the same file, '${path}'.`)

  const isTaken = ({ data }: Row): string | undefined =>
    data === undefined ? undefined : added.find((name) => Object.hasOwn(data, name))
  return {
    batches: input.table.batches,
    size: input.size,
    bytesRead: input.bytesRead,
    answer(row) {
      const key = isTaken(row)
      if (key === undefined) return answerRow(row)
      return { column: key, reason: 'the output adds this key, but the row has it already. Use --prefix' }
    },
    notes,
    results: resultsFor(format, input, added, options.excel === true),
    mark: options.bom ? '\uFEFF' : '',
    rejectsPath: path,
    stated: withStates
      ? [
          ...stated,
          ['Now', `${showInZone(now, wallClockIn(merged.schedule.timeZone, merged))}, for open tickets`],
        ]
      : stated,
  }
}

/** Whether two paths are one file. A file that does not exist yet has only its name. */
async function areSame(path: string, other: string, { fileIdentity }: GuardedMachine): Promise<boolean> {
  if (resolve(path) === resolve(other)) return true
  const [first, second] = [await fileIdentity(path), await fileIdentity(other)]
  return first !== undefined && first === second
}
