// Laws and oracle on other cases than the suite's, and more of them: node test/fuzz.mjs [TIMES]
// A failure prints the case as code; it becomes a golden row.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url))
const [times = '10'] = process.argv.slice(2)
const env = { ...process.env, DUEBY_SEED: 'random', DUEBY_RUNS: times }
const limit = ['--test-timeout', String(Number(times) * 120_000)]
const { status } = spawnSync(process.execPath, [vitest, 'run', 'test/laws', 'test/oracle', ...limit], {
  env,
  stdio: 'inherit',
})
process.exitCode = status ?? 1
