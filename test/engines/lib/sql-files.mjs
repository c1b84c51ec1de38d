import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { writeCsv } from '../data/csv-file.mjs'

/** Writes the tables of `toSql` as the CSV files that its `load` reads. */
export function writeTables({ tables, csv }, folder) {
  mkdirSync(folder, { recursive: true })
  const cell = (value) => (value === null ? csv.null : typeof value === 'boolean' ? csv[value] : value)
  for (const { name, columns, rows } of tables) {
    const header = columns.map((column) => column.name)
    writeCsv(
      join(folder, `${name}.csv`),
      header,
      mapped(rows, (row) => row.map(cell)),
    )
  }
}

function* mapped(rows, change) {
  for (const row of rows) yield change(row)
}

/** Statements as one text for a client. Comments and the client's own commands have no semicolon. */
export function script(statements) {
  return statements.map((each) => (/^(?:\\|\.|--)/.test(each) ? `${each}\n` : `${each};\n`)).join('')
}

/** What creates the tables and views of `toSql`, and loads the files of the folder that it runs in. */
export function installScript({ tables, load, views }) {
  return script([...tables.map(({ create }) => create), ...load, ...views.flatMap(({ create }) => create)])
}
