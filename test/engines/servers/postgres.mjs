import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import pg from 'pg'
import { freePorts } from '../lib/free-ports.mjs'
import { asServerUser, killTree, removeFolder, startServer, temporaryFolder } from '../lib/owned.mjs'
import { until } from '../lib/until.mjs'
import { postgresBinaries } from './postgres-binaries.mjs'

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  // Segments of shared memory would outlive a killed server. Files in its folder do not.
  dynamic_shared_memory_type: 'mmap',
  shared_buffers: '256MB',
  work_mem: '64MB',
  max_wal_size: '4GB',
  // Only a crash of the machine needs both. A killed server finds what it wrote.
  fsync: 'off',
  full_page_writes: 'off',
  jit: 'off',
  // No answer may depend on the zone of the server.
  TimeZone: 'America/Caracas',
}

/** Immediate shutdown: the server ends its children and frees its shared memory, without a checkpoint. */
const END_NOW = 'SIGQUIT'
/** Fast shutdown, which breaks off running transactions. */
const STOP = 'SIGINT'

/** A PostgreSQL server on 127.0.0.1 that trusts everybody there. It lives in a temporary folder. */
export async function startPostgres() {
  const binaries = postgresBinaries()
  const folder = temporaryFolder('postgres')
  const data = join(folder, 'data')
  const init = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale', '-N']
  execFileSync(...asServerUser(join(binaries, 'initdb'), init), { stdio: ['ignore', 'ignore', 'pipe'] })
  const [port] = await freePorts(1)
  const connection = { host: '127.0.0.1', port, user: 'postgres', database: 'postgres' }
  const settings = Object.entries({ ...SETTINGS, port }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ])

  let server
  const start = async () => {
    server = startServer(join(binaries, 'postgres'), ['-D', data, ...settings], { endSignal: END_NOW })
    await until('PostgreSQL accepts connections', async () => {
      if (!server.isRunning()) throw new Error(`PostgreSQL ended:\n${server.output()}`)
      return answers(connection)
    })
  }
  await start()
  return {
    port,
    connection,
    version: () => {
      const text = execFileSync(join(binaries, 'postgres'), ['--version'], { encoding: 'utf8' })
      return `PostgreSQL ${/[\d.]+/.exec(text)}`
    },
    /** Kills all of its processes at once, as the loss of its machine would. */
    kill: async () => {
      killTree(server.pid)
      await server.ended
    },
    start,
    stop: async () => {
      if (server.isRunning()) process.kill(server.pid, STOP)
      await server.ended
      removeFolder(folder)
    },
  }
}

async function answers(connection) {
  const client = new pg.Client(connection)
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}
