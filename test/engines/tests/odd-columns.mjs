import { gladly } from '../../../dist/index.js'
import { toSql } from '../../../dist/sql.js'
import { createTable, TICKET_COLUMNS } from '../data/dialects.mjs'
import { check } from '../lib/check.mjs'
import { removeFolder, temporaryFolder } from '../lib/owned.mjs'
import { writeTables } from '../lib/sql-files.mjs'

const RECEIVED_AT = '2023-12-26T10:00:00Z'

/** For each engine: what comes first, the type of a column that ignores case, and instants that are no numbers. */
const ODD = {
  duckdb: { before: '', ignoresCase: 'text collate nocase', noNumbers: ['infinity', '-infinity'] },
  postgres: {
    before:
      "create collation ignore_case (provider = icu, locale = 'und-u-ks-level2', deterministic = false);",
    ignoresCase: 'text collate ignore_case',
    noNumbers: ['infinity', '-infinity'],
  },
  sqlite: { before: '', ignoresCase: 'text collate nocase', noNumbers: [] },
}

/** Columns and values that only one engine has. */
export async function checkOddColumns(session) {
  const { dialect } = session
  const odd = ODD[dialect]
  if (odd === undefined) return
  await check(`${dialect}: columns that ignore case, and instants that are no numbers`, async () => {
    const folder = temporaryFolder('odd-columns')
    try {
      const sql = toSql(gladly, {
        ...{ dialect, from: 2023, through: 2023 },
        ...{ prefix: 'odd_columns_', ticket: { table: 'odd_columns_ticket' } },
      })
      writeTables(sql, folder)
      const tickets = [
        ['standard', RECEIVED_AT],
        ['STANDARD', RECEIVED_AT],
        ...odd.noNumbers.map((at) => ['standard', at]),
      ]
      const values = tickets.map(([tier, at], id) => `(${id}, '${tier}', 'P1', '${at}')`)
      const columns = { ...TICKET_COLUMNS, tier: 'ignoresCase' }
      await session.run(
        [
          odd.before,
          createTable('odd_columns_ticket', columns, dialect, { ignoresCase: odd.ignoresCase }),
          `insert into odd_columns_ticket values ${values.join(', ')};`,
        ].join('\n'),
      )
      await session.install(sql, folder)
      const found = await session.rows('select due_state from odd_columns_first_response_due order by id')
      const states = found.flat()
      const expected = ['due', 'unknown tier or priority', ...odd.noNumbers.map(() => 'not received')]
      if (JSON.stringify(states) !== JSON.stringify(expected))
        throw new Error(`${JSON.stringify(states)}. Expected: ${JSON.stringify(expected)}.`)
    } finally {
      removeFolder(folder)
    }
  })
}
