import type { Dialect } from './dialect'
import { columnList, named, STANDARD } from './standard'

/** PostgreSQL. */
export const POSTGRES: Dialect = {
  ...STANDARD,
  name: 'postgres',
  title: 'PostgreSQL 12 or later',
  isTested: true,
  client: 'psql -f FILE',
  types: { ...STANDARD.types, text: 'TEXT' },
  times: {
    instant: {
      type: 'TIMESTAMPTZ',
      toMilliseconds,
      fromMilliseconds: (milliseconds) =>
        `TIMESTAMPTZ 'epoch' + (${milliseconds}) * INTERVAL '1 millisecond'`,
    },
    utc: {
      type: 'TIMESTAMP',
      toMilliseconds,
      fromMilliseconds: (milliseconds) =>
        `TIMESTAMP '1970-01-01 00:00:00' + (${milliseconds}) * INTERVAL '1 millisecond'`,
    },
  },
  hasKeys: true,
  // The planner computes such a lateral subquery once for each row. Without it, the expressions would be copied to every
  // place that uses them. Conditions on the columns still reach the table and its indexes.
  select: (columns, computed, table) =>
    [
      `SELECT ${[...columns, ...computed.map(({ name }) => `m.${name}`)].join(',\n  ')}`,
      `FROM ${table} AS q`,
      `LEFT JOIN LATERAL (SELECT ${computed.map(named).join(', ')}) AS m ON TRUE`,
    ].join('\n'),
  // A column whose collation ignores case would match a name that is written in another way.
  asText: (value) => `CAST(${value} AS TEXT) COLLATE "C"`,
  aroundLoad: [['\\set ON_ERROR_STOP on', 'BEGIN'], ['COMMIT']],
  load: ({ table: { columns }, name, file }) => [
    `DELETE FROM ${name}`,
    `\\copy ${name} (${columnList(columns)}) FROM '${file}' WITH (FORMAT csv, HEADER true)`,
    `ANALYZE ${name}`,
  ],
}

/**
 * A double has every microsecond until the year 2112, and `date_part` is three times as fast as `EXTRACT`, which
 * is exact for all years. `infinity` cannot become an integer: a single ticket with it would make the whole query fail.
 */
function toMilliseconds(value: string, through: number): string {
  const seconds = through < 2100 ? `date_part('epoch', ${value})` : `EXTRACT(epoch FROM ${value})`
  return `CASE WHEN isfinite(${value}) THEN CAST(${seconds} * 1000000 AS BIGINT) / 1000 END`
}
