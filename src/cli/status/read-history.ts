import type { TicketEvent } from 'dueby'
import { InputError } from '../shell/input-error'
import type { Machine } from '../shell/machine'
import { readText } from '../shell/read-text'

/** Reads the events of one ticket: a JSON list, an object with `events`, or one event a line. */
export async function readHistory(path: string, machine: Machine): Promise<readonly TicketEvent[]> {
  const what = path === '-' ? 'the history on standard input' : `the history '${path}'`
  const text = await readText(what, path, machine)
  const data = /^\s*\[/.test(text) ? [json(text, what)] : linesOf(text, what)
  const [only] = data
  if (data.length === 1 && Array.isArray(only)) return only
  const events = (only as { events?: unknown } | undefined)?.events
  if (data.length === 1 && Array.isArray(events)) return events
  return data as TicketEvent[]
}

/** One value a line; else, of a file that is one value over several lines, that value. */
function linesOf(text: string, what: string): unknown[] {
  const lines = text.split('\n').map((line, index) => ({ line: line.trim(), number: index + 1 }))
  const filled = lines.filter(({ line }) => line !== '')
  if (filled.length === 0)
    throw new InputError(`${what} is empty. Expected events as JSON, or one on each line.`)
  const [first] = filled
  if (first && !isJson(first.line)) return [json(text, what)]
  return filled.map(({ line, number }) => json(line, `${what}, line ${number},`))
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function json(text: string, what: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new InputError(`${what} is not JSON: ${(error as Error).message}`)
  }
}
