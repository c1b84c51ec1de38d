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
      // It counts the boundaries between the two, so digits past the millisecond are cut off.
      toMilliseconds: (value) => `DATEDIFF(millisecond, TIMESTAMPTZ '1970-01-01 00:00:00+00', ${value})`,
      fromMilliseconds: (milliseconds) =>
        `DATEADD(millisecond, ${milliseconds}, TIMESTAMPTZ '1970-01-01 00:00:00+00')`,
    },
    utc: {
      type: 'TIMESTAMP',
      toMilliseconds: (value) => `DATEDIFF(millisecond, TIMESTAMP '1970-01-01 00:00:00', ${value})`,
      fromMilliseconds: (milliseconds) =>
        `DATEADD(millisecond, ${milliseconds}, TIMESTAMP '1970-01-01 00:00:00')`,
    },
  },
  // Small tables that every node has.
  afterColumns: ({ key }) => ` DISTSTYLE ALL SORTKEY (${key.join(', ')})`,
  asText: (value) => `CAST(${value} AS VARCHAR)`,
  aroundLoad: [['BEGIN'], ['COMMIT']],
  load: ({ table: { columns }, name, file }) => [
    `DELETE FROM ${name}`,
    `COPY ${name} (${columnList(columns)}) FROM 's3://BUCKET/FOLDER/${file}' IAM_ROLE default FORMAT AS CSV IGNOREHEADER 1`,
  ],
}
