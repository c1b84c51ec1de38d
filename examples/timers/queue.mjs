import PgBoss from 'pg-boss'
import { pool } from './database.mjs'

/** The queue of the timers. */
export const QUEUE = 'ticket-timers'

/** The settings of the queue. See README.md for what each of them prevents. */
export const QUEUE_OPTIONS = {
  name: QUEUE,
  // At most one waiting job a key.
  policy: 'short',
  // Each crash of a worker uses up one attempt of the jobs that it had. With 20 and doubling delays, a job lasts for days.
  retryLimit: 20,
  retryDelay: 1,
  retryBackoff: true,
  // A look takes milliseconds. The jobs of a killed worker come back after this time and a pass of maintenance.
  expireInSeconds: Number(process.env.EXPIRE_SECONDS ?? 30),
}

/**
 * Connects to the queue and creates it, or brings its settings up to date.
 *
 * @param {PgBoss.ConstructorOptions} [options]
 * @returns {Promise<PgBoss>}
 */
export async function startQueue(options = {}) {
  const db = { executeSql: (text, values) => pool.query(text, values) }
  const boss = new PgBoss({ db, schedule: false, ...options })
  boss.on('error', (error) => console.error(error.message))
  await boss.start()
  await boss.createQueue(QUEUE, QUEUE_OPTIONS)
  // Creating does not change a queue that exists. All options are needed: without `policy` it would become 'standard'.
  await boss.updateQueue(QUEUE, QUEUE_OPTIONS)
  return boss
}
