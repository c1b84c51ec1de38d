import { businessDaysTable, openingsTable, openPieces, type Schedule } from 'dueby'
import { spanChecks } from './checks/span-checks'
import { keyCheck, stampCheck, totalChecks } from './checks/table-checks'
import type { SqlOptions } from './options'
import type { Parts } from './parts'
import type { ReadOptions } from './read-options'
import { counted } from './rows/counted'
import { stampRows } from './rows/stamp-rows'
import { rowsOf } from './rows/table-rows'
import { BUSINESS_DAY, OPENING, PIECE } from './rows/table-shape'
import { addedView, betweenView, openView } from './views/open-views'
import { yearsOf } from './years-of'

/** The tables, views and checks of a schedule: is it open, open time between and added, and its business days. */
export function scheduleParts(schedule: Schedule, options: SqlOptions, read: ReadOptions): Parts {
  const years = yearsOf(options)
  const { pieces, stamp } = openPieces(schedule, years)
  const { dialect, prefix } = read
  const settings = { ...read, fromMs: stamp.from_ms, untilMs: stamp.until_ms, through: options.through }
  const covering = [
    { shape: PIECE, rows: pieces, from: 'from_ms', until: 'until_ms' },
    {
      shape: OPENING,
      rows: openingsTable(schedule, years).openings,
      from: 'open_before_ms',
      until: 'open_until_ms',
    },
    {
      shape: BUSINESS_DAY,
      rows: businessDaysTable(schedule, years).days,
      from: 'from_ms',
      until: 'until_ms',
    },
  ]
  const tables = covering.map(({ shape, rows, from, until }) => counted(rowsOf(shape, rows), from, until))
  const [open, between, added] = [openView(settings), betweenView(settings), addedView(settings)]
  return {
    tables: [...tables, stampRows(stamp, tables)],
    views: [open, between, added],
    checks: [
      stampCheck(stamp, dialect, prefix),
      ...covering.flatMap((each) => [
        ...totalChecks(each, dialect, prefix),
        keyCheck(each.shape, dialect, prefix),
      ]),
      ...spanChecks(open, 'is_open', settings),
      ...spanChecks(between, 'open_ms', settings),
      ...spanChecks(added, 'added_at', settings),
    ],
    stamp,
  }
}
