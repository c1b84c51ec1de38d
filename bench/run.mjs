// Measures this library against a hand-made limit, other libraries and Node itself. Every speed target is a ratio of
// two things timed in turn in one run. A missed target is printed and is not an error.
//
// node bench/run.mjs [--write] [--dist DIR] [LINE...]
//   --write     write bench/results.md and the table of docs/compare.md (only with all lines)
//   --dist DIR  measure the build in DIR instead of dist/
//   LINE...     measure only these, by the names below
import { writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { useBuild } from './lib/build.mjs'
import { fillIn, machine, table, versionOf } from './lib/report.mjs'
import { speedSection } from './lib/speed-section.mjs'
import { bulk } from './lines/bulk.mjs'
import { addBusinessTime, businessTimeBetween, columns, firstResponseDue, isOpen } from './lines/calls.mjs'
import { clocks, explain } from './lines/clocks.mjs'
import { command, firstTouch, importing } from './lines/fresh.mjs'
import { holidays, span } from './lines/growth.mjs'
import { dropped, memory } from './lines/memory.mjs'
import { peers } from './lines/peers.mjs'
import { size } from './lines/size.mjs'

const LINES = {
  columns,
  addBusinessTime,
  businessTimeBetween,
  isOpen,
  firstResponseDue,
  clocks,
  explain,
  span,
  holidays,
  firstTouch,
  import: importing,
  size,
  memory,
  dropped,
  command,
  bulk,
  // sql comes here with its feature.
  peers,
}

const HEAD = ['what', 'ours', 'the other', 'ratio', 'target', 'verdict', 'note']

const { values: options, positionals: named } = parseArgs({
  options: { write: { type: 'boolean' }, dist: { type: 'string' } },
  allowPositionals: true,
})
const unknown = named.filter((name) => !Object.hasOwn(LINES, name))
if (unknown.length > 0 || (options.write && named.length > 0)) {
  const problem = unknown.length > 0 ? `No line '${unknown[0]}'` : '--write needs all lines'
  console.error(`${problem}. Lines: ${Object.keys(LINES).join(', ')}`)
  process.exit(2)
}
if (options.dist) useBuild(options.dist)

const loads = [loadavg()[0]]
const started = Date.now()
const found = {}
for (const [name, measure] of Object.entries(LINES)) {
  if (named.length > 0 && !named.includes(name)) continue
  found[name] = await measure()
  process.stderr.write(`${name}: ${((Date.now() - started) / 1000).toFixed(0)} s\n`)
}
loads.push(loadavg()[0])

const lines = Object.values(found).flat()
const missed = lines.filter(({ isMissed }) => isMissed).map(({ what, verdict }) => `${what} (${verdict})`)
const results = `${table(
  HEAD,
  lines.map(({ what, ours, other, ratio, target, verdict, note }) => {
    return [what, ours, other, ratio, target, verdict, note]
  }),
)}

Targets missed: ${missed.length === 0 ? 'none' : missed.join('; ')}.
`
console.log(results)

if (options.write) {
  writeFileSync(new URL('results.md', import.meta.url), `${introduction()}\n${results}`)
  fillIn('speed', speedSection(found.peers))
}

function introduction() {
  return `# Results

Written by \`node bench/run.mjs --write\`.

- dueby ${versionOf('dueby')}; ${machine()}.
- Load average at the start and at the end: ${loads.map((load) => load.toFixed(1)).join(' and ')}.
- Work: Mon–Fri 06:00–18:00 America/Los_Angeles with the holidays of the Gladly policy, random instants of 2015 to 2034, \`Date\` objects in and out of single calls.
- A ratio is between two things timed in turn in one run: the median over the rounds. The times beside it are medians for information; they depend on the machine.
- _Limit_ is a table made by hand for this one schedule, without any check ([lib/limit.mjs](lib/limit.mjs)).
- Calls are timed in CPU time of all threads. Whatever needs a fresh process is timed in wall time.
- Sizes are minified and compressed, with everything included. Memory is the heap after garbage collection, less the heap before.
- Other libraries run in processes in the time zone of the schedule, unless noted. Their answers are compared with those of dueby to the millisecond, and one wrong answer is shown.
`
}
