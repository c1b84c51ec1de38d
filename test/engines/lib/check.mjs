const counts = { passed: 0, failed: 0 }

/** Runs a check and says how it went. Resolves to whether it passed. */
export async function check(name, run) {
  const started = process.uptime()
  try {
    await run()
  } catch (error) {
    fail(name, error)
    return false
  }
  counts.passed++
  console.log(`${name}  ok, ${(process.uptime() - started).toFixed(1)} s`)
  return true
}

/** Runs several checks. An error outside them, such as a server that does not start, is a failure as well. */
export async function group(name, run) {
  try {
    await run()
  } catch (error) {
    fail(name, error)
  }
}

/** Prints `N passed, N failed` alone on a line and sets the exit code. */
export function closeChecks() {
  console.log(`${counts.passed} passed, ${counts.failed} failed`)
  process.exitCode = counts.failed === 0 && counts.passed > 0 ? 0 : 1
}

function fail(name, error) {
  counts.failed++
  console.error(`\nFAIL ${name}\n${error?.stack ?? error}\n`)
}
