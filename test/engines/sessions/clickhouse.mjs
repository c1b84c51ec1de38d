import { join } from 'node:path'
import { command } from '../lib/command.mjs'
import { script } from '../lib/sql-files.mjs'
import { until } from '../lib/until.mjs'
import { startClickhouse } from '../servers/clickhouse.mjs'

// Only newer versions read files themselves. The text of `load` says what to do before.
const FROM_FILE = /^INSERT INTO (.+) FROM INFILE '(.+)' FORMAT CSVWithNames$/

/** That many ClickHouse servers with nothing in them, and a client of each. */
export async function openClickhouse(count) {
  return (await startClickhouse(count)).map(sessionOf)
}

function sessionOf(server) {
  const client = (args, options) =>
    command('clickhouse-client', ['--host=127.0.0.1', `--port=${server.port}`, ...args], options)
  const run = async (sql) => {
    await client(['--multiquery', `--query=${sql}`])
  }
  const insert = async (table, file) => {
    await client([`--query=insert into ${table} format CSVWithNames`, '--insert_distributed_sync=1'], {
      from: file,
    })
  }
  const rows = async (sql) => {
    const text = await client([`--query=${sql} format JSONCompact`])
    return JSON.parse(text).data.map((row) => row.map(asText))
  }
  return {
    dialect: 'clickhouse',
    server,
    version: async () => server.version(),
    run,
    install: async ({ tables, load, views }, folder) => {
      await run(script(tables.map(({ create }) => create)))
      for (const statement of load) {
        const [, table, file] = FROM_FILE.exec(statement) ?? []
        if (table !== undefined) await insert(table, join(folder, file))
        else if (!statement.startsWith('--')) await run(statement)
      }
      await run(script(views.flatMap(({ create }) => create)))
    },
    loadCsv: insert,
    remove: async (table, condition) => {
      await run(`alter table ${table} delete where ${condition}`)
      const pending = 'select count(*) from system.mutations where not is_done'
      await until('the rows are deleted', async () => (await rows(pending))[0][0] === '0')
    },
    rows,
    dump: (sql, file) => client([`--query=${sql} format CSV`], { to: file }),
    kill: server.kill,
    start: server.start,
    stop: server.stop,
  }
}

const asText = (value) => (value === null ? null : String(value))
