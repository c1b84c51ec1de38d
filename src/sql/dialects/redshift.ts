import type { Dialect } from './dialect'
import { columnList, STANDARD } from './standard'

/** Amazon Redshift. */
export const REDSHIFT: Dialect = {
  ...STANDARD,
  name: 'redshift',
  title: 'Amazon Redshift',
  isTested: false,
  types: { ...STANDARD.types, text: 'VARCHAR(1000)' },
  times: {
    instant: {
      type: 'TIMESTAMPTZ',
      toMilliseconds: (value) => toMilliseconds(`${value} AT TIME ZONE 'UTC'`),
      fromMilliseconds: (milliseconds) => `${fromMilliseconds(milliseconds)} AT TIME ZONE 'UTC'`,
    },
    utc: { type: 'TIMESTAMP', toMilliseconds, fromMilliseconds },
  },
  // The tables are small, so every node has a copy.
  afterColumns: ({ key }) => ` DISTSTYLE ALL SORTKEY (${key.join(', ')})`,
  asText: (value) => `CAST(${value} AS VARCHAR)`,
  aroundLoad: [['BEGIN'], ['COMMIT']],
  load: ({ table: { columns }, name, file }) => [
    `DELETE FROM ${name}`,
    `COPY ${name} (${columnList(columns)}) FROM 's3://BUCKET/FOLDER/${file}' IAM_ROLE default FORMAT AS CSV IGNOREHEADER 1`,
  ],
}

/** `DATEDIFF` counts the boundaries between the two, so digits past the millisecond are cut off. */
function toMilliseconds(value: string): string {
  return `DATEDIFF(millisecond, TIMESTAMP '1970-01-01 00:00:00', ${value})`
}

/** Adds the days and the remainder separately, because `DATEADD` takes a number of four bytes. */
function fromMilliseconds(milliseconds: string): string {
  const days = `DATEADD(day, CAST((${milliseconds}) / 86400000 AS INTEGER), TIMESTAMP '1970-01-01 00:00:00')`
  return `DATEADD(millisecond, CAST((${milliseconds}) % 86400000 AS INTEGER), ${days})`
}
