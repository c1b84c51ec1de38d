import type { Path } from 'dueby'
import { InputError } from '../shell/input-error'
import { issueOf, listedIssues } from '../shell/listed-issues'
import type { LocatedFile } from './located-data'

/** A mistake in the data of a file. */
export interface Mistake {
  readonly path: Path
  /** Whether the place is that of the value at the path, or of its key. */
  readonly of: 'value' | 'key'
  readonly message: string
}

/** Where a value of a file, or its key, is: `columns.yaml:3:9`. */
export function placeIn(
  { file, positionOf }: Pick<LocatedFile, 'file' | 'positionOf'>,
  path: Path,
  of: Mistake['of'] = 'value',
): string {
  const { line, column } = positionOf(path, of)
  return `${file}:${line}:${column}`
}

/**
 * Throws all mistakes in a file together, each with its place.
 *
 * @param what The kind of file, such as `the labels file`.
 */
export function throwMistakes(what: string, mistakes: readonly Mistake[], located: LocatedFile): void {
  if (mistakes.length === 0) return
  const issues = mistakes.map(({ path, of, message }) =>
    issueOf(`${placeIn(located, path, of)}: ${message}.`),
  )
  throw new InputError(issues.length > 1 ? `${what} '${located.file}'` : '', listedIssues(issues))
}
