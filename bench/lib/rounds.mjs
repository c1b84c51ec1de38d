import { median, timed } from './clock.mjs'

/**
 * Measures cases in turn, round after round, so that a busy machine slows all of them alike. A case is
 * `{ name, calls, run }`, where `run` makes that many calls. Of each: medians in nanoseconds a call, and
 * the median over the rounds of its CPU time against the first case.
 */
export function measureRounds(cases, { rounds, roundMs }) {
  const repeats = cases.map(({ run }) => repeatsFor(run, roundMs))
  const taken = cases.map(() => [])
  for (let round = 0; round < rounds; round++) {
    cases.forEach(({ run, calls }, index) => {
      const times = repeats[index]
      const { cpu, wall } = timed(() => {
        for (let time = 0; time < times; time++) run()
      })
      taken[index].push({ cpu: cpu / times / calls, wall: wall / times / calls })
    })
  }
  return cases.map(({ name }, index) => ({
    name,
    cpu: median(taken[index].map(({ cpu }) => cpu)),
    wall: median(taken[index].map(({ wall }) => wall)),
    timesFirst: median(taken[index].map(({ cpu }, round) => cpu / taken[0][round].cpu)),
  }))
}

/** How often to run for a round of that length; the runs needed to find out are the warm-up. */
function repeatsFor(run, roundMs) {
  let least = Number.POSITIVE_INFINITY
  let spent = 0
  for (let time = 0; time < 3 || spent < 6 * roundMs * 1e6; time++) {
    const { cpu, wall } = timed(run)
    spent += wall
    least = Math.min(least, Math.max(cpu, 1000))
  }
  return Math.max(1, Math.round((roundMs * 1e6) / least))
}
