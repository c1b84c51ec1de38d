/** What one run of `work` took, in nanoseconds of this process's CPU time and of wall time. */
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

/** The median of each of the given numbers over several records. */
export function medians(records) {
  const names = Object.keys(records[0])
  return Object.fromEntries(names.map((name) => [name, median(records.map((record) => record[name]))]))
}
