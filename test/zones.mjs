// The whole suite once per system time zone: no answer may depend on where the code runs.
// node test/zones.mjs [ZONE ...]
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

// Lord Howe moves by half an hour; Havana's clocks go back at midnight, so a date begins twice.
const ZONES = [
  'UTC',
  'America/Los_Angeles',
  'Europe/London',
  'Australia/Lord_Howe',
  'Asia/Tokyo',
  'America/Havana',
]

const root = fileURLToPath(new URL('..', import.meta.url))
const vitest = join(root, 'node_modules/vitest/vitest.mjs')
const zones = process.argv.length > 2 ? process.argv.slice(2) : ZONES

for (const zone of zones) {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
  } catch {
    // An unknown TZ would silently mean UTC.
    console.error(`'${zone}' is no time zone. Expected an IANA name such as 'Europe/London'.`)
    process.exit(2)
  }
}

const folder = mkdtempSync(join(tmpdir(), 'dueby-zones-'))
const rows = []
let ok = true
try {
  for (const zone of zones) {
    console.log(`\nTZ=${zone}`)
    const row = suiteIn(zone)
    rows.push(row)
    if (row.ok) continue
    ok = false
    break
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

const sum = (key) => rows.reduce((total, row) => total + row[key], 0)
const width = Math.max(...zones.map((zone) => zone.length))
console.log(`\n${'TZ'.padEnd(width)}  passed  failed  seconds`)
for (const { zone, passed, failed, seconds } of rows) {
  const numbers = [String(passed).padStart(6), String(failed).padStart(6), seconds.toFixed(1).padStart(7)]
  console.log([zone.padEnd(width), ...numbers].join('  '))
}
for (const zone of zones.slice(rows.length)) console.log(`${zone.padEnd(width)}  not run`)
console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
process.exitCode = ok ? 0 : 1

function suiteIn(zone) {
  const report = join(folder, 'report.json')
  const started = performance.now()
  const { status } = spawnSync(
    process.execPath,
    [vitest, 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`],
    // Every test in every zone; more random cases in the first. `npm run fuzz` looks much further.
    {
      cwd: root,
      env: { DUEBY_RUNS: zone === zones[0] ? '0.6' : '0.25', ...process.env, TZ: zone },
      stdio: 'inherit',
    },
  )
  const seconds = (performance.now() - started) / 1000
  const { passed, failed } = countsOf(report, status)
  rmSync(report, { force: true })
  return { zone, passed, failed, seconds, ok: failed === 0 }
}

function countsOf(report, status) {
  const { numPassedTests, numFailedTests, testResults } = readReport(report)
  // A file that cannot be loaded fails the run, but counts no test.
  const unloaded = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  const failed = numFailedTests + unloaded.length
  return { passed: numPassedTests, failed: status === 0 ? failed : Math.max(failed, 1) }
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, testResults: [] }
  }
}
