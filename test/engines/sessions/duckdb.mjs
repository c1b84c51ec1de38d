import { rmSync } from 'node:fs'
import { DuckDBInstance, StatementType } from '@duckdb/node-api'
import { installScript } from '../lib/sql-files.mjs'

/** DuckDB in this process, with its tables in memory. */
export async function openDuckdb() {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2', memory_limit: '2GB' })
  const connection = await instance.connect()
  // No answer may depend on the zone of the session.
  await connection.run("set TimeZone = 'America/Caracas'")
  const run = async (text) => {
    await connection.run(text)
  }
  /** Runs statements that read files of a folder. Resolves to the rows that they return, as text. */
  const runIn = async (folder, text) => {
    await run(`set file_search_path = '${folder}'`)
    const statements = await connection.extractStatements(text)
    const found = []
    for (let index = 0; index < statements.count; index++) {
      const statement = await statements.prepare(index)
      const reader = await statement.runAndReadAll()
      if (statement.statementType === StatementType.SELECT) found.push(...reader.getRowsJson())
    }
    return found.map((row) => row.join('|')).join('\n')
  }
  const rows = async (sql) => (await connection.runAndReadAll(sql)).getRowsJson()
  return {
    dialect: 'duckdb',
    version: async () => `DuckDB ${(await rows('select version()'))[0][0]}`,
    run,
    runIn,
    install: (sql, folder) => runIn(folder, installScript(sql)),
    loadCsv: (table, file) => run(`copy ${table} from '${file}' (format csv, header true)`),
    remove: (table, condition) => run(`delete from ${table} where ${condition}`),
    rows: async (sql) => (await rows(sql)).map((row) => row.map(asText)),
    dump: async (sql, file) => {
      rmSync(file, { force: true })
      await connection.run(`copy (${sql}) to '${file}' (format csv, header false)`)
    },
    plan: async (sql) => (await rows(`explain ${sql}`)).flat().join('\n'),
    stop: async () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

const asText = (value) => (value === null ? null : String(value))
