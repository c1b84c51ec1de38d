/**
 * Runs queries in turn, round after round, so that a busy machine slows all of them alike. The first round is not
 * counted. Returns the wall times of each query in nanoseconds, by its name and then by round.
 */
export async function queriesInTurn(session, queries, rounds) {
  const times = Object.fromEntries(Object.keys(queries).map((name) => [name, []]))
  for (let round = 0; round <= rounds; round++) {
    for (const [name, sql] of Object.entries(queries)) {
      const started = process.hrtime.bigint()
      await session.rows(sql)
      if (round > 0) times[name].push(Number(process.hrtime.bigint() - started))
    }
  }
  return times
}
