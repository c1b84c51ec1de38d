import { columnError } from './column-error'
import { columnNamed } from './plan-columns'
import type { Settings } from './settings'

/** The position of the column that the settings name for the tickets. It has to be there, even where it is not used. */
export function idColumn(
  what: string,
  header: readonly string[],
  { column: { id } }: Settings,
): number | undefined {
  if (typeof id !== 'string') return undefined
  const named = columnNamed(id, 'id', header)
  if (typeof named === 'string') throw columnError(what, [named], header)
  return named.from === 'column' ? named.index : undefined
}
