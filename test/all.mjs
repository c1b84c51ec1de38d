// Lint, types, unused code, build, sizes, and every test once, in the time zone of this machine. Tests of the packed package
// and in a browser have commands of their own.
// Random cases are half as many as in a test that runs alone; DUEBY_RUNS is a factor:
// node test/all.mjs
import { exec, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify, stripVTControlCharacters } from 'node:util'

const root = fileURLToPath(new URL('..', import.meta.url))
const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url))

// Both lists run side by side. Sizes are those of the build.
const CHECKS = [
  ['lint', 'types', 'unused'],
  ['build', 'size'],
]

const failures = (await Promise.all(CHECKS.map(failuresIn))).flat()
if (failures.length > 0) {
  for (const failure of failures) process.stderr.write(failure)
  console.log(`0 passed, ${failures.length} failed`)
}
process.exitCode = failures.length > 0 ? 1 : tests()

/** Runs scripts one after the other up to the first that fails, and returns its output. */
async function failuresIn(scripts) {
  for (const script of scripts) {
    try {
      await promisify(exec)(`npm run --silent ${script}`, { cwd: root, maxBuffer: Number.POSITIVE_INFINITY })
      console.log(`${script.padEnd(8)}    ok`)
    } catch ({ stdout, stderr }) {
      // `biome ci` colours its output even in a pipe.
      return [`\nFAIL npm run ${script}\n${stripVTControlCharacters(stdout + stderr)}`]
    }
  }
  return []
}

function tests() {
  const given = [vitest, 'run', '--exclude', 'test/package/**', '--exclude', 'test/browser/**']
  const env = { DUEBY_RUNS: '0.5', ...process.env }
  return spawnSync(process.execPath, given, { cwd: root, env, stdio: 'inherit' }).status ?? 1
}
