// The test of examples/timers: builds the package, installs the example, and starts a PostgreSQL of its own. npm run test:timers
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { run } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const example = fileURLToPath(new URL('../examples/timers', import.meta.url))

if (
  (isBuilt() || succeeds('npm run --silent build', root)) &&
  succeeds('npm ci --no-audit --no-fund', example)
)
  test()
else finish(0, 1)

/** Whether `dist/` is newer than every source file. */
function isBuilt() {
  if (!existsSync(`${root}dist/index.js`)) return false
  const built = statSync(`${root}dist/index.js`).mtimeMs
  return readdirSync(`${root}src`, { recursive: true }).every(
    (name) => statSync(`${root}src/${name}`).mtimeMs < built,
  )
}

function succeeds(command, cwd) {
  const { status, stdout, stderr } = spawnSync(command, { cwd, shell: true, encoding: 'utf8' })
  if (status !== 0) process.stderr.write(`\nFAIL ${command}\n${stdout}${stderr}`)
  return status === 0
}

function test() {
  let [passed, failed] = [0, 0]
  run({ files: [`${example}/test/timers.test.mjs`] })
    .on('test:pass', ({ nesting }) => {
      if (nesting === 0) passed++
    })
    .on('test:fail', ({ name, details }) => {
      failed++
      console.error(`\nFAIL ${name}\n`, details.error.cause ?? details.error)
    })
    .on('test:diagnostic', ({ message, file }) => {
      // Without a file it is one of the counts.
      if (file) console.log(message)
    })
    .on('test:stderr', ({ message }) => process.stderr.write(message))
    .on('end', () => finish(passed, failed))
    .resume()
}

function finish(passed, failed) {
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1
}
