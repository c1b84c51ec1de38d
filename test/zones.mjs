// The tests whose answers could depend on the system time zone, once for each of several zones but the one of this
// machine, where `npm test` has run them. Random cases are fewer; DUEBY_RUNS is a factor.
// node test/zones.mjs [ZONE ...]
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

// Lord Howe moves its clocks by half an hour. Havana moves them back at midnight, so that a date begins twice.
const ZONES = [
  'UTC',
  'America/Los_Angeles',
  'Europe/London',
  'Australia/Lord_Howe',
  'Asia/Tokyo',
  'America/Havana',
]
const KINDS = ['unit', 'golden', 'laws', 'oracle']

// They read the sources, or look at messages, limits, texts, schemas and pictures: no answer in them is a time.
const WITHOUT_TIMES = [
  'test/unit/architecture.test.ts',
  'test/unit/cli/shell/printable.test.ts',
  'test/unit/formats/limits.test.ts',
  'test/unit/issue-codes.test.ts',
  'test/unit/sql/**',
  'test/laws/broken-policies.test.ts',
  'test/laws/fuzz.test.ts',
  'test/laws/issues-together.test.ts',
  'test/laws/pictures.test.ts',
  'test/laws/schemas.test.ts',
]

const root = fileURLToPath(new URL('..', import.meta.url))
const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url))

const own = new Intl.DateTimeFormat().resolvedOptions().timeZone
const zones = process.argv.length > 2 ? process.argv.slice(2) : ZONES.filter((zone) => zone !== own)
const unknown = zones.find((zone) => !isTimeZone(zone))

if (unknown !== undefined) {
  // Node takes an unknown TZ as UTC and says nothing.
  console.error(`'${unknown}' is not a time zone. Expected an IANA name, 'Europe/London'.`)
  process.exitCode = 2
} else {
  await runAll()
}

/**
 * As many zones side by side as there are processors, each in one worker, so that none waits for the last file of
 * another. After a failure no zone begins: the others would most likely repeat it.
 */
async function runAll() {
  const width = Math.max(...zones.map((zone) => zone.length))
  const waiting = [...zones]
  let [passed, failed] = [0, 0]
  async function runNext() {
    while (failed === 0 && waiting.length > 0) {
      const zone = waiting.shift()
      const started = process.uptime()
      const counts = await runIn(zone)
      passed += counts.passed
      failed += counts.failed
      const seconds = `${Math.round(process.uptime() - started)} s`
      console.log(`${zone.padEnd(width)}  ${counts.passed} passed, ${counts.failed} failed, ${seconds}`)
    }
  }
  const lanes = Math.min(availableParallelism(), zones.length)
  const workers = Math.floor(availableParallelism() / lanes)
  await Promise.all(Array.from({ length: lanes }, runNext))
  for (const left of waiting) console.log(`${left.padEnd(width)}  not run`)
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1

  /** Failures are shown as they happen, on stderr; the last line of stdout has the counts. */
  async function runIn(zone) {
    const given = KINDS.map((kind) => `test/${kind}`)
    const without = WITHOUT_TIMES.flatMap((files) => ['--exclude', files])
    const child = spawn(
      process.execPath,
      [vitest, 'run', ...given, ...without, '--maxWorkers', String(workers)],
      {
        cwd: root,
        env: { DUEBY_RUNS: '0.2', ...process.env, TZ: zone },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )
    const [stdout, [status]] = await Promise.all([text(child.stdout), once(child, 'exit')])
    const found = /^(\d+) passed, (\d+) failed$/m.exec(stdout)
    if (!found) process.stderr.write(stdout)
    const [ran, wrong] = found ? found.slice(1).map(Number) : [0, 1]
    return { passed: ran, failed: status === 0 ? wrong : Math.max(wrong, 1) }
  }
}

function isTimeZone(name) {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined
  } catch {
    return false
  }
}
