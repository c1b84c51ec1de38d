// The example with a server of its own, and what the tests ask of it.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { startPostgres } from './postgres.mjs'

const WORKER = fileURLToPath(new URL('../worker.mjs', import.meta.url))
// A worker ends with the test, even if the test is killed.
const END_WITH_PARENT =
  'data:text/javascript,process.once("disconnect", () => process.exit()).channel.unref()'

const server = await startPostgres()
// Shorter than in production: the jobs of a killed worker come back after seconds.
Object.assign(process.env, server.environment, { EXPIRE_SECONDS: '3', MAINTENANCE_SECONDS: '1' })

export const { pool } = await import('../database.mjs')
const { QUEUE, startQueue } = await import('../queue.mjs')
const timers = await import('../timers.mjs')

await pool.query(readFileSync(new URL('../schema.sql', import.meta.url), 'utf8'))
export const boss = await startQueue({ supervise: false })
export { QUEUE }

export async function stop() {
  await boss.stop()
  // The pool does not wait until the server has closed its connections.
  pool.removeAllListeners('error').on('error', () => {})
  await pool.end()
  await server.stop()
}

export function onEvent(ticket, event) {
  return timers.onEvent(ticket, event, boss)
}

export function startWorker() {
  return fork(WORKER, {
    execArgv: ['--import', END_WITH_PARENT],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
}

/** Kills a worker while it has jobs, and returns their number. */
export async function killed(worker) {
  const before = new Set(await active())
  let left = []
  await until(async () => {
    left = (await active()).filter((id) => !before.has(id))
    if (left.length === 0) return false
    // It may have finished meanwhile. A stopped process changes nothing more, once the server is idle.
    worker.kill('SIGSTOP')
    await sleep(100)
    left = (await active()).filter((id) => !before.has(id))
    worker.kill(left.length > 0 ? 'SIGKILL' : 'SIGCONT')
    return left.length > 0
  })
  await once(worker, 'exit')
  return left.length
}

/** Does a piece of work for each item, eight at a time. */
export async function each(items, work) {
  const left = items.values()
  const run = async () => {
    for (const item of left) await work(item)
  }
  await Promise.all(Array.from({ length: 8 }, run))
}

/** Waits until something is true. It gives up after a minute. */
export async function until(isTrue) {
  for (const end = Date.now() + 60_000; Date.now() < end; await sleep(5)) if (await isTrue()) return
  throw new Error(`not true after a minute: ${isTrue}`)
}

/** The time of the database, in milliseconds. */
export async function databaseTime() {
  const { rows } = await pool.query(
    'select floor(extract(epoch from clock_timestamp()) * 1000)::float8 as now',
  )
  return rows[0].now
}

/** How many rows there are: `from alert where …`. */
export async function count(from) {
  const { rows } = await pool.query(`select count(*)::int as count ${from}`)
  return rows[0].count
}

/** The jobs that a worker has, or had when it was killed. */
async function active() {
  const { rows } = await pool.query(`select id from pgboss.job where name = $1 and state = 'active'`, [QUEUE])
  return rows.map(({ id }) => id)
}

/** How many jobs there are. */
export function jobs(condition) {
  return count(`from pgboss.job where name = '${QUEUE}' and (${condition})`)
}
