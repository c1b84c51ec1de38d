import { toSql } from '../../../dist/sql.js'
import { askedOfPolicy } from '../data/asked.mjs'
import { createTable, DIALECTS } from '../data/dialects.mjs'
import { YEARS } from '../data/policies.mjs'
import { check } from '../lib/check.mjs'
import { removeFolder, temporaryFolder } from '../lib/owned.mjs'
import { writeTables } from '../lib/sql-files.mjs'
import { assertDueTimes } from './policy-tables.mjs'

/** The types of engines for instants in UTC without a zone, and an instant as one of them. */
const UTC = { duckdb: 'TIMESTAMP', postgres: 'timestamp' }

/** The same tickets with their instants as other types: in UTC without a zone, and as milliseconds. */
export async function checkOtherTimes(session, rows) {
  const { dialect } = session
  const { units, unitsInMillisecond, types } = DIALECTS[dialect]
  const inMilliseconds =
    dialect === 'sqlite'
      ? "strftime('%s', substr(received_at, 1, 19)) * 1000 + substr(received_at, 21, 3)"
      : `floor(${units('received_at')} / 1000.0)`
  if (UTC[dialect] !== undefined) {
    await compare('utc', UTC[dialect], `received_at at time zone 'UTC'`, { units, unitsInMillisecond })
  }
  await compare('milliseconds', types.integer, inMilliseconds, {
    units: (column) => column,
    unitsInMillisecond: 1,
  })

  async function compare(times, type, received, back) {
    const { policy, due } = askedOfPolicy('gladly', rows)
    const folder = temporaryFolder(times)
    const ticket = { table: `${times}_ticket` }
    const sql = toSql(policy, { dialect, ...YEARS, times, prefix: `${times}_`, ticket })
    await check(`${dialect}, gladly: ${rows} due times with times as ${times}`, async () => {
      writeTables(sql, folder)
      const columns = { id: 'integer', tier: 'text', priority: 'text', received_at: 'other' }
      await session.run(createTable(ticket.table, columns, dialect, { other: type }))
      await session.run(
        `insert into ${ticket.table} select id, tier, priority, ${received} from gladly_ticket`,
      )
      await session.install(sql, folder)
      await assertDueTimes(session, `${times}_first_response_due`, due.firstResponse, folder, back)
    })
    removeFolder(folder)
  }
}
