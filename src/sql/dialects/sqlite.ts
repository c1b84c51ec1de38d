import type { Dialect } from './dialect'
import { STANDARD } from './standard'

/** SQLite, which has no type for instants: they are texts. */
export const SQLITE: Dialect = {
  ...STANDARD,
  name: 'sqlite',
  title: 'SQLite 3.38 or later',
  isTested: true,
  client: 'sqlite3 my.db < FILE',
  types: { integer: 'INTEGER', text: 'TEXT', boolean: 'INTEGER', date: 'TEXT' },
  times: {
    instant: {
      type: "TEXT such as '2024-01-02T03:04:05.678Z', in UTC unless an offset such as +01:00 is at its end",
      toMilliseconds,
      fromMilliseconds: (milliseconds) =>
        `strftime('%Y-%m-%dT%H:%M:%S', (${milliseconds}) / 1000, 'unixepoch') || printf('.%03dZ', (${milliseconds}) % 1000)`,
    },
  },
  hasKeys: true,
  afterColumns: () => ' WITHOUT ROWID',
  asText: (value) => `CAST(${value} AS TEXT)`,
  createView: (name, select) => [`DROP VIEW IF EXISTS ${name}`, `CREATE VIEW ${name} AS\n${select}`],
  csv: { null: '', true: '1', false: '0' },
  aroundLoad: [['.bail on', 'BEGIN'], ['COMMIT']],
  // An empty cell is imported as an empty text.
  load: ({ table: { columns }, name, plainName, file }) => [
    `DELETE FROM ${name}`,
    `.import --csv --skip 1 ${file} ${plainName}`,
    ...columns
      .filter(({ isNullable }) => isNullable)
      .map((column) => `UPDATE ${name} SET ${column.name} = NULL WHERE ${column.name} = ''`),
    `ANALYZE ${name}`,
  ],
}

/**
 * Its functions for times round to milliseconds, so the fraction is read from the text. Whole seconds are characters
 * 1 to 19 before an offset, which is the last six. Seconds can be missing.
 */
function toMilliseconds(value: string): string {
  const hasOffset = `length(${value}) >= 22 AND substr(${value}, -6, 1) IN ('+', '-')`
  const whole = `CASE WHEN ${hasOffset} THEN substr(${value}, 1, min(19, length(${value}) - 6)) || substr(${value}, -6) ELSE substr(${value}, 1, 19) END`
  const fraction = `CAST(round(CAST('0' || substr(${value}, 20, 4) AS REAL) * 1000) AS INTEGER)`
  return `CAST(strftime('%s', ${whole}) AS INTEGER) * 1000 + ${fraction}`
}
