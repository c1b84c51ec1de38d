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
        `strftime('%Y-%m-%dT%H:%M:%fZ', (${milliseconds}) / 1000.0, 'unixepoch')`,
    },
  },
  hasKeys: true,
  afterColumns: () => ' WITHOUT ROWID',
  // A cast keeps the collation of a column, and NOCASE would match a name that is written in another way.
  asText: (value) => `CAST(${value} AS TEXT) COLLATE BINARY`,
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

const DIGITS = '[0-9][0-9]'

/** The offsets that a time can end with: a condition, the length, and how SQLite writes them. The usual one is first. */
const OFFSETS: readonly (readonly [condition: string, length: number, as: (value: string) => string])[] = [
  ["LIKE '%Z'", 1, () => "''"],
  [`GLOB '*:*[+-]${DIGITS}:${DIGITS}'`, 6, (value) => `substr(${value}, -6)`],
  [`GLOB '*:*[+-]${DIGITS}'`, 3, (value) => `substr(${value}, -3) || ':00'`],
  [
    `GLOB '*:*[+-]${DIGITS}${DIGITS}'`,
    5,
    (value) => `substr(${value}, -5, 3) || ':' || substr(${value}, -2)`,
  ],
]

// SQLite reads the time again wherever the view uses it, so the usual forms are recognized by one pattern and read directly.
const USUAL = '????-??-??[T ]??:??:??'

/**
 * The functions of SQLite read more than instants, such as `now` and the numbers of days, and take 31 November for
 * 1 December, and 24:30 for 0:30 of the next day. So the text must begin with a date that `date` returns unchanged, and go on
 * with a time, of the hour 24 only 24:00. Every month has a day 28, so the usual forms up to that day need no such check.
 */
function toMilliseconds(value: string): string {
  const date = `substr(${value}, 1, 10)`
  const seconds = `unixepoch(substr(${value}, 1, 19)) * 1000`
  const hour = `substr(${value}, 12, 2)`
  // Without colons, the rest is a number up to the offset: minutes, seconds and a fraction. Digits after milliseconds are
  // cut off.
  const pastHour = `CAST(replace(substr(${value}, 14), ':', '') AS REAL) >= 0.001`
  const usual = (end: string): string =>
    `${value} GLOB '${USUAL}${end}' AND substr(${value}, 9, 2) <= '28' AND ${hour} < '24'`
  return [
    'CASE',
    `  WHEN ${usual('.[0-9][0-9][0-9]Z')} THEN ${seconds} + CAST(substr(${value}, 21, 3) AS INTEGER)`,
    `  WHEN ${usual('')} OR ${usual('Z')} THEN ${seconds}`,
    `  WHEN date(${date}, '+0 days') IS NOT ${date} OR substr(${value}, 11) NOT GLOB '[Tt ][0-9]*' THEN NULL`,
    `  WHEN ${hour} = '24' AND ${pastHour} THEN NULL`,
    ...OFFSETS.map(([condition, length, as]) => {
      const local = `substr(${value}, 1, length(${value}) - ${length})`
      return `  WHEN ${value} ${condition} THEN ${milliseconds(local, as(value))}`
    }),
    `  ELSE ${milliseconds(value, "''")}`,
    'END',
  ].join('\n  ')
}

/**
 * The functions of SQLite round to milliseconds, so the fraction is read from the text: it follows whole seconds, which are
 * the first 19 characters. Other text in its place makes the sum NULL.
 */
function milliseconds(local: string, offset: string): string {
  const seconds = `unixepoch(upper(substr(${local}, 1, 19)) || ${offset})`
  const fraction = `substr(${local}, 20)`
  const isFraction = `${fraction} GLOB '.[0-9]*' AND rtrim(${fraction}, '0123456789') = '.'`
  const digits = `CASE WHEN ${isFraction} THEN CAST(substr(${fraction} || '00', 2, 3) AS INTEGER) END`
  return `${seconds} * 1000 + CASE ${fraction} WHEN '' THEN 0 ELSE ${digits} END`
}
