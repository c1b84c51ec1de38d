import pg from 'pg'
import { command } from '../lib/command.mjs'
import { installScript } from '../lib/sql-files.mjs'
import { startPostgres } from '../servers/postgres.mjs'

/** A PostgreSQL server with nothing in it, and clients of it. */
export async function openPostgres() {
  return sessionOf(await startPostgres())
}

function sessionOf(server) {
  const { connection } = server
  let client
  const connected = async () => {
    if (client) return client
    client = new pg.Client({ ...connection, types: { getTypeParser: () => (text) => text } })
    // A server that is killed ends its connections. The running query fails by itself.
    client.on('error', () => undefined)
    client.on('end', () => {
      client = undefined
    })
    await client.connect()
    return client
  }
  const disconnect = async () => {
    await client?.end()
  }
  const query = async (text) => (await connected()).query({ text, rowMode: 'array' })
  const psql = (input, options) =>
    command('psql', ['--no-psqlrc', '--quiet', '--no-align', '--tuples-only', '--file=-'], {
      input: `\\set ON_ERROR_STOP on\n${input}`,
      env: {
        PGHOST: connection.host,
        PGPORT: String(connection.port),
        PGUSER: connection.user,
        PGDATABASE: connection.database,
      },
      ...options,
    })
  return {
    dialect: 'postgres',
    server,
    version: async () => server.version(),
    run: (text) => psql(text),
    /** Runs statements that read files of a folder. Resolves to what they print. */
    runIn: (folder, text) => psql(text, { cwd: folder }),
    install: (sql, folder) => psql(installScript(sql), { cwd: folder }),
    loadCsv: (table, file) =>
      psql(`\\copy ${table} from '${file}' with (format csv, header)\nanalyze ${table};`),
    remove: (table, condition) => psql(`delete from ${table} where ${condition}`),
    rows: async (sql) => {
      const results = [await query(sql)].flat()
      return results.at(-1).rows
    },
    dump: (sql, file) => psql(`copy (${sql}) to stdout (format csv)`, { to: file }),
    plan: async (sql) => (await query(`explain (verbose) ${sql}`)).rows.flat().join('\n'),
    kill: async () => {
      await server.kill()
      await disconnect().catch(() => undefined)
    },
    start: server.start,
    stop: async () => {
      await disconnect()
      await server.stop()
    },
  }
}
