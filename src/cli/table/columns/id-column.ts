import { columnError } from './column-error'
import type { Column } from './field'
import { columnNamed } from './plan-columns'
import type { Settings } from './settings'

/** The position of the column that the settings name for the tickets. It has to be there, even where it is not used. */
export function idColumn(
  what: string,
  header: readonly string[],
  { column: { id } }: Settings,
): number | undefined {
  return typeof id === 'string' ? positionOf(id, 'id', what, header) : undefined
}

/** The position of a column that has to be there. */
export function positionOf(
  name: string,
  field: Column | '--group-by',
  what: string,
  header: readonly string[],
): number {
  const named = columnNamed(name, field, header)
  if (typeof named === 'string') throw columnError(what, [named], header)
  return named.index
}
