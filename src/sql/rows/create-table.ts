import type { Dialect } from '../dialects/dialect'
import { indented } from '../nested'
import type { TableShape } from './table-shape'

/** The statement that creates a table, unless it is there already. */
export function createTable(name: string, table: TableShape, dialect: Dialect): string {
  const columns = table.columns.map((column) =>
    dialect.declare(column.name, dialect.types[column.type], column.isNullable),
  )
  const key = dialect.hasKeys ? [`PRIMARY KEY (${table.key.join(', ')})`] : []
  const lines = indented([...columns, ...key].join(',\n'))
  return `CREATE TABLE IF NOT EXISTS ${name} (\n${lines}\n)${dialect.afterColumns(table)}`
}
