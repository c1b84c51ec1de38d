import type { Dialect } from './dialect'
import { STANDARD } from './standard'

const TYPES: Dialect['types'] = { ...STANDARD.types, text: 'STRING' }

/** Databricks SQL. */
export const DATABRICKS: Dialect = {
  ...STANDARD,
  name: 'databricks',
  title: 'Databricks SQL, or Runtime 13.3 or later',
  isTested: false,
  quote: (name) => `\`${name.replaceAll('`', '``')}\``,
  types: TYPES,
  times: {
    instant: {
      type: 'TIMESTAMP',
      toMilliseconds: (value) => `unix_millis(${value})`,
      fromMilliseconds: (milliseconds) => `timestamp_millis(${milliseconds})`,
    },
  },
  divide: (dividend, divisor) => `${dividend} DIV ${divisor}`,
  asText: (value) => `CAST(${value} AS STRING)`,
  load: ({ table: { columns }, name, file }) => {
    const schema = columns.map((column) => `${column.name} ${TYPES[column.type]}`).join(', ')
    return [
      `INSERT OVERWRITE ${name} SELECT ${columns.map((column) => column.name).join(', ')} FROM read_files('/Volumes/CATALOG/SCHEMA/VOLUME/${file}', format => 'csv', header => true, schema => '${schema}')`,
    ]
  },
}
