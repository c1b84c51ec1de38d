import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../support/built-package'
import type { Fence } from './fences'

/** The content of a `sh` fence: the script to run, and the commands that would start this suite again. */
export interface Commands {
  readonly script: string
  readonly ofTheSuite: readonly string[]
  /** Why it cannot run as written. */
  readonly problems: readonly string[]
}

const SUITE = /^npm (ci|test|run (build|lint|types|format|coverage|fuzz|test(:[\w-]+|)))$/
const INSTALLS = /\b(npm (i|install|add|ci)|pnpm|yarn|bun)\b/
/** The runner sets `pipefail`, but the shell of a reader does not. */
const NEEDS_PIPEFAIL = /[^|]\|[^|].*\|\|/
const RECURSES = /\b(npm t(est)?|npm run (-s )?(test|build|format|coverage|fuzz)[\w:-]*|vitest|tsup)\b/

/** Takes the suite's own commands out of a fence. The rest runs. */
export function commandsOf({ code, marks, reason }: Fence): Commands {
  const ofTheSuite: string[] = []
  const problems = marks
    .filter((mark) => !/^(exit=\d+|no-run)$/.test(mark))
    .map((mark) => `unknown mark '${mark}' of a sh fence. Expected exit=N or no-run`)
  if (marks.includes('no-run')) {
    if (!reason) problems.push('no-run needs a reason: an HTML comment before the fence')
    return { script: '', ofTheSuite, problems }
  }
  const lines = code.split('\n').map((line) => {
    const text = line.trim()
    if (SUITE.test(text)) {
      ofTheSuite.push(text)
      return ''
    }
    if (!text.startsWith('npm ci && ')) return line
    ofTheSuite.push('npm ci')
    const rest = text.slice('npm ci && '.length)
    if (!SUITE.test(rest)) return rest
    ofTheSuite.push(rest)
    return ''
  })
  const script = lines.join('\n').trim()
  if (INSTALLS.test(script)) problems.push('a fence that runs must not install packages. Mark it no-run')
  if (RECURSES.test(script)) problems.push('a fence that runs must not start the suite or the build again')
  if (NEEDS_PIPEFAIL.test(script)) problems.push("'||' after a pipe sees only the last command of the pipe")
  return { script, ofTheSuite, problems }
}

export interface Output {
  readonly status: number | null
  readonly output: string
}

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>
}

/** What `npm run -s dueby --` runs. npm takes longer to start than the command itself. */
const withoutNpm = (script: string): string => script.replaceAll('npm run -s dueby -- ', `${scripts.dueby} `)

/**
 * Runs a script in the checkout as a reader would, but `dueby` without npm. stdout and stderr are one output, in order.
 */
export function runInCheckout(script: string): Output {
  return runScript(withoutNpm(script))
}

/** Runs a script as it is. */
export function runScript(script: string): Output {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(VITEST|NODE_ENV$|NODE_OPTIONS$|FORCE_COLOR$)/.test(name),
    ),
  )
  const { status, stdout } = spawnSync('bash', ['-c', `set -euo pipefail\nexec 2>&1\n${script}`], {
    cwd: root,
    encoding: 'utf8',
    timeout: 60_000,
    env: { ...env, NO_COLOR: '1' },
  })
  return { status, output: stdout.trim() }
}
