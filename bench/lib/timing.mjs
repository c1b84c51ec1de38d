/** The time of one run of `work` in nanoseconds: CPU time of all threads, and wall time. */
export function timed(work) {
  const cpuBefore = process.cpuUsage()
  const wallBefore = process.hrtime.bigint()
  work()
  const wall = Number(process.hrtime.bigint() - wallBefore)
  const { user, system } = process.cpuUsage(cpuBefore)
  return { cpu: (user + system) * 1000, wall }
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/**
 * Times cases in turn, round after round, so that a busy machine slows all of them alike. Each case is
 * `{ calls, run }`, where `run` makes that many calls. Returns the CPU time of a call in nanoseconds, by the
 * name of the case and then by round.
 */
export function inTurn(cases, { rounds, roundMs }) {
  const list = Object.entries(cases).map(([name, { calls, run }]) => {
    return { name, calls, run, times: timesFor(run, roundMs), taken: [] }
  })
  for (let round = 0; round < rounds; round++) {
    for (const { run, calls, times, taken } of list) {
      const { cpu } = timed(() => {
        for (let time = 0; time < times; time++) run()
      })
      taken.push(cpu / times / calls)
    }
  }
  return Object.fromEntries(list.map(({ name, taken }) => [name, taken]))
}

/** How often to repeat a run to fill a round. The trial runs also warm the code up. */
function timesFor(run, roundMs) {
  let least = Number.POSITIVE_INFINITY
  let spent = 0
  for (let time = 0; time < 3 || spent < 6 * roundMs * 1e6; time++) {
    const { cpu, wall } = timed(run)
    spent += wall
    least = Math.min(least, Math.max(cpu, 1000))
  }
  return Math.max(1, Math.round((roundMs * 1e6) / least))
}

/** How many times `first` took what `second` took in the same round: the median over the rounds. */
export function ratioOf(first, second) {
  return median(first.map((value, round) => value / second[round]))
}
