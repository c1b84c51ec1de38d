import type { CommandUnknownOpts } from '@commander-js/extra-typings'
import { InputError } from '../shell/input-error'
import type { LabelledLines } from '../shell/labelled-lines'
import type { Machine } from '../shell/machine'
import { reasonOf } from '../shell/reason-of'
import { namedColumns, namedKeys, withNamedKeys } from './columns/named-columns'
import type { Settings } from './columns/settings'
import { type CsvStyle, csvStyle, csvTable } from './rows/csv-rows'
import { ndjsonTable } from './rows/ndjson-rows'
import { peek } from './rows/peek'
import type { Table } from './rows/row'
import { utf8 } from './rows/utf8'

/** The input, after its first line was read. */
export interface OpenTable {
  /** The input as messages name it, such as `the file 'tickets.csv'`. */
  readonly what: string
  readonly format: 'csv' | 'ndjson'
  readonly style: CsvStyle
  readonly table: Table
  readonly size: number | undefined
  bytesRead(): number
  /** What to say about the rows so far. */
  notes(): LabelledLines
}

/** Opens a file of tickets, and finds out what it is. */
export async function openTable(
  file: string,
  options: {
    readonly input?: 'csv' | 'ndjson' | undefined
    readonly delimiter?: string | undefined
    readonly groupBy?: readonly string[] | undefined
  },
  settings: Settings,
  command: CommandUnknownOpts,
  machine: Machine,
): Promise<OpenTable> {
  const what = file === '-' ? 'the input' : `the file '${file}'`
  const sign = delimiterNamed(options.delimiter, file, command)
  if (/\.(xls[xmb]|ods|numbers)$/i.test(file))
    throw new InputError(
      `${what} is a spreadsheet, which dueby does not read. Save its table as CSV in UTF-8.`,
    )
  const input = await inputOf(what, file, machine)
  let bytesRead = 0
  const { start, pieces } = await peek(
    utf8(
      what,
      counting(what, input.bytes, (length) => (bytesRead += length)),
    ),
  )
  const format = options.input ?? formatOf(file, start)
  const style = csvStyle(start, sign)
  if (format === 'ndjson') {
    if (options.delimiter !== undefined)
      command.error(`error: --delimiter is for CSV, but ${what} is NDJSON.`)
    if (start.trimStart().startsWith('[')) {
      throw new InputError(
        `${what} is a JSON array. Write NDJSON: one object on each line, without brackets around them.`,
      )
    }
  }
  const opened = { what, format, style, size: input.size, bytesRead: () => bytesRead }
  if (format === 'csv') return { ...opened, table: await csvTable(what, pieces, style), notes: () => [] }
  const named = namedColumns(settings, options.groupBy ?? [])
  const table = await ndjsonTable(what, pieces, namedKeys(named))
  const { batches, notes } = withNamedKeys(what, table, named)
  return { ...opened, table: { ...table, batches }, notes }
}

function delimiterNamed(
  option: string | undefined,
  file: string,
  command: CommandUnknownOpts,
): string | undefined {
  if (option === undefined) return /\.tsv$/i.test(file) ? '\t' : undefined
  if (option === 'tab' || option === '\\t') return '\t'
  if ([...option].length === 1 && !/["\r\n]/.test(option)) return option
  return command.error(
    `error: --delimiter '${option}' is not one character. Expected one such as ';', or tab.`,
  )
}

/** JSON begins with a brace. A CSV file whose first name does so needs `--input csv`. */
function formatOf(file: string, start: string): 'csv' | 'ndjson' {
  if (/\.(csv|tsv)$/i.test(file)) return 'csv'
  if (/\.(ndjson|jsonl|json)$/i.test(file)) return 'ndjson'
  return /^\s*[{[]/.test(start) ? 'ndjson' : 'csv'
}

async function inputOf(what: string, file: string, machine: Machine): ReturnType<Machine['openInput']> {
  try {
    return await machine.openInput(file)
  } catch (error) {
    throw new InputError(`${what} cannot be read: ${reasonOf(error)}`)
  }
}

/** The same bytes. Each piece is counted when it is taken. */
async function* counting(
  what: string,
  bytes: AsyncIterable<Uint8Array>,
  count: (length: number) => void,
): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of bytes) {
      count(piece.length)
      yield piece
    }
  } catch (error) {
    throw new InputError(`${what} cannot be read: ${reasonOf(error)}`)
  }
}
