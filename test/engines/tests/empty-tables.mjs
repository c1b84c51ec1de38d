import { toSql } from '../../../dist/sql.js'
import { createTable, DIALECTS, SPAN_COLUMNS, TICKET_COLUMNS } from '../data/dialects.mjs'
import { check } from '../lib/check.mjs'
import { removeFolder, temporaryFolder } from '../lib/owned.mjs'
import { writeTables } from '../lib/sql-files.mjs'
import { assertFindsNothing } from './findings.mjs'

const YEARS = { from: 2024, through: 2024 }

/** A schedule without an opening in these years. */
const CLOSED = {
  timeZone: 'UTC',
  weekly: { mon: ['09:00-17:00'] },
  holidays: [{ from: '2020-01-01', to: '2199-12-31' }],
}

/** A policy without a due time in these years. */
const NEVER_DUE = {
  name: 'Closed',
  schedule: CLOSED,
  tiers: ['all'],
  priorities: ['P1'],
  targets: { firstResponse: { P1: '1 business hour' } },
}

/** Checks find nothing where a table is rightly empty. */
export async function checkEmptyTables(session) {
  const { dialect } = session
  for (const [name, data, option, columns] of [
    ['never_open', CLOSED, 'span', SPAN_COLUMNS],
    ['never_due', NEVER_DUE, 'ticket', TICKET_COLUMNS],
  ]) {
    await check(`${dialect}, ${name}: the checks of empty tables find nothing`, async () => {
      const folder = temporaryFolder(name)
      const table = `${name}_${option}`
      const { times } = DIALECTS[dialect]
      const sql = toSql(data, { dialect, ...YEARS, times, prefix: `${name}_`, [option]: { table } })
      if (sql.tables.every(({ rows }) => [...rows].length > 0)) throw new Error('No table is empty.')
      try {
        writeTables(sql, folder)
        await session.run(createTable(table, columns, dialect))
        await session.install(sql, folder)
        await assertFindsNothing(session, sql)
      } finally {
        removeFolder(folder)
      }
    })
  }
}
