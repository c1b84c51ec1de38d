// Loads what `dueby/sql` writes into real engines and compares their answers with those of the library, row by row.
//
// node test/engines/run.mjs [--rows N] [NAME...]
//   --rows N  the number of tickets of each policy, 1,000,000 by default
//   NAME...   only these tests, by the names below
//
// It installs the engines first: from npm into this folder, and from Debian (scripts/engines.sh). Servers run in
// temporary folders on free ports of 127.0.0.1, as the user nobody if this is root, and end with this process.
import { parseArgs } from 'node:util'
import { check, closeChecks, group } from './lib/check.mjs'
import { buildLibrary, installFromDebian, installFromNpm } from './lib/install.mjs'

const TESTS = {
  duckdb: './tests/duckdb.mjs',
  postgres: './tests/postgres.mjs',
  sqlite: './tests/sqlite.mjs',
  'sqlite-texts': './tests/sqlite-texts.mjs',
  clickhouse: './tests/clickhouse.mjs',
  'postgres-shards': './tests/postgres-shards.mjs',
  'clickhouse-shards': './tests/clickhouse-shards.mjs',
  'compare-page': './tests/compare-page.mjs',
}

const { values: options, positionals: named } = parseArgs({
  options: { rows: { type: 'string', default: '1000000' } },
  allowPositionals: true,
})
const rows = Number(options.rows)
const unknown = named.find((name) => !Object.hasOwn(TESTS, name))
if (unknown !== undefined || !(Number.isInteger(rows) && rows > 0)) {
  const problem = unknown === undefined ? `--rows ${options.rows} is not a number` : `No test '${unknown}'`
  console.error(`${problem}. Expected [--rows N] and any of ${Object.keys(TESTS).join(', ')}.`)
  process.exit(2)
}

// An engine that cannot be installed is a failure. The others still run.
await check('build', buildLibrary)
await check('install from npm', installFromNpm)
await check('install from Debian', installFromDebian)
for (const [name, file] of Object.entries(TESTS)) {
  if (named.length > 0 && !named.includes(name)) continue
  await group(name, async () => (await import(file)).default({ rows }))
}
closeChecks()
