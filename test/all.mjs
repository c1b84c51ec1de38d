// Lint, types, unused code, build, sizes, and every test once but those in a browser, in the time zone of this machine:
// node test/all.mjs
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'

const root = fileURLToPath(new URL('..', import.meta.url))
const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url))

process.exitCode = ['lint', 'types', 'unused', 'build', 'size'].every(succeeds) ? tests() : 1

function succeeds(script) {
  const { status, stdout, stderr } = spawnSync(`npm run --silent ${script}`, {
    cwd: root,
    shell: true,
    encoding: 'utf8',
  })
  if (status === 0) {
    console.log(`${script.padEnd(8)}    ok`)
    return true
  }
  // `biome ci` colours its output even in a pipe.
  process.stderr.write(`\nFAIL npm run ${script}\n${stripVTControlCharacters(stdout + stderr)}`)
  console.log('0 passed, 1 failed')
  return false
}

function tests() {
  const given = [vitest, 'run', '--exclude', 'test/browser/**']
  return spawnSync(process.execPath, given, { cwd: root, stdio: 'inherit' }).status ?? 1
}
