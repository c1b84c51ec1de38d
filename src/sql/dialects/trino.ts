import type { Dialect } from './dialect'
import { STANDARD } from './standard'

/** Trino. */
export const TRINO: Dialect = {
  ...STANDARD,
  name: 'trino',
  title: 'Trino',
  isTested: false,
  times: {
    instant: {
      type: 'TIMESTAMP(3) WITH TIME ZONE',
      toMilliseconds: (value) =>
        `date_diff('millisecond', TIMESTAMP '1970-01-01 00:00:00.000 UTC', date_trunc('millisecond', ${value}))`,
      fromMilliseconds: (milliseconds) =>
        `date_add('millisecond', ${milliseconds}, TIMESTAMP '1970-01-01 00:00:00.000 UTC')`,
    },
    utc: {
      type: 'TIMESTAMP(3)',
      toMilliseconds: (value) =>
        `date_diff('millisecond', TIMESTAMP '1970-01-01 00:00:00.000', date_trunc('millisecond', ${value}))`,
      fromMilliseconds: (milliseconds) =>
        `date_add('millisecond', ${milliseconds}, TIMESTAMP '1970-01-01 00:00:00.000')`,
    },
  },
  // Some connectors do not support NOT NULL.
  declare: (name, type) => `${name} ${type}`,
  load: ({ name, file }) => [
    `DELETE FROM ${name}`,
    `-- Trino loads no files itself. Load ${file} into ${name} with your connector, or with dbt seed.`,
  ],
}
