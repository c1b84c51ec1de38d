import type { CommandUnknownOpts } from '@commander-js/extra-typings'
import { showInZone } from 'dueby'
import type { NamedPolicy } from '../policy-file/read-policy'
import { InputError } from '../shell/input-error'
import type { Machine } from '../shell/machine'
import { clockIn } from '../times/clock-in'
import { addedColumns } from './answers/added-columns'
import { answerer, hasStates } from './answers/answerer'
import type { Cell } from './answers/cell'
import { describePlan } from './columns/describe-plan'
import { TIME_FIELDS } from './columns/field'
import type { ColumnOptions } from './columns/option-settings'
import { planColumns } from './columns/plan-columns'
import { readSettings } from './columns/read-settings'
import { openTable } from './open-table'
import { rejectsPath } from './rejects-file'
import { csvResults } from './results/csv-results'
import { ndjsonResults } from './results/ndjson-results'
import type { Results } from './results/results'
import type { Row, RowProblem } from './rows/row'
import { columnTimes, nowOf, outputTimes } from './time-settings'
import type { IrregularTimes } from './totals'

/** The options of `dueby bulk`. */
export interface BulkOptions extends ColumnOptions {
  readonly policy?: string | undefined
  readonly preset?: 'zendesk' | 'jira' | 'freshdesk' | 'servicenow' | undefined
  readonly map?: string | undefined
  readonly now?: string | undefined
  readonly out?: string | undefined
  readonly rejects?: string | undefined
  readonly format?: 'csv' | 'ndjson' | undefined
  readonly delimiter?: string | undefined
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
  irregular(): readonly IrregularTimes[]
  readonly results: Results
  /** What the output begins with: a byte order mark, or nothing. */
  readonly mark: string
  readonly rejectsPath: string
  /** What is used, as lines of a label and a text. */
  readonly stated: readonly [label: string, text: string][]
}

/** Opens the input, and decides on columns, times and the output. Ends with an error if something does not fit. */
export async function prepare(
  file: string,
  options: BulkOptions,
  { policy, frame }: NamedPolicy,
  command: CommandUnknownOpts,
  machine: Machine,
): Promise<Job> {
  const { settings, names } = await readSettings(options, frame, command, machine)
  const times = columnTimes(settings, frame, command, machine)
  const timeCell = outputTimes(options, settings, frame, command, machine)
  const now = nowOf(options.now, times.received.options, machine)

  const input = await openTable(file, options, settings, command, machine)
  const { header } = input.table
  const planned = planColumns(header, settings, frame)
  if ('problems' in planned) throw columnError(input.what, planned.problems, header)
  const { plan } = planned
  const added = addedColumns(frame, hasStates(plan), options.prefix ?? '')
  const taken = added.filter((name) => header.includes(name))
  if (taken.length > 0) {
    const list = taken.map((name) => `'${name}'`).join(', ')
    throw new InputError(
      `${input.what} has the ${taken.length === 1 ? 'column' : 'columns'} ${list} already. Give the added columns other names with --prefix, such as --prefix new_.`,
    )
  }
  const path = options.rejects ?? rejectsPath(file, options.out, input.format)
  if (path === file)
    command.error(`error: the rejects would replace the input, '${path}'. Name another file with --rejects.`)
  if (path === options.out) command.error(`error: --out and --rejects name the same file, '${path}'.`)

  const answerCells = answerer({ policy, frame, plan, names, times, now, timeCell })
  const isTaken = ({ data }: Row): string | undefined =>
    data === undefined ? undefined : added.find((name) => Object.hasOwn(data, name))
  return {
    batches: input.table.batches,
    size: input.size,
    bytesRead: input.bytesRead,
    answer(row) {
      const key = isTaken(row)
      if (key === undefined) return answerCells(row.cells)
      return { column: key, reason: 'the output adds this key, but the row has it already. Use --prefix' }
    },
    irregular: () =>
      TIME_FIELDS.map((field) => {
        const { options: read, irregular } = times[field]
        return { field, zone: read.zone ?? '', disambiguation: read.disambiguation, ...irregular }
      }),
    results:
      input.format === 'ndjson'
        ? ndjsonResults(added)
        : csvResults(header, added, { ...input.style, isForExcel: options.excel === true }),
    mark: options.bom ? '\uFEFF' : '',
    rejectsPath: path,
    stated: [
      ...describePlan(plan, names, times),
      ...(hasStates(plan)
        ? [
            ['Now', `${showInZone(now, clockIn(frame.schedule.timeZone, frame))}, for open tickets`] as [
              string,
              string,
            ],
          ]
        : []),
    ],
  }
}

/** The columns of a file that an error lists. */
const MOST_COLUMNS = 40

function columnError(what: string, problems: readonly string[], header: readonly string[]): InputError {
  const names = header.slice(0, MOST_COLUMNS).map((name) => `'${name}'`)
  const more = header.length > MOST_COLUMNS ? ', …' : ''
  const issues = problems.map((problem, index) => ({
    code: 'missing' as const,
    severity: 'error' as const,
    path: [],
    message: `${problem}.${index < problems.length - 1 ? '' : ` The columns are ${names.join(', ')}${more}.`}`,
  }))
  return new InputError(what, issues)
}
