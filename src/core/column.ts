import { DuebyError, throwIssues, toError } from './error'
import { isInstant, readInstant } from './instant'
import { type Issue, issue, type Path, pathText } from './issue'
import { WRONG_TYPE } from './messages'
import { FIRST_INSTANT, LAST_INSTANT } from './time'

/** Instants as numbers, one after the other, not yet checked, and where to write their answers. */
export interface Column {
  readonly instants: Float64Array
  readonly out: Float64Array
  /** Where the instants come from in the arguments, for errors. */
  readonly path: Path
  /** Their positions there, when they are a selection. */
  readonly positions?: Int32Array
}

// A column that is wrong throughout would make an error of its own length.
const NAMED = 100

/**
 * Takes a column and checks that there is room for its answers.
 *
 * @param issues What is wrong with other arguments: thrown together with what is wrong here, the instants
 *   included.
 */
export function readColumn(instants: unknown, given: unknown, path: Path, issues: Issue[] = []): Column {
  if (!(instants instanceof Float64Array)) {
    const place = path.length > 0 ? path : ['instants']
    throw toError([...issues, issue(WRONG_TYPE, place, instants, 'a Float64Array')])
  }
  const out = given ?? new Float64Array(instants.length)
  if (!(out instanceof Float64Array))
    throw toError([...issues, issue(WRONG_TYPE, ['out'], out, 'a Float64Array')])
  if (out.length < instants.length)
    issues.push(issue(WRONG_TYPE, ['out'], out.length, `room for ${instants.length} instants`))
  // A view that is shifted against the column would be written before it is read.
  const isShifted = out.buffer === instants.buffer && out.byteOffset !== instants.byteOffset
  const column = { instants: isShifted ? instants.slice() : instants, out, path }
  if (issues.length > 0) throw toError([...issues, ...badInstants(column)])
  return column
}

/** The bad instants of a column by their positions, the first hundred of them. */
function badInstants({ instants, path, positions }: Column): Issue[] {
  const issues: Issue[] = []
  for (let i = 0; i < instants.length && issues.length < NAMED; i++) {
    const instant = instants[i] as number
    if (!isInstant(instant)) readInstant(instant, [...path, positions?.[i] ?? i], issues)
  }
  return issues
}

/** The earliest and the latest instant of a column that is not empty; throws when one of them is bad. */
export function spanOf(column: Column): { readonly earliest: number; readonly latest: number } {
  const { instants } = column
  let earliest = LAST_INSTANT
  let latest = FIRST_INSTANT
  for (let i = 0; i < instants.length; i++) {
    const instant = instants[i] as number
    if (!isInstant(instant)) throwIssues(badInstants(column))
    if (instant < earliest) earliest = instant
    if (instant > latest) latest = instant
  }
  return { earliest, latest }
}

/** The answer to one instant of a column; an error names its position, and those of all bad ones. */
export function answerOf(column: Column, position: number, answer: (instant: number) => number): number {
  const instant = column.instants[position] as number
  if (!isInstant(instant)) throw toError(badInstants(column))
  try {
    return answer(instant)
  } catch (error) {
    if (!(error instanceof DuebyError)) throw error
    const path = [...column.path, column.positions?.[position] ?? position]
    const message = (each: Issue): string => `${pathText(path)}: ${each.message}`
    throw toError(error.issues.map((each) => ({ ...each, path, message: message(each) })))
  }
}
