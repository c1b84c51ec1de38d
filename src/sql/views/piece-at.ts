import { PIECE_SLOT, SLOTS_PER_LINE } from '../../tables/slots'
import type { LookUp } from '../lookups/look-up'
import { tableName } from '../names'
import { PIECE } from '../rows/table-shape'
import type { ViewSettings } from './view'

/** Looks up the piece at an instant, and its answer. The source has the column `slot`. */
export function pieceAt(
  lookUp: Pick<LookUp, 'source' | 'columns' | 'at' | 'name' | 'found'>,
  { dialect, prefix }: ViewSettings,
): string {
  return dialect.lookUp({
    ...lookUp,
    table: tableName(dialect, prefix, PIECE.name),
    from: 'from_ms',
    until: 'until_ms',
    values: ['value_ms', 'slope'],
    isNullable: true,
    answer: (column, at) => `${column('value_ms')} + ${column('slope')} * (${at} - ${column('from_ms')})`,
  })
}

/** The slot of an instant among the pieces of a line, as SQL. Open time has one line, which is 0. */
export function slotAt(instant: string, { dialect }: ViewSettings, line?: string): string {
  const slot = dialect.divide(instant, String(PIECE_SLOT))
  return dialect.slot(line === undefined ? slot : `${line} * ${SLOTS_PER_LINE} + ${slot}`)
}
