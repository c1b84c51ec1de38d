// Waits for timers until it is told to stop. Run as many of these as you like: npm run worker
import { pool } from './database.mjs'
import { QUEUE, startQueue } from './queue.mjs'
import { wake } from './timers.mjs'

const boss = await startQueue({
  // How often pg-boss looks for jobs of killed workers. Its own default is two minutes.
  maintenanceIntervalSeconds: Number(process.env.MAINTENANCE_SECONDS ?? 10),
})

/**
 * Each job succeeds or fails alone. If this function threw, pg-boss would fail all jobs of the batch, and one broken
 * ticket would use up the attempts of the others.
 */
async function handle(jobs) {
  await Promise.all(
    jobs.map(({ id, data }) =>
      wake(data.ticket, boss).catch((error) => {
        console.error(`${data.ticket}: ${error.message}`)
        return boss.fail(QUEUE, id, error)
      }),
    ),
  )
}

await boss.work(QUEUE, { batchSize: 100, pollingIntervalSeconds: 0.5 }, handle)
console.log('waiting for timers')

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    await boss.stop()
    await pool.end()
  })
}
