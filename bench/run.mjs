// Measures this library, its peers and the limit in one run, against the targets.
// node bench/run.mjs [--quick] [--write]
import { writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { fill } from './lib/fill.mjs'
import { FULL, QUICK } from './lib/scale.mjs'
import { table } from './lib/table.mjs'
import { machine, versionOf } from './lib/versions.mjs'
import { calls } from './lines/calls.mjs'
import { column } from './lines/column.mjs'
import { fresh } from './lines/fresh.mjs'
import { growth } from './lines/growth.mjs'
import { memory } from './lines/memory.mjs'
import { peers } from './lines/peers.mjs'
import { size } from './lines/size.mjs'

const HEAD = ['measure', 'who', 'CPU or size', 'wall', 'against', 'target', 'reached', 'answers']

const SPEED = ['measure', 'who', 'CPU a call', 'against', 'answers']

const scale = process.argv.includes('--quick') ? QUICK : FULL
const load = [loadavg()[0]]
const rows = []
for (const part of [calls, column, growth, fresh, memory, size]) {
  rows.push(...(await part(scale)))
  process.stderr.write(`${part.name} done\n`)
}
const compared = await peers(scale)
rows.push(...compared)
load.push(loadavg()[0])

const missed = rows.filter(({ reached }) => reached === 'NO').map(({ measure }) => measure)
const text = `# Results

Written by \`node bench/run.mjs --write\`${scale === QUICK ? ' with --quick: the figures are rough' : ''}.

- dueby ${versionOf('dueby')}; ${machine()}.
- Load when it began and when it ended: ${load.map((value) => value.toFixed(1)).join(' and ')}. On a machine with more load than cores, wall times say little, and CPU times are too high.
- Work: Mon–Fri 06:00–18:00 America/Los_Angeles with the Gladly holidays, at instants drawn over 2015 to 2034.
- Figures are medians of ${scale.rounds} rounds (of ${scale.processes} processes for first touch and import, of ${scale.callProcesses} processes with so many rounds each for the first four lines). CPU is the time the process used on all its threads; targets are judged by it, those for first touch and import by wall time: a process that starts compiles its code on a second thread, for which nobody waits. A ratio is the median over the rounds of one run.
- Memory is what is held after collecting garbage, over that before: a few kB either way are the collector's.
- Every peer runs in a process of its own, set to the schedule's zone unless its name says otherwise. Its answers are compared with this library's to the millisecond, and one wrong answer is named.

${table(
  HEAD,
  rows.map((row) => Object.values(row)),
)}

Targets missed: ${missed.length === 0 ? 'none' : missed.join('; ')}.
`
console.log(text)
if (process.argv.includes('--write')) {
  writeFileSync(new URL('results.md', import.meta.url), text)
  fill(
    'speed',
    table(
      SPEED,
      compared.map(({ measure, who, cpu, ratio, answers }) => [measure, who, cpu, ratio, answers]),
    ),
  )
}
