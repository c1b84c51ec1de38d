import { BIGQUERY } from './bigquery'
import { CLICKHOUSE } from './clickhouse'
import { DATABRICKS } from './databricks'
import type { Dialect, DialectName } from './dialect'
import { DUCKDB } from './duckdb'
import { POSTGRES } from './postgres'
import { REDSHIFT } from './redshift'
import { SNOWFLAKE } from './snowflake'
import { SQLITE } from './sqlite'
import { TRINO } from './trino'

/** The engines whose SQL can be written. Those that the tests run come first. */
export const DIALECTS: Readonly<Record<DialectName, Dialect>> = {
  duckdb: DUCKDB,
  postgres: POSTGRES,
  sqlite: SQLITE,
  clickhouse: CLICKHOUSE,
  bigquery: BIGQUERY,
  snowflake: SNOWFLAKE,
  databricks: DATABRICKS,
  redshift: REDSHIFT,
  trino: TRINO,
}
