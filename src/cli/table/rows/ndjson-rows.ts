import { StringDecoder } from 'node:string_decoder'
import { InputError } from '../../shell/input-error'
import { LARGEST_ROW, type Row, type Table } from './row'

/** The rows whose keys are the header. How the file comes in pieces must not change it. */
const SAMPLE = 1000

/** Keys that options name. They are columns although none of the first objects has them. */
export interface NamedKeys {
  /** Keys that a later object has to have. If there are no later objects, they are no columns. */
  readonly needed: readonly string[]
  /** Keys that no object has to have. */
  readonly optional: readonly string[]
}

/**
 * Reads NDJSON: one JSON object on each line. Empty lines are left out. The header is the keys
 * of the first 1,000 objects: a ticket that is open has no time of its solution.
 *
 * @param what The file as messages name it.
 * @param pieces UTF-8 without a byte order mark.
 */
export async function ndjsonTable(
  what: string,
  pieces: AsyncIterable<Buffer>,
  { needed, optional }: NamedKeys,
): Promise<Table> {
  const lines = linesIn(what, pieces)
  const first: Line[] = []
  // One more row tells whether these are all.
  while (first.length <= SAMPLE) {
    const batch = await lines.next()
    if (batch.value === undefined) break
    first.push(...batch.value)
  }
  const keys = first.slice(0, SAMPLE).map(({ text }) => objectIn(text))
  const header = new Set(keys.flatMap((data) => (typeof data === 'string' ? [] : Object.keys(data))))
  // A file without any objects lacks no key.
  const isWhole = first.length > 0 && first.length <= SAMPLE
  for (const name of isWhole ? optional : [...optional, ...needed]) header.add(name)
  const readable = first[keys.findIndex((data) => typeof data !== 'string')]
  if (first.length > 0 && readable === undefined) {
    throw new InputError(
      `${what} is not NDJSON: none of its first lines is a JSON object. Write one object on each line.`,
    )
  }
  const columnsOf: Columns = new Map([...header].map((key, column) => [key, column]))
  return {
    header: [...header],
    first: readable && rowOf(readable, columnsOf),
    batches: rows(first, lines, columnsOf),
  }
}

/** The positions of the keys of the header. */
type Columns = ReadonlyMap<string, number>

interface Line {
  readonly line: number
  readonly text: string
}

async function* rows(
  first: readonly Line[],
  lines: AsyncIterable<readonly Line[]>,
  columns: Columns,
): AsyncGenerator<readonly Row[]> {
  yield first.map((line) => rowOf(line, columns))
  for await (const batch of lines) yield batch.map((line) => rowOf(line, columns))
}

function rowOf({ line, text }: Line, columns: Columns): Row {
  const data = objectIn(text)
  if (typeof data === 'string') return { line, cells: [], text, problem: { column: '', reason: data } }
  // Only the keys of the row are visited: the header can have far more.
  const cells: string[] = []
  for (const [key, value] of Object.entries(data)) {
    const column = columns.get(key)
    const cell = column === undefined ? '' : cellOf(value)
    if (cell === undefined)
      return { line, cells: [], text, problem: { column: key, reason: 'it is nested too deeply' } }
    if (column !== undefined) cells[column] = cell
  }
  return { line, cells, text, data }
}

function objectIn(text: string): Readonly<Record<string, unknown>> | string {
  try {
    const data: unknown = JSON.parse(text)
    if (typeof data === 'object' && data !== null && !Array.isArray(data))
      return data as Record<string, unknown>
    return 'it is not a JSON object, such as {"priority":"P1"}'
  } catch {
    return 'it is not valid JSON'
  }
}

/** A value as text; `undefined` if it is nested so deeply that it cannot be written. */
function cellOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  if (value === null) return ''
  try {
    return JSON.stringify(value)
  } catch {
    return undefined
  }
}

async function* linesIn(
  what: string,
  pieces: AsyncIterable<Buffer>,
): AsyncGenerator<readonly Line[], undefined> {
  const decoder = new StringDecoder('utf8')
  let line = 1
  let open = ''
  for await (const piece of pieces) {
    const texts = (open + decoder.write(piece)).split('\n')
    open = texts.pop() ?? ''
    if (open.length > LARGEST_ROW) {
      throw new InputError(
        `${what}: line ${line + texts.length} is longer than ${LARGEST_ROW / 1_000_000} MB.`,
      )
    }
    const batch = texts.map((text, index) => ({ line: line + index, text }))
    line += texts.length
    const full = batch.filter(({ text }) => text.trim() !== '')
    if (full.length > 0) yield full
  }
  if (open.trim() !== '') yield [{ line, text: open }]
}
