import { CsvError, type Parser, parse } from 'csv-parse'
import { InputError } from '../../shell/input-error'
import { delimiterOf, headerEnd } from './header-line'
import { LARGEST_ROW, type Row, type Table } from './row'

/** How a CSV file is written. */
export interface CsvStyle {
  readonly delimiter: string
  readonly lineEnd: '\n' | '\r\n' | '\r'
}

const QUOTE = 34

/** The delimiter and the line end of a file, by the start of its text. */
export function csvStyle(start: string, delimiter?: string): CsvStyle {
  const at = headerEnd(start)
  const header = at < 0 ? start : start.slice(0, at)
  const lineEnd = at < 0 || start[at] === '\n' ? '\n' : start[at + 1] === '\n' ? '\r\n' : '\r'
  return { delimiter: delimiter ?? delimiterOf(header), lineEnd }
}

/**
 * Reads CSV. A quote inside an unquoted cell is taken as it is. Lines without any text are left out: empty ones, and those
 * that have only delimiters, as spreadsheets write them.
 *
 * @param what The file as messages name it.
 * @param pieces UTF-8 without a byte order mark.
 */
export async function csvTable(
  what: string,
  pieces: AsyncIterable<Buffer>,
  { delimiter, lineEnd }: CsvStyle,
): Promise<Table> {
  const parser = parse({
    delimiter,
    // Old files of Macs end their lines with CR alone. In others, a lone CR is part of a cell.
    record_delimiter: lineEnd === '\r' ? '\r' : ['\n', '\r\n'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: LARGEST_ROW,
    bom: false,
  })
  const batches = batchesOf(what, pieces, parser)
  const first = await batches.next()
  const [header, ...rows] = first.value ?? []
  if (header === undefined) {
    throw new InputError(`${what} is empty. The first line of a CSV file names the columns.`)
  }
  // A note for Excel, which no other program knows.
  const [, sign] = /^sep=(.)$/i.exec(header.cells.join(delimiter)) ?? []
  if (sign !== undefined) {
    throw new InputError(
      `${what}: the first line is 'sep=${sign}', which is for Excel. Leave it out: the first line of a CSV file names the columns.`,
    )
  }
  return { header: header.cells, first: rows[0], batches: rest(rows, batches, header.cells.length) }
}

async function* rest(
  rows: readonly Row[],
  batches: AsyncIterable<readonly Row[]>,
  width: number,
): AsyncGenerator<readonly Row[]> {
  yield rows.map((row) => checked(row, width))
  for await (const batch of batches) yield batch.map((row) => checked(row, width))
}

function checked(row: Row, width: number): Row {
  const found = row.cells.length
  if (found === width) return row
  const reason = `it has ${found === 1 ? '1 cell' : `${found} cells`}, but the header has ${width}`
  return { ...row, problem: { column: '', reason } }
}

async function* batchesOf(
  what: string,
  pieces: AsyncIterable<Buffer>,
  parser: Parser,
): AsyncGenerator<readonly Row[], undefined> {
  const place = { line: 1, hasQuotes: false }
  // The parser answers within `write`. Its events would come later.
  let failure: unknown
  parser.on('error', (error) => {
    failure = error
  })
  const failed = (): InputError => parseError(what, place.line, parser.errored ?? failure)
  for await (const piece of pieces) {
    place.hasQuotes ||= piece.includes(QUOTE)
    parser.write(piece)
    const rows = rowsIn(parser, place)
    if (parser.errored) throw failed()
    if (rows.length > 0) yield rows
  }
  const ended = new Promise<void>((resolve) => {
    parser.once('end', resolve).once('error', () => resolve())
  })
  parser.end()
  const rows = rowsIn(parser, place)
  parser.resume()
  parser.on('data', (cells: string[]) => rows.push(...rowsOf([cells], place)))
  await ended
  if (parser.errored) throw failed()
  if (rows.length > 0) yield rows
}

interface Place {
  /** The line on which the next row begins. */
  line: number
  hasQuotes: boolean
}

function rowsIn(parser: Parser, place: Place): Row[] {
  const records: string[][] = []
  for (let cells = parser.read(); cells !== null; cells = parser.read()) records.push(cells)
  return rowsOf(records, place)
}

/** The rows with their lines. Only quoted cells contain line ends. */
function rowsOf(records: readonly string[][], place: Place): Row[] {
  const rows: Row[] = []
  for (const cells of records) {
    const { line } = place
    place.line++
    if (place.hasQuotes) for (const cell of cells) place.line += lineEndsIn(cell)
    if (cells.some((cell) => cell !== '')) rows.push({ line, cells })
  }
  return rows
}

function lineEndsIn(cell: string): number {
  if (cell.includes('\n')) return cell.split('\n').length - 1
  return cell.includes('\r') ? cell.split('\r').length - 1 : 0
}

function parseError(what: string, line: number, error: unknown): InputError {
  const code = error instanceof CsvError ? error.code : undefined
  if (code === 'CSV_QUOTE_NOT_CLOSED') {
    return new InputError(
      `${what}: the row that begins on line ${line} has a quote that is not closed before the end of the file, so it is not clear where the rows after it begin. Close it.`,
    )
  }
  if (code === 'CSV_MAX_RECORD_SIZE') {
    return new InputError(
      `${what}: the row that begins on line ${line} is longer than ${LARGEST_ROW / 1_000_000} MB. Probably a quote in it is not closed.`,
    )
  }
  return new InputError(`${what}: line ${line} cannot be read: ${(error as Error).message}`)
}
