import type { Dialect } from './dialect'
import { STANDARD } from './standard'

/** DuckDB. */
export const DUCKDB: Dialect = {
  ...STANDARD,
  name: 'duckdb',
  title: 'DuckDB 1.0 or later',
  isTested: true,
  client: 'duckdb my.duckdb < FILE',
  times: {
    instant: {
      type: 'TIMESTAMPTZ',
      toMilliseconds: (value) => `epoch_us(${value}) // 1000`,
      fromMilliseconds: (milliseconds) => `make_timestamp_ms(${milliseconds}) AT TIME ZONE 'UTC'`,
    },
    utc: {
      type: 'TIMESTAMP',
      toMilliseconds: (value) => `epoch_us(${value}) // 1000`,
      fromMilliseconds: (milliseconds) => `make_timestamp_ms(${milliseconds})`,
    },
  },
  // A column whose collation ignores case would match a name that is written in another way.
  asText: (value) => `CAST(${value} AS VARCHAR) COLLATE C`,
  divide: (dividend, divisor) => `${dividend} // ${divisor}`,
  aroundLoad: [['BEGIN TRANSACTION'], ['COMMIT']],
  load: ({ name, file }) => [
    `DELETE FROM ${name}`,
    `COPY ${name} FROM '${file}' (FORMAT csv, HEADER true, DELIMITER ',', QUOTE '"', ESCAPE '"', NULLSTR '')`,
  ],
}
