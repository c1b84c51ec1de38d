// Small inputs that are made to take much time or memory, each in a child process that is ended after 30 s.
//
// node bench/worst.mjs [--write] [--dist DIR] [TEXT...]
//   --write     write bench/worst.md (only with all inputs)
//   --dist DIR  use the build in DIR instead of dist/
//   TEXT...     only the inputs whose description contains one of these
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { useBuild } from './lib/build.mjs'
import { inChild } from './lib/child.mjs'
import { slowness } from './lib/machine-speed.mjs'
import { digits, machine, table, versionOf } from './lib/report.mjs'

const ENDED_MS = 30_000
const MAX_RUNS = 3
const HEAP_MB = 2000
const MAX_MEMORY = 300e6
const TICKS_A_SECOND = 100

const { values: options, positionals: texts } = parseArgs({
  options: { write: { type: 'boolean' }, dist: { type: 'string' } },
  allowPositionals: true,
})
if (options.write && texts.length > 0) throw new Error('--write needs all inputs')
if (options.dist) useBuild(options.dist)

const { INPUTS } = await import('./worst/inputs.mjs')
const all = Object.keys(INPUTS)
const chosen = texts.length > 0 ? all.filter((what) => texts.some((text) => what.includes(text))) : all
const rows = []
const slownesses = []
for (const what of chosen) {
  let usage = await scaledUsageOf(what)
  // The speed can change during a run, so one that took too long is repeated.
  for (let again = 1; again < MAX_RUNS && usage.seconds > mostSeconds(usage.bytes); again++) {
    const other = await scaledUsageOf(what)
    if (other.seconds < usage.seconds) usage = other
  }
  rows.push(rowOf(what, usage))
  process.stderr.write(`${rows.at(-1).join(' | ')}\n`)
}

/** The same in the speed of the machine of bench/results.md. */
async function scaledUsageOf(what) {
  const before = slowness()
  const usage = await usageOf(what)
  const times = (before + slowness()) / 2
  slownesses.push(times)
  return { ...usage, seconds: usage.seconds / times }
}

async function usageOf(what) {
  let seen = { cpu: 0, peak: 0 }
  const url = new URL('worst/measure.mjs', import.meta.url)
  const { value, throws, last } = await inChild(url, 'measured', [what], {
    limitMs: ENDED_MS,
    flags: [`--max-old-space-size=${HEAP_MB}`],
    watch: (pid) => {
      seen = seenFromOutside(pid) ?? seen
    },
  })
  if (value) return value
  const before = JSON.parse(last ?? '{ "bytes": 0, "rss": 0, "cpu": 0 }')
  return {
    bytes: before.bytes,
    seconds: Math.max(0, seen.cpu - before.cpu),
    memory: Math.max(0, seen.peak - before.rss),
    outcome: throws ?? `ENDED after ${ENDED_MS / 1000} s`,
    isFailure: true,
  }
}

/** Linux: the CPU seconds and the peak memory of a process that may not live to tell. */
function seenFromOutside(pid) {
  try {
    const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ').slice(11, 13)
    const peak = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return { cpu: (Number(user) + Number(system)) / TICKS_A_SECOND, peak: Number(peak[1]) * 1024 }
  } catch {
    return undefined
  }
}

function rowOf(what, { bytes, seconds, memory, outcome, isFailure }) {
  const over = [
    ...(isFailure ? ['no answer'] : []),
    ...(seconds > mostSeconds(bytes) ? ['time'] : []),
    ...(memory > MAX_MEMORY ? ['memory'] : []),
  ]
  return [
    what,
    digits(bytes),
    digits(seconds),
    `${digits(memory / 1e6)} MB`,
    outcome,
    over.length > 0 ? `OVER: ${over.join(', ')}` : '',
  ]
}

/** One second below 100 kB, ten seconds up to 1 MB, and in proportion above. */
function mostSeconds(bytes) {
  return bytes < 100_000 ? 1 : 10 * Math.max(1, bytes / 1e6)
}

const isOver = (row) => row.at(-1) !== ''
const [least, median, most] = [0, 0.5, 1].map((share) => {
  const inOrder = slownesses.toSorted((a, b) => a - b)
  return digits(inOrder[Math.round(share * (inOrder.length - 1))])
})
const text = `${table(['input', 'bytes', 'CPU s', 'peak memory', 'outcome', 'limit'], rows)}

Over a limit: ${rows.filter(isOver).length} of ${rows.length}. The machine took ${median} times as long as that of \`bench/results.md\` (${least} to ${most}).
`
console.log(text)

if (options.write) {
  writeFileSync(
    new URL('worst.md', import.meta.url),
    `# Worst inputs

Written by \`node bench/worst.mjs --write\`.

- dueby ${versionOf('dueby')}; ${machine()}.
- Small inputs that are made to take much time or memory. An input comes from a file or another system, so each has to end with an answer or a \`DuebyError\`.
- Limits: below 100 kB one second, up to 1 MB ten seconds and above that in proportion; less than 300 MB.
- Bytes are those of the input as JSON, with each object counted once. Time is CPU time, divided by how many times as long as the machine of [results.md](results.md) this one took for some fixed work just before and after (\`lib/machine-speed.mjs\`). If it is over the limit, the least of ${MAX_RUNS} runs counts. Memory is the peak resident memory over that before the call. Each runs in a process of its own, which has a heap of ${HEAP_MB / 1000} GB and is ended after ${ENDED_MS / 1000} s.

${text}`,
  )
}
