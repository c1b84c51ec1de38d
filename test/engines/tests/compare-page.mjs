import { fileURLToPath } from 'node:url'
import { check } from '../lib/check.mjs'
import { command } from '../lib/command.mjs'

const SCRIPT = fileURLToPath(new URL('../../../bench/sql-today.mjs', import.meta.url))

/** The tables about SQL in docs/compare.md, with SQLite. */
export default async function comparePage() {
  await check('docs/compare.md: its tables about SQL', () => command(process.execPath, [SCRIPT, '--check']))
}
