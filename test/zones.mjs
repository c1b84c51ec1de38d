// The tests whose answers could depend on the system time zone, once for each of several zones but the one of this
// machine, where `npm test` has run them. Random cases are fewer; DUEBY_RUNS is a factor.
// node test/zones.mjs [ZONE ...]
import { spawnSync } from 'node:child_process'
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

// They read the sources, or compare texts and schemas: no time zone is in them.
const WITHOUT_TIMES = [
  'test/unit/architecture.test.ts',
  'test/unit/issue-codes.test.ts',
  'test/unit/sql/**',
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
  runAll()
}

/** Stops after the first zone with a failure: the others would most likely repeat it. */
function runAll() {
  const width = Math.max(...zones.map((zone) => zone.length))
  let [passed, failed] = [0, 0]
  for (const [index, zone] of zones.entries()) {
    const started = process.uptime()
    const counts = runIn(zone)
    passed += counts.passed
    failed += counts.failed
    const seconds = `${Math.round(process.uptime() - started)} s`
    console.log(`${zone.padEnd(width)}  ${counts.passed} passed, ${counts.failed} failed, ${seconds}`)
    if (failed === 0) continue
    for (const left of zones.slice(index + 1)) console.log(`${left.padEnd(width)}  not run`)
    break
  }
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
}

/** Failures are shown as they happen, on stderr; the last line of stdout has the counts. */
function runIn(zone) {
  const { status, stdout } = spawnSync(
    process.execPath,
    [
      vitest,
      'run',
      ...KINDS.map((kind) => `test/${kind}`),
      ...WITHOUT_TIMES.flatMap((files) => ['--exclude', files]),
    ],
    {
      cwd: root,
      env: { DUEBY_RUNS: '0.25', ...process.env, TZ: zone },
      stdio: ['ignore', 'pipe', 'inherit'],
      encoding: 'utf8',
    },
  )
  const counts = /^(\d+) passed, (\d+) failed$/m.exec(stdout)
  if (!counts) process.stderr.write(stdout)
  const [passed, failed] = counts ? counts.slice(1).map(Number) : [0, 1]
  return { passed, failed: status === 0 ? failed : Math.max(failed, 1) }
}

function isTimeZone(name) {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined
  } catch {
    return false
  }
}
