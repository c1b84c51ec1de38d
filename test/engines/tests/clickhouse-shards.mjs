import { askedOfPolicy } from '../data/asked.mjs'
import { POLICIES } from '../data/policies.mjs'
import { check } from '../lib/check.mjs'
import { removeFolder, temporaryFolder } from '../lib/owned.mjs'
import { writeTables } from '../lib/sql-files.mjs'
import { openClickhouse } from '../sessions/clickhouse.mjs'
import { checkDamages } from './damages.mjs'
import { checkKilledShard } from './killed-shard.mjs'
import { assertDueTimes, installPolicy, sqlOfPolicy, viewsOf } from './policy-tables.mjs'

const SHARDS = 3
const LABEL = 'clickhouse, three shards'

/** Three servers with a part of the tickets and all tables each. `Distributed` tables read all of them. */
export default async function clickhouseShards({ rows }) {
  const shards = await openClickhouse(SHARDS)
  const folder = temporaryFolder('shards')
  try {
    for (const name of Object.keys(POLICIES)) await checkPolicy({ shards, folder, name, rows })
    await checkFailures({ shards, folder, name: 'gladly', rows })
  } finally {
    removeFolder(folder)
    await Promise.all(shards.map((shard) => shard.stop()))
  }
}

async function checkPolicy({ shards, folder, name, rows }) {
  const [reader] = shards
  const { policy, due, file } = askedOfPolicy(name, rows)
  const views = viewsOf(policy, name)
  const sql = sqlOfPolicy(policy, name, 'clickhouse')
  const isLoaded = await check(`${LABEL}, ${name}: tables, tickets and views`, async () => {
    writeTables(sql, folder)
    await Promise.all(shards.map((shard) => installPolicy(shard, sql, name, folder)))
    for (const table of [`${name}_ticket`, ...Object.values(views)]) await reader.run(distributed(table))
    await reader.loadCsv(everywhere(`${name}_ticket`), file('clickhouse'))
  })
  if (!isLoaded) return
  for (const [metric, view] of Object.entries(views)) {
    await check(`${LABEL}, ${name}, ${metric}: ${rows} due times are those of the library`, () =>
      assertDueTimes(reader, everywhere(view), due[metric], folder),
    )
  }
  await check(`${LABEL}, ${name}: each shard has a part of the tickets`, async () => {
    for (const shard of shards) {
      const [[count]] = await shard.rows(`select count(*) from ${name}_ticket`)
      if (Math.abs(count / rows - 1 / SHARDS) > 0.05)
        throw new Error(`${count} of ${rows} tickets are on one shard.`)
    }
  })
}

async function checkFailures({ shards, folder, name, rows }) {
  const [reader, shard] = shards
  const { policy, due } = askedOfPolicy(name, rows)
  const sql = sqlOfPolicy(policy, name, 'clickhouse')
  const view = everywhere(viewsOf(policy, name).firstResponse)
  const compare = () => assertDueTimes(reader, view, due.firstResponse, folder)
  // A millisecond for each ticket, in the shards. Each thousand is returned when it is done.
  const slowly = `select id, due_at, sleepEachRow(0.001) from ${view} settings max_block_size = 1000`
  await checkKilledShard({ label: LABEL, reader, shard, view, slowly, compare, folder })

  writeTables(sql, folder)
  const ids = new Set((await shard.rows(`select id from ${name}_ticket`)).map(([id]) => Number(id)))
  const isHere = (id) => ids.has(id)
  await checkDamages(shard, { label: LABEL, name, policy, sql, folder, rows, reader, view, isHere })
}

const everywhere = (table) => `${table}_everywhere`

const distributed = (table) =>
  `create table ${everywhere(table)} as ${table} engine = Distributed(shards, default, ${table}, id)`
