import { join } from 'node:path'
import { command } from '../lib/command.mjs'
import { removeFolder, temporaryFolder } from '../lib/owned.mjs'
import { installScript } from '../lib/sql-files.mjs'

/** A SQLite database in a temporary folder. Each call is a run of Debian's `sqlite3`. */
export async function openSqlite() {
  const folder = temporaryFolder('sqlite')
  const database = join(folder, 'dueby.db')
  const sqlite = (input, options) => command('sqlite3', ['-bail', '-batch', database], { input, ...options })
  return {
    dialect: 'sqlite',
    version: async () => `SQLite ${(await sqlite('select sqlite_version();')).trim()}`,
    run: (text) => sqlite(text),
    /** Runs statements that read files of a folder. Resolves to what they print. */
    runIn: (folder, text) => sqlite(text, { cwd: folder }),
    install: (sql, folder) => sqlite(installScript(sql), { cwd: folder }),
    loadCsv: (table, file) => sqlite(`.import --csv --skip 1 ${file} ${table}`),
    remove: (table, condition) => sqlite(`delete from ${table} where ${condition};`),
    rows: async (sql) =>
      JSON.parse((await sqlite(`.mode json\n${sql};`)) || '[]').map((row) => Object.values(row).map(asText)),
    dump: (sql, file) => sqlite(`.mode csv\n${sql};`, { to: file }),
    plan: (sql) => sqlite(`explain query plan ${sql};`),
    stop: async () => removeFolder(folder),
  }
}

const asText = (value) => (value === null ? null : String(value))
