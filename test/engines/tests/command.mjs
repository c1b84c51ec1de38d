import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { askedOfPolicy } from '../data/asked.mjs'
import { createTable, DIALECTS, TICKET_COLUMNS } from '../data/dialects.mjs'
import { YEARS } from '../data/policies.mjs'
import { check } from '../lib/check.mjs'
import { command } from '../lib/command.mjs'
import { removeFolder, temporaryFolder } from '../lib/owned.mjs'
import { assertDueTimes } from './policy-tables.mjs'

const MAIN = fileURLToPath(new URL('../../../dist/cli/main.js', import.meta.url))
const FILES = ['1-tables.sql', '2-load.sql', '3-views.sql']
const CHECKS = '4-checks.sql'

/** Runs the files that `dueby sql` writes for a policy, in their order and in their folder. */
export async function checkCommand(session, rows) {
  const { dialect } = session
  const { policy, due, file } = askedOfPolicy('odd', rows)
  const folder = temporaryFolder('command')
  const out = join(folder, 'out')
  await check(`${dialect}, odd: ${rows} due times with the files of the command`, async () => {
    const policyFile = join(folder, 'policy.json')
    writeFileSync(policyFile, JSON.stringify(policy))
    await command(process.execPath, [
      ...[MAIN, 'sql', '--policy', policyFile, '--dialect', dialect, '--times', DIALECTS[dialect].times],
      ...['--from', String(YEARS.from), '--through', String(YEARS.through), '--out', out],
    ])
    await session.run(createTable('ticket', TICKET_COLUMNS, dialect))
    await session.loadCsv('ticket', file(dialect))
    const textOf = (name) => readFileSync(join(out, name), 'utf8')
    for (const name of FILES) await session.runIn(out, textOf(name))
    await assertDueTimes(session, 'dueby_first_response_due', due.firstResponse, folder)
    const found = await session.runIn(out, textOf(CHECKS))
    if (found) throw new Error(`${CHECKS} finds:\n${found}`)
  })
  removeFolder(folder)
}
