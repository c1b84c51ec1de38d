import { type AnyPolicy, duePieces } from 'dueby'
import { keyCheck, lineCheck, stampCheck, totalChecks } from './checks/table-checks'
import { ticketChecks } from './checks/ticket-checks'
import type { SqlOptions } from './options'
import type { Parts } from './parts'
import type { ReadOptions } from './read-options'
import { counted } from './rows/counted'
import { stampRows } from './rows/stamp-rows'
import { rowsOf } from './rows/table-rows'
import { LINE, PIECE } from './rows/table-shape'
import { dueView } from './views/due-view'
import { yearsOf } from './years-of'

/** The tables, views and checks of a policy: a view for each metric that it has targets for. */
export function policyParts(policy: AnyPolicy, options: SqlOptions, read: ReadOptions): Parts {
  const { lines, pieces, stamp } = duePieces(policy, yearsOf(options))
  const { dialect, prefix } = read
  const settings = { ...read, fromMs: stamp.from_ms, untilMs: stamp.until_ms, through: options.through }
  const piece = counted(rowsOf(PIECE, pieces), 'from_ms', 'until_ms')
  const views = [...new Set(lines.map(({ metric }) => metric))].map((metric) => dueView(metric, settings))
  return {
    tables: [rowsOf(LINE, lines), piece, stampRows(stamp, [piece])],
    views,
    checks: [
      stampCheck(stamp, dialect, prefix),
      lineCheck(lines, LINE, dialect, prefix),
      keyCheck(LINE, dialect, prefix),
      ...totalChecks({ shape: PIECE, from: 'from_ms', until: 'until_ms' }, dialect, prefix),
      keyCheck(PIECE, dialect, prefix),
      ...views.flatMap((view) => ticketChecks(view, settings)),
    ],
    stamp,
  }
}
