import type { LookUp } from '../lookups/look-up'
import { tableName } from '../names'
import { PIECE } from '../rows/table-shape'
import type { ViewSettings } from './view'

/** Looks up the piece at an instant, and its answer. The source has the column `slot`. */
export function pieceAt(
  asked: Pick<LookUp, 'source' | 'columns' | 'at' | 'name' | 'found'>,
  { dialect, prefix }: ViewSettings,
): string {
  return dialect.lookUp({
    ...asked,
    table: tableName(dialect, prefix, PIECE.name),
    from: 'from_ms',
    until: 'until_ms',
    values: ['value_ms', 'slope'],
    isNullable: true,
    answer: (column, at) => `${column('value_ms')} + ${column('slope')} * (${at} - ${column('from_ms')})`,
  })
}

/** The milliseconds of a UTC day, as SQL. */
export const DAY_MS = '86400000'
