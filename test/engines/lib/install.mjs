import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const folder = fileURLToPath(new URL('..', import.meta.url))

/** The engines and clients from npm: DuckDB, PostgreSQL and its client. */
export function installFromNpm() {
  // npm writes the first file at the end of an install.
  const installed = join(folder, 'node_modules/.package-lock.json')
  if (existsSync(installed) && changedAt(installed) >= changedAt(join(folder, 'package-lock.json'))) return
  // No package needs its install scripts.
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], folder)
}

/** The engines and clients from Debian: ClickHouse, SQLite and psql. */
export function installFromDebian() {
  run(join(root, 'scripts/engines.sh'), [], root)
}

/** Builds the library that the engines are compared with, if the build is older than a source file. */
export function buildLibrary() {
  const built = join(root, 'dist/index.js')
  const sources = readdirSync(join(root, 'src'), { recursive: true }).map((name) => join(root, 'src', name))
  if (existsSync(built) && sources.every((source) => changedAt(source) <= changedAt(built))) return
  run('npm', ['run', '--silent', 'build'], root)
}

function run(program, args, cwd) {
  execFileSync(program, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] })
}

const changedAt = (file) => statSync(file).mtimeMs
