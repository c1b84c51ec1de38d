// `dueby bulk` on a million tickets, against csv-parse piped to csv-stringify that writes as many columns.
import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { builtFile } from '../lib/build.mjs'
import { line, megabytes, time } from '../lib/report.mjs'
import { median, ratioOf } from '../lib/timing.mjs'
import { csvLines, tickets } from '../tickets.mjs'

const ROWS = 1_000_000
const ROWS_BY_PATTERN = 100_000
const ROUNDS = 3

export function bulk() {
  const folder = mkdtempSync(join(tmpdir(), 'dueby-bulk-'))
  try {
    const [large, small, patterned] = ['large.csv', 'small.csv', 'patterned.csv'].map((name) =>
      join(folder, name),
    )
    writeTickets(large, ROWS)
    writeTickets(small, ROWS_BY_PATTERN)
    // The same times as a help desk exports them.
    writeFileSync(
      patterned,
      readFileSync(small, 'utf8').replace(/(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d):\S+/g, '$3/$2/$1 $4'),
    )
    const command = builtFile('cli/main.js')
    const copy = fileURLToPath(new URL('../lib/copy-csv.mjs', import.meta.url))
    const pattern = [
      '--time-format',
      'dd/MM/yyyy HH:mm',
      '--zone',
      'America/Los_Angeles',
      '--out-format',
      'dd/MM/yyyy HH:mm',
    ]
    const taken = { ours: [], copy: [], pattern: [], smallCopy: [] }
    for (let round = 0; round < ROUNDS; round++) {
      taken.ours.push(run(folder, [command, 'bulk', large, '--quiet']))
      taken.copy.push(run(folder, [copy, large]))
      taken.pattern.push(run(folder, [command, 'bulk', patterned, '--quiet', ...pattern]))
      taken.smallCopy.push(run(folder, [copy, small]))
    }
    const cpu = (name) => taken[name].map((each) => each.cpu)
    const against = (ours, other) => ({
      ours: time(median(cpu(ours))),
      other: `${time(median(cpu(other)))} (csv-parse to csv-stringify)`,
      value: ratioOf(cpu(ours), cpu(other)),
      note: 'CPU time of the process',
    })
    const most = Math.max(...taken.ours.map(({ maxRSS }) => maxRSS * 1024))
    return [
      line('`dueby bulk`, 1,000,000 CSV rows, ISO times', { ...against('ours', 'copy'), atMost: 2 }),
      line('the same, resident memory', {
        ours: megabytes(most),
        value: most / 1e6,
        unit: 'MB',
        atMost: 200,
      }),
      line('`dueby bulk`, 100,000 CSV rows, times by pattern', against('pattern', 'smallCopy')),
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function writeTickets(path, count) {
  const file = openSync(path, 'w')
  let text = ''
  for (const row of csvLines(tickets(count), { isSimple: true })) {
    text += row
    if (text.length < 1 << 20) continue
    writeSync(file, text)
    text = ''
  }
  writeSync(file, text)
  closeSync(file)
}

/** CPU time in nanoseconds and the largest resident memory in kilobytes. */
function run(folder, args) {
  const usage = join(folder, 'usage.json')
  const out = openSync(join(folder, 'out.csv'), 'w')
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', new URL('../lib/usage.mjs', import.meta.url).href, ...args],
    { env: { ...process.env, BENCH_USAGE: usage }, stdio: ['ignore', out, 'pipe'], encoding: 'utf8' },
  )
  closeSync(out)
  if (status !== 0) throw new Error(stderr)
  const { cpu, maxRSS } = JSON.parse(readFileSync(usage, 'utf8'))
  return { cpu: cpu * 1000, maxRSS }
}
