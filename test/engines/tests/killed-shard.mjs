import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { check } from '../lib/check.mjs'
import { until } from '../lib/until.mjs'

/**
 * A shard that is killed makes every query fail that needs it: one that has already returned rows, and later ones. None
 * returns only the rows of the other shards. After its restart the answers are right again.
 */
export async function checkKilledShard({ label, reader, shard, view, slowly, compare, folder }) {
  const answers = join(folder, 'killed.csv')

  await check(`${label}: a shard killed in mid-query is an error`, async () => {
    rmSync(answers, { force: true })
    let hasEnded = false
    const query = failureOf(reader.dump(slowly, answers)).finally(() => {
      hasEnded = true
    })
    const hasAnswers = () => (statSync(answers, { throwIfNoEntry: false })?.size ?? 0) > 0
    await until('the first answers arrive', () => hasAnswers() || hasEnded)
    if (hasEnded) throw new Error(`The query ended before the shard was killed: ${await query}`)
    await shard.kill()
    const error = await query
    if (error === undefined) throw new Error('The query ended without an error.')
  })

  await check(`${label}: without a shard there is an error`, async () => {
    const error = await failureOf(reader.rows(`select count(*) from ${view}`))
    if (error === undefined) throw new Error('The query ended without an error.')
  })

  await check(`${label}: right again after the restart of the shard`, async () => {
    await shard.start()
    await compare()
  })
}

const failureOf = (promise) =>
  promise.then(
    () => undefined,
    (error) => error,
  )
