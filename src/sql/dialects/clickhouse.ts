import { arrays } from '../lookups/arrays'
import type { Dialect } from './dialect'
import { STANDARD } from './standard'

const KEEP_DEFAULTS = 'SETTINGS join_use_nulls = 0'

/** ClickHouse, also versions whose joins have neither ranges nor NULL. */
export const CLICKHOUSE: Dialect = {
  ...STANDARD,
  name: 'clickhouse',
  title: 'ClickHouse 20.5 or later, or 18.16 or later with times as milliseconds',
  isTested: true,
  client: 'clickhouse-client --multiquery < FILE',
  quote: (name) => STANDARD.quote(name.replaceAll('\\', '\\\\')),
  // Old versions do not find a column if a query names it twice with its table.
  qualifier: '',
  types: { integer: 'Int64', text: 'String', boolean: 'UInt8', date: 'Date' },
  times: {
    instant: {
      type: 'DateTime64 or DateTime',
      toMilliseconds: (value) => `toUnixTimestamp64Milli(toDateTime64(${value}, 3))`,
      fromMilliseconds: (milliseconds) => `fromUnixTimestamp64Milli(${milliseconds}, 'UTC')`,
    },
  },
  declare: (name, type, isNullable) => `${name} ${isNullable ? `Nullable(${type})` : type}`,
  afterColumns: ({ key }) => ` ENGINE = MergeTree() ORDER BY (${key.join(', ')})`,
  divide: (dividend, divisor) => `intDiv(${dividend}, ${divisor})`,
  asText: (value) => `toString(${value})`,
  // Old versions cannot join a nullable column with another. No row has a slot below 0.
  slot: (expression) => `ifNull(toInt64(${expression}), -1)`,
  leftJoin: 'ALL LEFT JOIN',
  // An array cannot be null.
  afterJoin: KEEP_DEFAULTS,
  lookUp: (lookUp) => arrays(lookUp, KEEP_DEFAULTS),
  createView: (name, select) => [`DROP TABLE IF EXISTS ${name}`, `CREATE VIEW ${name} AS\n${select}`],
  csv: { null: '\\N', true: '1', false: '0' },
  load: ({ name, file }) => [
    `TRUNCATE TABLE ${name}`,
    `-- Before version 22: clickhouse-client --query 'INSERT INTO ${name} FORMAT CSVWithNames' < ${file}`,
    `INSERT INTO ${name} FROM INFILE '${file}' FORMAT CSVWithNames`,
  ],
}
