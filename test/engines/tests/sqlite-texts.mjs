import { due, gladly } from '../../../dist/index.js'
import { toSql } from '../../../dist/sql.js'
import { createTable, TICKET_COLUMNS } from '../data/dialects.mjs'
import { check } from '../lib/check.mjs'
import { removeFolder, temporaryFolder } from '../lib/owned.mjs'
import { writeTables } from '../lib/sql-files.mjs'
import { openSqlite } from '../sessions/sqlite.mjs'

/** Texts that the view reads as instants, with the same instant in full. `null` is for those that it does not read. */
const TEXTS = {
  '2024-03-08T10:00': '2024-03-08T10:00:00.000Z',
  '2024-03-08T10:00Z': '2024-03-08T10:00:00.000Z',
  '2024-03-08T10:00+01:00': '2024-03-08T09:00:00.000Z',
  '2024-03-08 10:00-05:30': '2024-03-08T15:30:00.000Z',
  '2024-03-08 10:00:59': '2024-03-08T10:00:59.000Z',
  '2024-03-08T10:00:59+02:00': '2024-03-08T08:00:59.000Z',
  '2024-03-08T10:00:59.5Z': '2024-03-08T10:00:59.500Z',
  '2024-03-08T10:00:00.67': '2024-03-08T10:00:00.670Z',
  '2024-03-08T10:00:00.9996': '2024-03-08T10:00:00.999Z',
  '2024-03-08T10:00:59.123456789-08:00': '2024-03-08T18:00:59.123Z',
  '2024-03-08T10:00:00-0800': '2024-03-08T18:00:00.000Z',
  '2024-03-08 10:00:00-08': '2024-03-08T18:00:00.000Z',
  '2024-03-08 10:00:00.123456+0530': '2024-03-08T04:30:00.123Z',
  '2024-03-08 10:00:00.5+01': '2024-03-08T09:00:00.500Z',
  '2024-03-08 10:00-0330': '2024-03-08T13:30:00.000Z',
  '2024-03-08 10:00+01': '2024-03-08T09:00:00.000Z',
  '2024-03-08T10:00:00z': '2024-03-08T10:00:00.000Z',
  '2024-03-08t10:00:00z': '2024-03-08T10:00:00.000Z',
  '2024-03-08t10:00+01:00': '2024-03-08T09:00:00.000Z',
  '2024-03-08t10:00:00.678': '2024-03-08T10:00:00.678Z',
  '2024-02-28T10:00:00Z': '2024-02-28T10:00:00.000Z',
  '2024-02-28 10:00:00.678Z': '2024-02-28T10:00:00.678Z',
  '2024-02-29T10:00:00Z': '2024-02-29T10:00:00.000Z',
  '2024-02-29T10:00:00.678Z': '2024-02-29T10:00:00.678Z',
  '2024-03-08T24:00:00Z': '2024-03-09T00:00:00.000Z',
  '2024-03-08 24:00Z': '2024-03-09T00:00:00.000Z',
  '2024-03-08T24:00+05:30': '2024-03-08T18:30:00.000Z',
  '2024-03-08 24:00-0330': '2024-03-09T03:30:00.000Z',
  '2024-03-08T24:00:00+01': '2024-03-08T23:00:00.000Z',
  '2024-03-08T24:00:00.0004Z': '2024-03-09T00:00:00.000Z',
  '2024-03-08T24:00:00.001Z': null,
  '2024-03-08T24:00:00.5+05:30': null,
  '2024-03-08 24:01+01': null,
  '2024-03-08T24:00:01.000Z': null,
  '2024-03-08T24:30:00Z': null,
  '2024-03-08 24:30': null,
  '2024-02-1xT10:00:00Z': null,
  '2024-03-08T10:60:00.000Z': null,
  '2024-02-30T10:00:00Z': null,
  '2024-03-08': null,
  '2024-03-08 ': null,
  '2024-03-08Z': null,
  '2023-02-29': null,
  '2024-13-01': null,
  '2024-03-08T10:00:00-08:00[America/Los_Angeles]': null,
  '2024-03-08T10:00:00 CET': null,
  '2024-03-08T10:00:00.5 CET': null,
  '2024-03-08T10:00:00.': null,
  '2024-03-08 10:00:00.+01:00': null,
  '2024-03-08T10:00:000': null,
  '2024-03-08T10:60': null,
  '20240308T100000Z': null,
  2460360.5: null,
  '12:00': null,
  now: null,
  soon: null,
}

/** Other texts for instants than those of the tests with many tickets. */
export default async function sqliteTexts() {
  const session = await openSqlite()
  const folder = temporaryFolder('texts')
  try {
    await check('sqlite: texts for instants', async () => {
      const sql = toSql(gladly, { dialect: 'sqlite', from: 2024, through: 2024 })
      writeTables(sql, folder)
      await session.run(createTable('ticket', TICKET_COLUMNS, 'sqlite'))
      const rows = Object.keys(TEXTS).map((text, id) => `(${id}, 'premium', 'P1', '${text}')`)
      await session.run(`insert into ticket values ${rows.join(', ')};`)
      await session.install(sql, folder)
      const found = await session.rows('select received_at, due_at from dueby_first_response_due order by id')
      const expected = Object.entries(TEXTS).map(([text, receivedAt]) => [
        text,
        receivedAt && dueAt(receivedAt),
      ])
      if (JSON.stringify(found) !== JSON.stringify(expected))
        throw new Error(`${JSON.stringify(found)}. Expected: ${JSON.stringify(expected)}.`)
    })
  } finally {
    removeFolder(folder)
    await session.stop()
  }
}

const dueAt = (receivedAt) =>
  due('firstResponse', { tier: 'premium', priority: 'P1', receivedAt }, gladly).dueAt.toISOString()
