import { isFloat64Array } from './brand'
import { DuebyError, throwIssues, toError } from './error'
import { isInstant, reportInstant } from './instant'
import { type Issue, isFull, issueAt, type Path, report } from './issue'
import { missingOrWrongType, WRONG_LENGTH } from './messages'
import { FIRST_INSTANT, LAST_INSTANT } from './time'

/** A column of unchecked instants, and the array for the answers. */
export interface Column {
  readonly instants: Float64Array
  readonly out: Float64Array
  /** The path of the instants in the arguments, for issues. */
  readonly path: Path
  /** The positions of the instants at that path, if only some of them were selected. */
  readonly positions?: Int32Array
}

const COLUMN = 'a Float64Array'

/**
 * Checks the type of a column and of its output array.
 *
 * @param issues The issues of other arguments. If there are any, they are thrown together with the issues found
 *   here, those of the instants included.
 */
export function readColumn(instants: unknown, givenOut: unknown, path: Path, issues: Issue[] = []): Column {
  const isColumn = isFloat64Array(instants)
  if (!isColumn) report(issues, missingOrWrongType(instants), path, instants, COLUMN)
  const count = isColumn ? instants.length : 0
  const out = givenOut ?? new Float64Array(count)
  const isOut = isFloat64Array(out)
  if (!isOut) report(issues, missingOrWrongType(out), ['out'], out, COLUMN)
  else if (out.length < count) report(issues, WRONG_LENGTH, ['out'], out.length, `room for ${count} answers`)
  if (!isColumn || !isOut || issues.length > 0)
    throw toError(isColumn ? badInstants({ instants, path }, issues) : issues)
  // If `out` is an offset view of the same buffer, answers would overwrite instants that are not read yet.
  const isShifted = out.buffer === instants.buffer && out.byteOffset !== instants.byteOffset
  return { instants: isShifted ? instants.slice() : instants, out, path }
}

/** The given issues and those of a column's instants, bounded as in `report`. */
function badInstants({ instants, path, positions }: Omit<Column, 'out'>, issues: Issue[] = []): Issue[] {
  for (let i = 0; i < instants.length && !isFull(issues); i++) {
    const instant = instants[i] as number
    if (!isInstant(instant)) reportInstant(instant, [...path, positions?.[i] ?? i], issues)
  }
  return issues
}

/** Throws the issues of all bad instants of a column, if there are any. */
export function requireInstants(column: Column): void {
  throwIssues(badInstants(column))
}

/** The earliest and the latest instant of a column, which must not be empty; throws if any instant is bad. */
export function spanOf(column: Column): { readonly earliest: number; readonly latest: number } {
  const { instants } = column
  let earliest = LAST_INSTANT
  let latest = FIRST_INSTANT
  for (let i = 0; i < instants.length; i++) {
    const instant = instants[i] as number
    if (!isInstant(instant)) requireInstants(column)
    if (instant < earliest) earliest = instant
    if (instant > latest) latest = instant
  }
  return { earliest, latest }
}

/** The answer for one instant. The path of an error is its position. If the instant is bad, all bad ones are reported. */
export function answerOf(column: Column, position: number, answer: (instant: number) => number): number {
  const instant = column.instants[position] as number
  if (!isInstant(instant)) throw toError(badInstants(column))
  try {
    return answer(instant)
  } catch (error) {
    if (!(error instanceof DuebyError)) throw error
    const path = [...column.path, column.positions?.[position] ?? position]
    throw toError(error.issues.map((each) => issueAt(path, each)))
  }
}
