/** The engines whose SQL can be written. Those that the tests run come first. */
export const DIALECT_NAMES = [
  'duckdb',
  'postgres',
  'sqlite',
  'clickhouse',
  'bigquery',
  'snowflake',
  'databricks',
  'redshift',
  'trino',
] as const

/** The engines whose SQL can be written. */
export type DialectName = (typeof DIALECT_NAMES)[number]
