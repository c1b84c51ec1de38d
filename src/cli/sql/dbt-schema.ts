import type { Sql } from 'dueby/sql'
import { stringify } from 'yaml'

/** The CSV files as seeds of dbt, with the types of their columns and tests for those that cannot be null. */
export function dbtSchema({ tables }: Sql): string {
  const seeds = tables.map(({ name, columns }) => ({
    name,
    config: { column_types: Object.fromEntries(columns.map((column) => [column.name, column.type])) },
    columns: columns
      .filter(({ isNullable }) => !isNullable)
      .map((column) => ({ name: column.name, data_tests: ['not_null'] })),
  }))
  return stringify({ version: 2, seeds }, { lineWidth: 110 })
}
