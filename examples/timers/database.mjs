import pg from 'pg'

/** The connections, also those of pg-boss. The server comes from PGHOST, PGPORT, PGUSER and so on. */
export const pool = new pg.Pool({ max: 10 })

// An idle connection that breaks is replaced at the next query. Without a listener it would end the process.
pool.on('error', (error) => console.error(error.message))

/**
 * Runs a piece of work in a transaction. If it throws, nothing of it is stored.
 *
 * @template T
 * @param {(client: pg.PoolClient) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function inTransaction(work) {
  const client = await pool.connect()
  let broken
  try {
    await client.query('begin')
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch((reason) => {
      broken = reason
    })
    throw error
  } finally {
    client.release(broken)
  }
}
