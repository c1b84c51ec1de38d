// Looks for mistakes with more random cases than `npm test`: node test/fuzz.mjs [functions|laws] [TIMES]
// `functions`: calls every exported function of the build with odd values, 20,000 times.
// `laws`: laws and oracles with TIMES as many cases, 10 by default, and a random seed.
// Without either it runs both, and TIMES is for the laws. A failure prints its case as code, ready for a test.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const inRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))

const KINDS = { functions: '1', laws: '10' }

const [first, second] = process.argv.slice(2)
const isKind = first !== undefined && Object.hasOwn(KINDS, first)
const times = isKind ? second : first

if ((times !== undefined && !(Number(times) > 0)) || (!isKind && second !== undefined)) {
  console.error(`'${process.argv.slice(2).join(' ')}' is not understood. Expected [functions|laws] [TIMES].`)
  process.exitCode = 2
} else {
  const statuses = [
    ...(isKind && first === 'laws' ? [] : [functions(isKind ? times : undefined)]),
    ...(isKind && first === 'functions' ? [] : [laws(times)]),
  ]
  process.exitCode = statuses.find((status) => status !== 0) ?? 0
}

function functions(times = KINDS.functions) {
  const build = spawnSync('npm run --silent build', { cwd: root, shell: true, stdio: 'inherit' })
  return build.status === 0 ? run([inRoot('test/fuzz/functions.mjs'), times]) : 1
}

function laws(times = KINDS.laws) {
  const limit = ['--test-timeout', String(Math.ceil(Math.max(1, times) * 120_000))]
  return run([inRoot('node_modules/vitest/vitest.mjs'), 'run', 'test/laws', 'test/oracle', ...limit], {
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
