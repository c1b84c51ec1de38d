// How fast this machine is just now. Shared machines differ by a factor of three, and change while a bench runs.

// CPU milliseconds of the work below on the machine of bench/results.md: in turn with `node bench/run.mjs addBusinessTime`,
// 11 ms for each 64 ns that the table made by hand takes there.
const REFERENCE_MS = 11

/** How many times as long as the machine of bench/results.md this one takes at this moment. */
export function slowness() {
  return workMs() / REFERENCE_MS
}

/** The CPU time of some fixed work: objects, sorting, look-ups, texts and local times, as in first questions. */
function workMs() {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const clock = new Intl.DateTimeFormat('en-US', {
  timeZone: 'Europe/Berlin',
  dateStyle: 'short',
  timeStyle: 'medium',
})

function work() {
  const spans = Array.from({ length: 20_000 }, (_, index) => ({ start: (index * 7919) % 20_011, index }))
  const byStart = new Map(spans.sort((a, b) => a.start - b.start).map((span) => [span.start, span]))
  let sum = 0
  for (let start = 0; start < 20_011; start++) sum += byStart.get(start)?.index ?? 0
  for (let hour = 0; hour < 4000; hour++) sum += clock.format(hour * 3_600_000).length
  if (!Number.isFinite(sum)) throw new Error('the work has to be done')
}

for (let round = 0; round < 5; round++) work()
