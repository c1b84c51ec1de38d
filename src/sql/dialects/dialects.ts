import { BIGQUERY } from './bigquery'
import { CLICKHOUSE } from './clickhouse'
import { DATABRICKS } from './databricks'
import type { Dialect } from './dialect'
import type { DialectName } from './dialect-name'
import { DUCKDB } from './duckdb'
import { POSTGRES } from './postgres'
import { REDSHIFT } from './redshift'
import { SNOWFLAKE } from './snowflake'
import { SQLITE } from './sqlite'
import { TRINO } from './trino'

/** What differs in each engine. */
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
