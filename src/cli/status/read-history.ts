import type { Path, TicketEvent } from 'dueby'
import type { LocatedData, LocatedFile, Position } from '../data-file/located-data'
import { readJson } from '../data-file/read-json'
import { syntaxError } from '../data-file/syntax-error'
import { InputError } from '../shell/input-error'
import type { Machine } from '../shell/machine'
import { readText } from '../shell/read-text'

/** The events of a ticket, and where each is in the file. Paths begin with `'events'`, as those of the library's issues. */
export interface History extends LocatedFile {
  readonly data: readonly TicketEvent[]
}

/** Reads the events of one ticket: a JSON list, an object with `events`, or one event a line. */
export async function readHistory(path: string, machine: Machine): Promise<History> {
  const [what, file] =
    path === '-' ? ['the history on standard input', 'stdin'] : [`the history '${path}'`, path]
  const text = await readText(what, path, machine)
  if (text.trim() === '') throw new InputError(`${what} is empty. ${EXPECTED}`)
  if (!/^\s*[[{]/.test(text))
    throw new InputError(`${what} is not JSON. ${EXPECTED} For CSV, use dueby bulk.`)
  const read = chunksOf(text).map(({ text: chunk, line }) => movedDown(readJson(chunk), line))
  const issues = read.flatMap((each) => ('data' in each ? [] : each))
  if (issues.length > 0) throw syntaxError(what, 'JSON', issues, text, file)
  const history = historyIn(read as LocatedData[])
  if (history.data.some(isTicket)) {
    throw new InputError(`${what} is a file of tickets, but status reads the events of one. Use dueby bulk.`)
  }
  return { ...history, file }
}

const EXPECTED = 'Expected events as JSON: a list, or one event on each line.'

interface Chunk {
  readonly text: string
  /** How many lines are before it. */
  readonly line: number
}

/** The lines, if the first one is a value; else the whole file, as one value over several lines. */
function chunksOf(text: string): Chunk[] {
  const lines = text.split('\n').map((each, line) => ({ text: each, line }))
  const filled = lines.filter((each) => each.text.trim() !== '')
  return isJson(filled[0]?.text ?? '') ? filled : [{ text, line: 0 }]
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function movedDown(read: ReturnType<typeof readJson>, lines: number): ReturnType<typeof readJson> {
  const moved = <P extends Position>(position: P): P => ({ ...position, line: position.line + lines })
  if (!('data' in read)) return read.map(moved)
  return { ...read, positionOf: (path, of) => moved(read.positionOf(path, of)) }
}

function historyIn(values: readonly LocatedData[]): Omit<History, 'file'> {
  const [first, ...others] = values
  if (first !== undefined && others.length === 0) {
    const { data, positionOf } = first
    if (Array.isArray(data)) return { data, positionOf: ([, ...path], of) => positionOf(path, of) }
    const { events } = data as { readonly events?: unknown }
    if (Array.isArray(events)) return { data: events, positionOf }
  }
  return {
    data: values.map(({ data }) => data as TicketEvent),
    positionOf: ([, index, ...path]: Path, of) =>
      values[Number(index)]?.positionOf(path, of) ?? { line: 1, column: 1 },
  }
}

/** Whether a value is a ticket of a file of tickets: it has its own events. */
function isTicket(value: unknown): boolean {
  return Array.isArray(value) || Array.isArray((value as { readonly events?: unknown } | null)?.events)
}
