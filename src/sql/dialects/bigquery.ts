import type { Dialect } from './dialect'
import { STANDARD } from './standard'

/** BigQuery. */
export const BIGQUERY: Dialect = {
  ...STANDARD,
  name: 'bigquery',
  title: 'BigQuery',
  isTested: false,
  quote: (name) => `\`${name.replaceAll('\\', '\\\\').replaceAll('`', '\\`')}\``,
  types: { integer: 'INT64', text: 'STRING', boolean: 'BOOL', date: 'DATE' },
  times: {
    instant: {
      type: 'TIMESTAMP',
      toMilliseconds: (value) => `UNIX_MILLIS(${value})`,
      fromMilliseconds: (milliseconds) => `TIMESTAMP_MILLIS(${milliseconds})`,
    },
    utc: {
      type: 'DATETIME',
      toMilliseconds: (value) => `UNIX_MILLIS(TIMESTAMP(${value}))`,
      fromMilliseconds: (milliseconds) => `DATETIME(TIMESTAMP_MILLIS(${milliseconds}))`,
    },
  },
  divide: (dividend, divisor) => `DIV(${dividend}, ${divisor})`,
  asText: (value) => `CAST(${value} AS STRING)`,
  load: ({ name, file }) => [
    `TRUNCATE TABLE ${name}`,
    `LOAD DATA INTO ${name} FROM FILES (format = 'CSV', skip_leading_rows = 1, uris = ['gs://BUCKET/FOLDER/${file}'])`,
  ],
}
