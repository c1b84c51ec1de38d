// Looks for mistakes with more random cases than `npm test`: node test/fuzz.mjs [functions|laws|histories|files] [TIMES]
// `functions`: calls every exported function of the build with odd values, 20,000 times.
// `laws`: laws and oracles with TIMES as many cases, 10 by default, and a random seed.
// `histories`: the same for the clocks of random tickets, 20 times as many by default: over 100,000 histories.
// `files`: the same for the files of `dueby bulk`, 20 times as many by default: 1,000 of each kind.
// Without any it runs all, and TIMES is for the laws. A failure prints its case as code, ready for a test.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const inRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** The tests of random tickets. */
const HISTORIES = [
  'test/oracle/clock.test.ts',
  'test/oracle/policy-history.test.ts',
  'test/laws/clock.test.ts',
  'test/laws/clock-next-changes.test.ts',
  'test/laws/compare-policies.test.ts',
  'test/laws/explain-clock.test.ts',
  'test/laws/merge-events.test.ts',
  'test/laws/ticket-status.test.ts',
]

/** The tests of random files. */
const FILES = ['test/laws/bulk.test.ts']

const KINDS = {
  functions: (times = '1') => functions(times),
  laws: (times = '10') =>
    tests(
      ['test/laws', 'test/oracle', ...[...HISTORIES, ...FILES].flatMap((file) => ['--exclude', file])],
      times,
    ),
  histories: (times = '20') => tests(HISTORIES, times),
  files: (times = '20') => tests(FILES, times),
}

const [first, second] = process.argv.slice(2)
const isKind = first !== undefined && Object.hasOwn(KINDS, first)
const times = isKind ? second : first

if ((times !== undefined && !(Number(times) > 0)) || (!isKind && second !== undefined)) {
  const kinds = Object.keys(KINDS).join('|')
  console.error(`'${process.argv.slice(2).join(' ')}' is not understood. Expected [${kinds}] [TIMES].`)
  process.exitCode = 2
} else {
  const statuses = isKind
    ? [KINDS[first](times)]
    : [KINDS.functions(), KINDS.laws(times), KINDS.histories(), KINDS.files()]
  process.exitCode = statuses.find((status) => status !== 0) ?? 0
}

function functions(times) {
  const build = spawnSync('npm run --silent build', { cwd: root, shell: true, stdio: 'inherit' })
  return build.status === 0 ? run([inRoot('test/fuzz/functions.mjs'), times]) : 1
}

function tests(files, times) {
  const limit = ['--test-timeout', String(Math.ceil(Math.max(1, times) * 120_000))]
  return run([inRoot('node_modules/vitest/vitest.mjs'), 'run', ...files, ...limit], {
    DUEBY_SEED: 'random',
    DUEBY_RUNS: times,
  })
}

function run(args, env = {}) {
  return (
    spawnSync(process.execPath, args, { cwd: root, env: { ...process.env, ...env }, stdio: 'inherit' })
      .status ?? 1
  )
}
