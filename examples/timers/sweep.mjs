// Looks at every open ticket: after a change of the policy or of time zone data, or if timers were lost. npm run sweep
import { pool } from './database.mjs'
import { startQueue } from './queue.mjs'
import { wake } from './timers.mjs'

const boss = await startQueue({ supervise: false })
const { rows } = await pool.query(`select id from ticket where phase = 'open' order by id`)
let failed = 0
for (const { id } of rows) {
  try {
    await wake(id, boss)
  } catch (error) {
    failed++
    console.error(`${id}: ${error.message}`)
  }
}
console.log(`looked at ${rows.length} open tickets, ${failed} failed`)
if (failed > 0) process.exitCode = 1
await boss.stop()
await pool.end()
