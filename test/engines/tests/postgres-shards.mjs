import { askedOfPolicy } from '../data/asked.mjs'
import { POLICIES } from '../data/policies.mjs'
import { check } from '../lib/check.mjs'
import { removeFolder, temporaryFolder } from '../lib/owned.mjs'
import { writeTables } from '../lib/sql-files.mjs'
import { openPostgres } from '../sessions/postgres.mjs'
import { checkDamages } from './damages.mjs'
import { checkKilledShard } from './killed-shard.mjs'
import { assertDueTimes, installPolicy, sqlOfPolicy, viewsOf } from './policy-tables.mjs'

const SHARDS = 3
const LABEL = 'postgres, three shards'

/** Three servers with a part of the tickets and all tables each, behind a fourth: postgres_fdw and hash partitions. */
export default async function postgresShards({ rows }) {
  const [reader, ...shards] = await Promise.all(Array.from({ length: SHARDS + 1 }, openPostgres))
  const folder = temporaryFolder('shards')
  try {
    await reader.run(`create extension postgres_fdw;\n${shards.map(foreignServer).join('\n')}`)
    for (const name of Object.keys(POLICIES)) await checkPolicy({ reader, shards, folder, name, rows })
    await checkFailures({ reader, shards, folder, name: 'gladly', rows })
  } finally {
    removeFolder(folder)
    await Promise.all([reader, ...shards].map((each) => each.stop()))
  }
}

async function checkPolicy({ reader, shards, folder, name, rows }) {
  const { policy, due, file } = askedOfPolicy(name, rows)
  const views = viewsOf(policy, name)
  const sql = sqlOfPolicy(policy, name, 'postgres')
  const isLoaded = await check(`${LABEL}, ${name}: tables, tickets and views`, async () => {
    writeTables(sql, folder)
    await Promise.all(shards.map((shard) => installPolicy(shard, sql, name, folder)))
    await reader.run(partitioned(`${name}_ticket`, TICKET))
    for (const view of Object.values(views))
      await reader.run(partitioned(view, `${TICKET}, due_at timestamptz, due_state text`))
    await reader.loadCsv(`${name}_ticket`, file('postgres'))
    await Promise.all(shards.map((shard) => shard.run('analyze')))
  })
  if (!isLoaded) return
  for (const [metric, view] of Object.entries(views)) {
    await check(`${LABEL}, ${name}, ${metric}: ${rows} due times are those of the library`, () =>
      assertDueTimes(reader, view, due[metric], folder),
    )
  }
  await check(`${LABEL}, ${name}: each shard has a part of the tickets`, async () => {
    for (const shard of shards) {
      const [[count]] = await shard.rows(`select count(*) from ${name}_ticket`)
      if (Math.abs(count / rows - 1 / SHARDS) > 0.05)
        throw new Error(`${count} of ${rows} tickets are on one shard.`)
    }
  })
  await check(`${LABEL}, ${name}: all shards are read at the same time`, async () => {
    const plan = await reader.plan(`select count(*), max(due_at) from ${views.firstResponse}`)
    const scans = plan.match(/Async Foreign Scan/g) ?? []
    if (scans.length !== SHARDS) throw new Error(`${scans.length} asynchronous scans:\n${plan}`)
  })
}

async function checkFailures({ reader, shards, folder, name, rows }) {
  const { policy, due } = askedOfPolicy(name, rows)
  const sql = sqlOfPolicy(policy, name, 'postgres')
  const view = viewsOf(policy, name).firstResponse
  const shard = shards[1]
  const compare = () => assertDueTimes(reader, view, due.firstResponse, folder)
  // A millisecond for each ticket, in the shards, and few tickets at a time.
  const slowly = `select * from ${view} where pg_sleep(0.001) is not null`
  for (const each of shards) await each.run(`create view slow as ${slowly};`)
  await reader.run(partitioned('slow', `${TICKET}, due_at timestamptz, due_state text`, ", fetch_size '100'"))
  const query = 'select id, due_at from slow'
  await checkKilledShard({ label: LABEL, reader, shard, view, slowly: query, compare, folder })

  writeTables(sql, folder)
  const ids = new Set((await shard.rows(`select id from ${name}_ticket`)).map(([id]) => Number(id)))
  const isHere = (id) => ids.has(id)
  await checkDamages(shard, { label: LABEL, name, policy, sql, folder, rows, reader, view, isHere })
}

const TICKET = 'id bigint, tier text, priority text, received_at timestamptz'

const foreignServer = ({ server }, index) => `
create server shard_${index} foreign data wrapper postgres_fdw options (
  host '127.0.0.1', port '${server.port}', dbname 'postgres',
  async_capable 'true', fetch_size '10000', batch_size '5000'
);
create user mapping for current_user server shard_${index} options (user 'postgres');`

/** A table whose rows are in tables or views of the same name on the shards. */
function partitioned(table, columns, options = '') {
  const parts = Array.from(
    { length: SHARDS },
    (_, index) => `create foreign table ${table}_${index} partition of ${table}
      for values with (modulus ${SHARDS}, remainder ${index})
      server shard_${index} options (table_name '${table}'${options});`,
  )
  return [`create table ${table} (${columns}) partition by hash (id);`, ...parts].join('\n')
}
