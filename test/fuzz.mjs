// Laws and oracles with a random seed and TIMES as many cases as `npm test`: node test/fuzz.mjs [TIMES]
// A failure prints its case as code, ready for a golden row.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url))
const [times = '10'] = process.argv.slice(2)

if (!(Number(times) > 0)) {
  console.error(`'${times}' is not a factor. Expected a positive number, 10.`)
  process.exitCode = 2
} else {
  const limit = ['--test-timeout', String(Math.ceil(Math.max(1, times) * 120_000))]
  const { status } = spawnSync(process.execPath, [vitest, 'run', 'test/laws', 'test/oracle', ...limit], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: { ...process.env, DUEBY_SEED: 'random', DUEBY_RUNS: times },
    stdio: 'inherit',
  })
  process.exitCode = status ?? 1
}
